// How much of what a value rests on was answered, through everything that stands between it and the items.

import type { Id } from '../model/types.ts';
import { allResults, namesGivenBy, type Input, type Plan } from '../plan/index.ts';
import type { Answered } from './types.ts';

/** `refused`: the answer is an option that says why there is none. */
export type ItemState = 'not asked' | 'missing' | 'refused' | 'answered';

/** The items that are asked today: nobody answers what an earlier assessment gave. */
export function askedToday(plan: Plan): Input[] {
  return plan.inputs.filter(({ earlierOf }) => earlierOf === null);
}

/**
 * By id of every result, from the states of the items that are asked today, in their order. Most results of a case are as
 * often answered as those of the case before, so that what was made of that one is taken on.
 */
export function answeredReader(plan: Plan): (states: readonly ItemState[]) => Record<Id, Answered> {
  const { sets, results } = behindResults(plan);
  const words = Math.ceil(askedToday(plan).length / WORD);
  const masks = sets.map((positions) => {
    const mask = new Int32Array(words);
    for (const position of positions) mark(mask, position);
    return mask;
  });
  const [asked, known] = [new Int32Array(words), new Int32Array(words)];
  const idsOf = sets.map((_, set) => results.filter((one) => one.set === set).map(({ id }) => id));
  const count = countsOfAnswered();
  const before = sets.map(() => count(0, 0));
  const answered = Object.fromEntries(results.map(({ id, set }) => [id, before[set]!]));
  return (states) => {
    asked.fill(0);
    known.fill(0);
    for (let position = 0; position < states.length; position += 1) {
      const state = states[position];
      if (state === 'not asked') continue;
      mark(asked, position);
      if (state === 'answered') mark(known, position);
    }
    for (let set = 0; set < masks.length; set += 1) {
      const found = count(bitsInBoth(masks[set]!, known), bitsInBoth(masks[set]!, asked));
      if (found === before[set]) continue;
      before[set] = found;
      for (const id of idsOf[set]!) answered[id] = found;
    }
    return { ...answered };
  };
}

/** The same counts are the same object, which nobody can change. */
function countsOfAnswered(): (answered: number, asked: number) => Answered {
  const known: Answered[][] = [];
  return (answered, asked) => {
    const ofAsked = (known[asked] ??= []);
    return (ofAsked[answered] ??= Object.freeze({ answered, asked }));
  };
}

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
  return { sets, results };
}

/** By id of every result: the positions of the items of today on which it rests. */
export function itemsBehindResults(plan: Plan): readonly (readonly [Id, readonly number[]])[] {
  const items = itemsBehind(plan);
  return allResults(plan.results).map((id) => [id, [...(items.get(id) ?? [])]]);
}

/** Bits in a word of a set of positions. */
const WORD = 32;

function mark(words: Int32Array, position: number): void {
  words[position >>> 5]! |= 1 << (position & 31);
}

function bitsInBoth(one: Int32Array, other: Int32Array): number {
  let bits = 0;
  for (let word = 0; word < one.length; word += 1) bits += bitsOf(one[word]! & other[word]!);
  return bits;
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
