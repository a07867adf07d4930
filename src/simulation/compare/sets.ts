// Outcomes that are sets of codes: tables that list every code that applies. Sets overlap, so each code is counted by
// itself: how many cases have it among others, and how many came to have it or have it no more.

import { countsOf, movesBetween, type Column, type Move } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Run } from './run.ts';

/** How many cases have something before and after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface CodeChange extends BeforeAfter {
  readonly code: string;
  /** Cases that have it now and had it not. */
  readonly gained: number;
  /** Cases that had it and have it no more. */
  readonly lost: number;
}

export interface SetChange {
  readonly id: Id;
  /** In the order in which a set is listed now; those that can be given no more stand last. */
  readonly codes: readonly CodeChange[];
  /** Cases with no code in their set. */
  readonly none: BeforeAfter;
  /** Cases of which the set is not known. */
  readonly missing: BeforeAfter;
  /** How many cases have another set. */
  readonly changed: number;
}

/** Everything that is a set of codes. */
export function setsOf({ results, values }: Plan): Id[] {
  return results.values.filter((id) => values.get(id)?.type === 'codes');
}

/** Of the sets that both have. */
export function setChangesOf(before: Run, after: Run): SetChange[] {
  const known = setsOf(before.plan);
  return setsOf(after.plan)
    .filter((id) => known.includes(id))
    .map((id) => setChangeOf(id, before, after));
}

function setChangeOf(id: Id, before: Run, after: Run): SetChange {
  const [old, now] = [codesOf(before, id), codesOf(after, id)];
  const groups = groupsOf(before.results.values.get(id)!, after.results.values.get(id)!);
  const asNow = renaming(old, now);
  const countOf = (holds: (set: number) => boolean): BeforeAfter => ({
    before: casesIn(groups, ({ had }) => holds(had)),
    after: casesIn(groups, ({ has }) => holds(has)),
  });
  return {
    id,
    codes: [...new Set([...now, ...old])].map((code) =>
      changeOf(code, holding(old.indexOf(code)), holding(now.indexOf(code)), groups),
    ),
    none: countOf((set) => set === 0),
    missing: countOf(Number.isNaN),
    changed: casesIn(groups, ({ had, has }) => !Object.is(asNow(had), has)),
  };
}

/** Of all cases; parts are of the same set. */
export function setChangeIn(parts: readonly [SetChange, ...SetChange[]]): SetChange {
  const [first] = parts;
  const total = (of: (part: SetChange) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const both = (of: (part: SetChange) => BeforeAfter): BeforeAfter => ({
    before: total((part) => of(part).before),
    after: total((part) => of(part).after),
  });
  return {
    id: first.id,
    codes: first.codes.map(({ code }, position) => ({
      code,
      ...both(({ codes }) => codes[position]!),
      gained: total(({ codes }) => codes[position]!.gained),
      lost: total(({ codes }) => codes[position]!.lost),
    })),
    none: both(({ none }) => none),
    missing: both(({ missing }) => missing),
    changed: total(({ changed }) => changed),
  };
}

/** Whether a row has another set after than before. */
export function otherSetIn(id: Id, before: Run, after: Run): (had: number, has: number) => boolean {
  const asNow = renaming(codesOf(before, id), codesOf(after, id));
  return (had, has) => !Object.is(asNow(had), has);
}

function codesOf({ plan }: Run, id: Id): readonly string[] {
  return plan.values.get(id)?.codes ?? [];
}

/** A set that is not known holds no code. */
function holding(bit: number): (set: number) => boolean {
  return (set) => bit >= 0 && ((set >>> bit) & 1) === 1;
}

const NO_SUCH_SET = -1;

/** A set by the names of its codes: another order of rows or values moves bits, and no case. */
function renaming(old: readonly string[], now: readonly string[]): (set: number) => number {
  const places = old.map((code) => now.indexOf(code));
  if (places.every((place, bit) => place === bit)) return (set) => set;
  return (set) => {
    if (Number.isNaN(set)) return set;
    const held = places.filter((_, bit) => holding(bit)(set));
    return held.includes(-1) ? NO_SUCH_SET : held.reduce((sum, place) => sum | (1 << place), 0);
  };
}

/** Cases by the sets that they had and have. Every case is taken to stay before those that moved are taken away. */
function groupsOf(old: Column, now: Column): Move[] {
  const moves = movesBetween(old, now);
  const stay = [...countsOf(old)].map(([held, cases]) => ({ had: held, has: held, cases }));
  const leave = moves.map(({ had, cases }) => ({ had, has: had, cases: -cases }));
  return [...stay, ...leave, ...moves];
}

function changeOf(
  code: string,
  wasIn: (set: number) => boolean,
  isIn: (set: number) => boolean,
  groups: readonly Move[],
): CodeChange {
  return {
    code,
    before: casesIn(groups, ({ had }) => wasIn(had)),
    after: casesIn(groups, ({ has }) => isIn(has)),
    gained: casesIn(groups, ({ had, has }) => !wasIn(had) && isIn(has)),
    lost: casesIn(groups, ({ had, has }) => wasIn(had) && !isIn(has)),
  };
}

function casesIn(groups: readonly Move[], holds: (group: Move) => boolean): number {
  return groups.reduce((sum, group) => sum + (holds(group) ? group.cases : 0), 0);
}
