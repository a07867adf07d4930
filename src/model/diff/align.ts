// Which entries of two lists are the same entry, so that one insertion is not a change of everything after it.

import { namingOf } from './place.ts';

export interface Pair {
  /** Position before; null where it was added. */
  readonly before: number | null;
  /** Position after; null where it was removed. */
  readonly after: number | null;
  /** It stands elsewhere among the entries that both lists have. */
  readonly moved: boolean;
}

/** Entries with names are the same where their names are; others where they are alike or stand between the same. */
export function align(before: readonly unknown[], after: readonly unknown[], isSame: Same): Pair[] {
  const names = [before.map(nameOf), after.map(nameOf)] as const;
  return names.every(areDistinct) ? byName(names[0], names[1]) : byLikeness(before, after, isSame);
}

const nameOf = (entry: unknown): string | undefined => namingOf(entry)?.name;

export type Same = (one: unknown, other: unknown) => boolean;

function areDistinct(names: readonly (string | undefined)[]): names is readonly string[] {
  return !names.includes(undefined) && new Set(names).size === names.length;
}

function byName(before: readonly (string | undefined)[], after: readonly (string | undefined)[]): Pair[] {
  const kept = before.filter((name) => after.includes(name));
  const keptAfter = after.filter((name) => before.includes(name));
  const steady = new Set(commonOf(kept, keptAfter, Object.is).map(([place]) => kept[place]));
  const pairs = after.map((name, place): Pair => {
    const was = before.indexOf(name);
    return was < 0
      ? { before: null, after: place, moved: false }
      : { before: was, after: place, moved: !steady.has(name) };
  });
  return [...before.flatMap((name, place) => (after.includes(name) ? [] : [removed(place)])), ...pairs];
}

const removed = (place: number): Pair => ({ before: place, after: null, moved: false });

/** Between entries that are alike, the first of one list becomes the first of the other, and so on. */
function byLikeness(before: readonly unknown[], after: readonly unknown[], isSame: Same): Pair[] {
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  for (const [nextOne, nextOther] of [...commonOf(before, after, isSame), [before.length, after.length]]) {
    while (one < nextOne! || other < nextOther!) {
      const was = one < nextOne! ? one++ : null;
      const is = other < nextOther! ? other++ : null;
      pairs.push({ before: was, after: is, moved: false });
    }
    if (one < before.length && other < after.length)
      pairs.push({ before: one++, after: other++, moved: false });
  }
  return pairs;
}

/** Positions of a longest row of entries that stands in both lists in the same order. */
function commonOf(before: readonly unknown[], after: readonly unknown[], isSame: Same): [number, number][] {
  const longest = before.map(() => new Uint32Array(after.length + 1));
  longest.push(new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const skipping = Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
      longest[i]![j] = isSame(before[i], after[j]) ? longest[i + 1]![j + 1]! + 1 : skipping;
    }
  }
  const common: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (isSame(before[i], after[j])) common.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return common;
}
