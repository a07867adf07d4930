// What a function of the language is: one entry says its help and its meaning, and everything else follows.

import type { Text } from '../../model/types.ts';

export interface FunctionHelp {
  readonly name: string;
  /** What its arguments are called. `decimals` is written down, not computed: 0 to 12. */
  readonly parameters: readonly string[];
  /** The last argument may be repeated, and one list may stand for all. */
  readonly repeats?: true;
  /** The last argument may be left out: 0 decimals. */
  readonly optional?: true;
  readonly says: Text;
}

/** Both ends belong to it; `lowest` is above `highest` where there is no value but missing. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

/** What is required of a number. */
export type Requirement = 'not zero' | 'positive' | 'not negative';

export type Rounding = 'half away' | 'down' | 'up';
export type DoubleFunction = 'exp' | 'log' | 'sqrt';

/**
 * What numbers can be computed with, whatever stands for one: exact values, limits, the core’s nodes, the text of
 * another engine. Exact as long as every part is; missing if any part is.
 */
export interface Arithmetic<Number> {
  readonly number: (value: number) => Number;
  readonly add: (parts: readonly Number[]) => Number;
  readonly subtract: (left: Number, right: Number) => Number;
  readonly multiply: (left: Number, right: Number) => Number;
  /** Missing where it is by 0. */
  readonly divide: (left: Number, right: Number) => Number;
  readonly least: (parts: readonly Number[]) => Number;
  readonly greatest: (parts: readonly Number[]) => Number;
  readonly abs: (of: Number) => Number;
  /** The middle one, or the average of the two in the middle. */
  readonly median: (parts: readonly Number[]) => Number;
  /** Observes: half away from zero, to the next below, or to the next above, of so many decimals. */
  readonly round: (how: Rounding, decimals: number, of: Number) => Number;
  /** In doubles; missing where there is no such number. */
  readonly double: (name: DoubleFunction, of: Number) => Number;
}

/** Missing if any argument is. */
export interface NumberFunctionEntry extends Omit<FunctionHelp, 'name'> {
  readonly means: <Number>(
    numbers: Arithmetic<Number>,
    args: readonly [Number, ...Number[]],
    decimals: number,
  ) => Number;
  /** Of each argument, what it must be for there to be a value. */
  readonly requires?: readonly (Requirement | null)[];
  /** Where its values lie, if that is narrower than what follows from its arithmetic. */
  readonly within?: (args: readonly Bounds[]) => Bounds;
}
