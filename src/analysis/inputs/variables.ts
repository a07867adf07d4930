// The answers to each item, as classes that nothing tells apart.

import type { CoreInput } from '../../core/index.ts';
import type { Cuts, Scale } from './stretches.ts';

/** Both ends belong to it. */
export type Stretch = readonly [first: number, last: number];

/** Answers that are the same in everything. */
export interface AnswerClass {
  /** One of them; null: no answer. */
  readonly value: number | null;
  /** All of them, in order: positions of codes, days, numbers; of no answer, none. */
  readonly stretches: readonly Stretch[];
  /** How many they are. */
  readonly count: bigint;
}

/** One level of the diagrams: an item, or of a multiple-choice item whether it is answered, and then each of its codes. */
export interface Variable {
  readonly item: string;
  readonly kind: 'value' | 'answered' | 'code';
  /** Of a code: its position. */
  readonly code: number;
  readonly classes: readonly AnswerClass[];
  /** Classes along the values in their order, one for each stretch; without the missing one. */
  readonly along: readonly number[];
  /** The class of a value. */
  readonly classOf: (value: number | null) => number;
}

/** What can be answered: positions of codes, 0 and 1, days, or numbers of so many decimals. */
export interface Domain {
  readonly item: string;
  readonly type: CoreInput['type'];
  readonly codes: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const NO_ANSWER: AnswerClass = { value: null, stretches: [], count: 1n };
const only = (value: number): AnswerClass => ({ value, stretches: [[value, value]], count: 1n });

/** The values of an item in their order. */
export function scaleOf({ low, high, decimals }: Domain): Scale {
  const unit = 10 ** decimals;
  const first = Math.round(low * unit);
  return {
    count: Math.max(0, Math.round(high * unit) - first + 1),
    at: (position) => (first + position) / unit,
  };
}

/** Values are in one class where each of what is seen of the item is the same. */
export function valueVariable({ item }: Domain, { count, at }: Scale, seen: readonly Cuts[]): Variable {
  const classes: { value: number; stretches: Stretch[]; count: number }[] = [];
  const positions = new Map<string, number>();
  const along: number[] = [];
  const from =
    count === 0 ? [] : [...new Set([0, ...seen.flatMap((cuts) => cuts.from)])].sort((a, b) => a - b);
  const places = seen.map(() => 0);
  for (const [n, first] of from.entries()) {
    const key = seen
      .map((cuts, which) => {
        while (cuts.from[places[which]! + 1]! <= first) places[which]! += 1;
        return cuts.keys[places[which]!];
      })
      .join('|');
    const last = (from[n + 1] ?? count) - 1;
    const position = positions.get(key) ?? classes.push({ value: at(first), stretches: [], count: 0 }) - 1;
    positions.set(key, position);
    classes[position]!.stretches.push([at(first), at(last)]);
    classes[position]!.count += last - first + 1;
    if (along.at(-1) !== position) along.push(position);
  }
  const all = classes.map((one) => ({ ...one, count: BigInt(one.count) }));
  return { item, kind: 'value', code: -1, classes: [...all, NO_ANSWER], along, classOf: classesBy(all) };
}

/** A value that is none of the domain has the class -1. */
export function classesBy(
  classes: readonly Pick<AnswerClass, 'stretches'>[],
): (value: number | null) => number {
  const ascending = classes
    .flatMap(({ stretches }, position) => stretches.map(([first, last]) => ({ first, last, position })))
    .sort((a, b) => a.first - b.first);
  return (value) => {
    if (value === null) return classes.length;
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle]!.first <= value) low = middle + 1;
      else high = middle;
    }
    const found = ascending[low - 1];
    return found && value <= found.last ? found.position : -1;
  };
}

/** Of a multiple-choice item. Its codes mean nothing where it is not answered. */
export function setVariables({ item, codes }: Domain): readonly Variable[] {
  const answered: Variable = {
    item,
    kind: 'answered',
    code: -1,
    classes: [only(1), NO_ANSWER],
    along: [0],
    classOf: (value) => (value === null ? 1 : 0),
  };
  const ofCode = (code: number): Variable => ({
    item,
    kind: 'code',
    code,
    classes: [only(0), only(1)],
    along: [0, 1],
    classOf: (value) => (value === null ? 0 : (value >>> code) & 1),
  });
  return [answered, ...codes.map((_, code) => ofCode(code))];
}
