// What two assessments of one case disagree on, result by result.

import type { Expected, Id } from '../model/types.ts';
import type { Answered, Assessment } from '../engine/index.ts';

export type ResultPart = keyof Required<Expected> | 'answered' | 'violated';

/** Undefined: there is no result of that name. */
export type ResultValue = string | number | boolean | readonly string[] | Answered | null | undefined;

export interface Difference {
  readonly part: ResultPart;
  readonly id: Id;
  readonly expected: ResultValue;
  readonly found: ResultValue;
}

/** What is left out of `expected` is not compared. Sets are compared member by member. */
export function differencesOf(expected: Expected | Assessment, found: Assessment): Difference[] {
  return [
    ...inRecord('scores', expected.scores, found.scores),
    ...inRecord('levels', expected.levels, found.levels),
    ...inRecord('values', expected.values, found.values),
    ...inTruths(expected, found),
    ...inRecord('classification', expected.classification, found.classification),
    ...inRecord('answered', 'answered' in expected ? expected.answered : undefined, found.answered),
    ...inSet(expected.missing, found.missing).map((id): Difference => {
      return {
        part: 'missing',
        id,
        expected: expected.missing!.includes(id),
        found: found.missing.includes(id),
      };
    }),
    ...inViolated('violated' in expected ? expected.violated : undefined, found.violated ?? []),
  ];
}

/** A result as `part.id`, the way in which the rows of assessments name it. */
export function nameOf({ part, id }: Pick<Difference, 'part' | 'id'>): string {
  return `${part}.${id}`;
}

/** A result in the words of JSON, which tell nothing known from an empty set and from “no”. */
export function wordOf(value: ResultValue): string {
  return value === undefined ? '—' : JSON.stringify(value);
}

type Results = Readonly<Record<Id, ResultValue>>;

function inRecord(part: ResultPart, expected: Results | undefined, found: Results): Difference[] {
  return Object.entries(expected ?? {}).flatMap(([id, value]) => {
    const other = Object.hasOwn(found, id) ? found[id] : undefined;
    return isSame(value, other) ? [] : [{ part, id, expected: value, found: other }];
  });
}

/** Whether a constraint is violated. */
function inViolated(expected: readonly Id[] | undefined, found: readonly Id[]): Difference[] {
  return inSet(expected, found).map((id) => ({
    part: 'violated',
    id,
    expected: expected!.includes(id),
    found: found.includes(id),
  }));
}

/** Flags and recommendations: true where raised, null where unknown. Each stands once, whatever lists it is in. */
function inTruths(expected: Expected | Assessment, found: Assessment): Difference[] {
  const differences = new Map<Id, Difference>();
  for (const part of ['flags', 'recommendations', 'unknown'] as const)
    for (const id of inSet(expected[part], found[part]))
      if (!differences.has(id))
        differences.set(id, { part, id, expected: truthIn(expected, id), found: truthIn(found, id) });
  return [...differences.values()];
}

/** Whether a flag or recommendation is raised; null where that is unknown. */
export function truthIn({ flags, recommendations, unknown }: Expected | Assessment, id: Id): boolean | null {
  if (flags?.includes(id) || recommendations?.includes(id)) return true;
  return unknown?.includes(id) ? null : false;
}

/** The members of one set that are not in the other. */
function inSet(expected: readonly Id[] | undefined, found: readonly Id[]): Id[] {
  if (!expected) return [];
  return [...new Set([...expected, ...found])].filter((id) => expected.includes(id) !== found.includes(id));
}

function isSame(a: ResultValue, b: ResultValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
