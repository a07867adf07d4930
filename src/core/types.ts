// The core: what an instrument means, as named definitions over few operations. Whatever runs or ships an instrument
// implements these and nothing else.

import type {
  Comparison,
  DateFunction,
  DoubleFunction,
  NumberFunction,
  Rounding,
  ValueType,
} from '../language/index.ts';
import type { DateMove, DatePart } from '../model/dates.ts';
import type { Id } from '../model/types.ts';

/** Plain JSON: what is not known is left out, and nothing is infinite. */
export interface Core {
  /** What is given of a case. */
  readonly inputs: readonly CoreInput[];
  /** Each reads only inputs and definitions before it. */
  readonly definitions: readonly Definition[];
  /** Definitions that are false in no case that can be. Left out where there are none. */
  readonly constraints?: readonly Id[];
}

export interface CoreInput extends Facts {
  readonly name: string;
}

export interface Definition {
  /** An id of the document, or one made from it: `security.asked`, `total.term2`. No id of a document has a point. */
  readonly name: string;
  /** The part of the document that it belongs to. */
  readonly of: Id;
  /** The names that it reads, each once, in order. */
  readonly reads: readonly string[];
  readonly node: Node;
}

/** What a target must have, beside what all have. */
export type Requirement = 'dates' | 'doubles' | 'sets';

/** What is known of every value, whatever the case. */
export interface Facts {
  readonly type: ValueType;
  readonly mayBeMissing: boolean;
  /** Of codes, in order: a value is a position among them. Of sets: a value is bits, the first code the lowest. */
  readonly codes?: readonly string[];
  /** Of a number: it has no more of them. Left out where it is no decimal. */
  readonly decimals?: number;
  /** Of a number or a date: no value lies outside. Where both are left out, there may be no value at all. */
  readonly min?: number;
  readonly max?: number;
}

export type Node = Facts & Operation;

/** "Missing stays" where nothing else is said: the result is missing where any part is. */
export type Operation =
  /** Of a number that no double keeps: its digits. Of a code: its position. Of a set: its bits. */
  | { readonly op: 'const'; readonly value: number | boolean | string }
  | { readonly op: 'missing' }
  /** An input, or a definition before this one. */
  | { readonly op: 'read'; readonly name: string }
  /** Known for every case; a number is observed. */
  | { readonly op: 'is missing'; readonly of: Node }
  /** Logic of three values (S. C. Kleene, Introduction to Metamathematics, 1952, § 64). */
  | { readonly op: 'not'; readonly of: Node }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Node[] }
  /** Numbers are observed; codes of the same list, yes/no: `=` and `!=` only. */
  | { readonly op: 'compare'; readonly operator: Comparison; readonly left: Node; readonly right: Node }
  /** The first branch that holds; a condition that is unknown before it leaves the whole missing. */
  | { readonly op: 'choose'; readonly branches: readonly Branch[]; readonly otherwise: Node }
  | { readonly op: 'first known'; readonly parts: readonly Node[] }
  /** Exact as long as every part is. Nothing is divided by 0: that is missing. Nothing adds up to 0. */
  | { readonly op: 'add'; readonly parts: readonly Node[] }
  | { readonly op: 'subtract' | 'multiply' | 'divide'; readonly left: Node; readonly right: Node }
  | { readonly op: 'least' | 'greatest'; readonly parts: readonly Node[] }
  | { readonly op: 'abs'; readonly of: Node }
  /** In doubles; missing where there is no such number. */
  | { readonly op: 'power'; readonly left: Node; readonly right: Node }
  | { readonly op: DoubleFunction; readonly of: Node }
  /** A function that is not written out in operations. */
  | {
      readonly op: 'call';
      readonly name: NumberFunction;
      readonly parts: readonly Node[];
      readonly to: number;
    }
  /** Observes: half away from zero, to the next below, or to the next above; `to` so many decimals. */
  | {
      readonly op: 'round';
      readonly how: Rounding;
      readonly to: number;
      readonly of: Node;
    }
  /** Whole years, months or days from one date to another. */
  | { readonly op: 'between'; readonly unit: DateFunction; readonly from: Node; readonly to: Node }
  /** Of a date: its year, month, day, or day of the week from Monday, 1, on. */
  | { readonly op: 'part'; readonly part: DatePart; readonly of: Node }
  /** A date, so many months or days later; missing outside the calendar. */
  | ({ readonly op: 'moved'; readonly of: Node } & DateMove)
  /** Numbers or positions by the position of a code; null is missing. */
  | { readonly op: 'by code'; readonly of: Node; readonly values: readonly (number | null)[] }
  /** `values[0]` below `from[0]`, and `values[n]` from `from[n - 1]` on; `from` ascends; null is missing. */
  | {
      readonly op: 'step';
      readonly of: Node;
      readonly from: readonly number[];
      readonly values: readonly (number | null)[];
    }
  /** Whether a set has the code at a position. */
  | { readonly op: 'has'; readonly of: Node; readonly position: number }
  | { readonly op: 'size'; readonly of: Node }
  /** A set of those codes whose part holds. */
  | { readonly op: 'set of'; readonly parts: readonly Node[] }
  /** Parts that are missing are left out. Nothing adds up to 0; of nothing, there is no least and no greatest. */
  | { readonly op: 'sum of known' | 'least of known' | 'greatest of known'; readonly parts: readonly Node[] }
  /** What the highest of the parts that are known add up to, so many of them at most. Nothing adds up to 0. */
  | { readonly op: 'sum of highest'; readonly parts: readonly Node[]; readonly count: number }
  /** Known for every case: what is unknown is not true. */
  | { readonly op: 'count true'; readonly parts: readonly Node[] }
  /** A position, moved so that it lies no more than `down` below and `up` above another; null: however far. */
  | {
      readonly op: 'within';
      readonly of: Node;
      readonly from: Node;
      readonly down: number | null;
      readonly up: number | null;
    };

export interface Branch {
  readonly when: Node;
  readonly then: Node;
}

export type Op = Operation['op'];
export type Of<Name extends Op> = Facts & Extract<Operation, { readonly op: Name }>;
