// How much of what a value rests on was answered, through everything that stands between it and the items.

import type { Id } from '../model/types.ts';
import { Kept, shortcut } from '../model/shortcuts.ts';
import { allResults, namesGivenBy, type Input, type Plan } from '../plan/index.ts';
import type { Answered } from './types.ts';

/** `refused`: the answer is an option that says why there is none. */
export type ItemState = 'not asked' | 'missing' | 'refused' | 'answered';

/** The items that are asked today: nobody answers what an earlier assessment gave. */
export function askedToday(plan: Plan): Input[] {
  return plan.inputs.filter(({ earlierOf }) => earlierOf === null);
}

/** Which items of today are asked in a case, and which of these are answered: by their positions. */
export interface AnsweredMarks {
  readonly asked: Int32Array;
  readonly known: Int32Array;
}

export function answeredMarks(plan: Plan): AnsweredMarks {
  const words = wordsOf(plan);
  return { asked: new Int32Array(words), known: new Int32Array(words) };
}

/** How many words the set of all items of today has. */
export function wordsOf(plan: Plan): number {
  return Math.ceil(askedToday(plan).length / WORD);
}

/**
 * By id of every result, from what is marked when it is asked. Most results of a case are as often answered as those of
 * the case before, so that what was made of that one is taken on; `copyOf` makes the case its own. Marks of many cases
 * may follow each other: `from` is the first word of the case.
 */
export function answeredReader(
  plan: Plan,
  { asked, known }: AnsweredMarks,
  copyOf = copied,
): (from?: number) => Record<Id, Answered> {
  const { words, masks, results, idsOf } = behind.of(plan, behindResults);
  const count = countsOfAnswered();
  const before = idsOf.map(() => count(0, 0));
  const answered = Object.fromEntries(results.map(({ id, set }) => [id, before[set]!]));
  return (from = 0) => {
    for (let set = 0; set < before.length; set += 1) {
      let [inKnown, inAsked] = [0, 0];
      for (let word = 0; word < words; word += 1) {
        const mask = masks[set * words + word]!;
        inKnown += bitsOf(mask & known[from + word]!);
        inAsked += bitsOf(mask & asked[from + word]!);
      }
      const found = count(inKnown, inAsked);
      if (found === before[set]) continue;
      before[set] = found;
      for (const id of idsOf[set]!) answered[id] = found;
    }
    return copyOf(answered);
  };
}

const copied = (answered: Readonly<Record<Id, Answered>>) => ({ ...answered });

/** The same counts are the same object, which nobody can change. */
function countsOfAnswered(): (answered: number, asked: number) => Answered {
  const known: Answered[][] = [];
  return (answered, asked) => {
    const ofAsked = (known[asked] ??= []);
    return (ofAsked[answered] ??= Object.freeze({ answered, asked }));
  };
}

const behind = new Kept(
  shortcut('items behind results'),
  new WeakMap<Plan, ReturnType<typeof behindResults>>(),
);

/** The different sets of items on which results rest, and of each result which one: many results share theirs. */
function behindResults(plan: Plan) {
  const places = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const results = itemsBehindResults(plan).map(([id, positions]) => {
    const sorted = positions.toSorted((one, other) => one - other);
    const key = sorted.join();
    const set = places.get(key) ?? sets.push(sorted) - 1;
    places.set(key, set);
    return { id, set };
  });
  const words = wordsOf(plan);
  // Set after set, so many words each.
  const masks = new Int32Array(sets.length * words);
  for (const [set, positions] of sets.entries())
    for (const position of positions) mark(masks, position + set * words * WORD);
  const idsOf = sets.map((_, set) => results.filter((one) => one.set === set).map(({ id }) => id));
  return { words, masks, results, idsOf };
}

/** By id of every result: the positions of the items of today on which it rests. */
export function itemsBehindResults(plan: Plan): readonly (readonly [Id, readonly number[]])[] {
  const items = itemsBehind(plan);
  return allResults(plan.results).map((id) => [id, [...(items.get(id) ?? [])]]);
}

/** Bits in a word of a set of positions. */
export const WORD = 32;

export function unmarkAll({ asked, known }: AnsweredMarks): void {
  asked.fill(0);
  known.fill(0);
}

/** Marks a position. */
export function mark(words: Int32Array, position: number): void {
  words[position >>> 5]! |= 1 << (position & 31);
}

/** All bits of a word counted beside each other (H. S. Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The positions of the items on which each named value rests; on an item rests also what decides if it is asked. */
function itemsBehind(plan: Plan): ReadonlyMap<Id, ReadonlySet<number>> {
  const behind = new Map<Id, ReadonlySet<number>>(
    askedToday(plan).map(({ id }, position) => [id, new Set([position])]),
  );
  const all = (ids: readonly Id[]) => new Set(ids.flatMap((id) => [...(behind.get(id) ?? [])]));
  for (const step of plan.steps) {
    const items = all(step.kind === 'relevance' ? [step.id, ...step.reads] : step.reads);
    for (const name of namesGivenBy(step)) behind.set(name, items);
  }
  return behind;
}
