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

/** By id of every result, from the states of the items that are asked today, in their order. */
export function answeredReader(plan: Plan): (states: readonly ItemState[]) => Record<Id, Answered> {
  const { sets, results } = behindResults(plan);
  const none: Answered = { answered: 0, asked: 0 };
  const unfilled = Object.fromEntries(results.map(({ id }) => [id, none]));
  return (states) => {
    const counts = sets.map((positions) => countOf(positions, states));
    const answered = { ...unfilled };
    for (const { id, set } of results) answered[id] = counts[set]!;
    return answered;
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

function countOf(positions: readonly number[], states: readonly ItemState[]): Answered {
  let answered = 0;
  let asked = 0;
  for (const position of positions) {
    const state = states[position];
    if (state === 'not asked') continue;
    asked += 1;
    if (state === 'answered') answered += 1;
  }
  return { answered, asked };
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
