// The core over whole numbers: what languages can say that have whole numbers, three truths, dates, and no fractions.
// A number is a whole one over a whole one; a code is its position, a set its bits.

import type { Comparison } from '../../language/index.ts';
import type { DateMove, DatePart } from '../../model/dates.ts';
import type { Node } from '../../core/index.ts';

export interface Limits {
  readonly low: bigint;
  readonly high: bigint;
}

export type Kind = 'whole' | 'truth' | 'date' | 'double';

interface Known {
  readonly kind: Kind;
  readonly mayBeMissing: boolean;
  /** Of a whole number: no value lies outside. */
  readonly limits: Limits;
}

export type Term = Known & Said;

/** "Missing stays" where nothing else is said. */
export type Said =
  | { readonly op: 'whole'; readonly value: bigint }
  | { readonly op: 'truth'; readonly value: boolean }
  | { readonly op: 'date'; readonly day: number }
  | { readonly op: 'missing' }
  | { readonly op: 'read'; readonly name: string }
  /** Never missing. */
  | { readonly op: 'is missing'; readonly of: Term }
  | { readonly op: 'not'; readonly of: Term }
  /** Of three truths. */
  | { readonly op: 'and' | 'or'; readonly parts: readonly Term[] }
  | { readonly op: 'compare'; readonly operator: Comparison; readonly left: Term; readonly right: Term }
  /** The first branch whose condition is true; one that is unknown is passed over. */
  | { readonly op: 'case'; readonly branches: readonly TermBranch[]; readonly otherwise: Term }
  | { readonly op: 'first known'; readonly parts: readonly Term[] }
  | { readonly op: 'add' | 'multiply'; readonly parts: readonly Term[] }
  | { readonly op: 'negative'; readonly of: Term }
  /** Of a number not below 0 by one above 0, without what is left. */
  | { readonly op: 'quotient'; readonly left: Term; readonly right: Term }
  | { readonly op: 'least' | 'greatest'; readonly parts: readonly Term[] }
  | { readonly op: 'look up'; readonly of: Term; readonly values: readonly (bigint | null)[] }
  | { readonly op: 'has bit'; readonly of: Term; readonly position: number }
  | { readonly op: 'months' | 'days'; readonly from: Term; readonly to: Term }
  | { readonly op: 'part'; readonly part: DatePart; readonly of: Term }
  | ({ readonly op: 'moved'; readonly of: Term } & DateMove)
  /** What whole numbers cannot say: doubles, and numbers too large. */
  | { readonly op: 'in doubles'; readonly node: Node };

export interface TermBranch {
  readonly when: Term;
  readonly then: Term;
}

/** `n` over `d`, in units of 10^-`scale`; where `n` is known, `d` is, and above 0. */
export interface Ratio {
  readonly n: Term;
  readonly scale: number;
  readonly d: Term;
}

/** How a value with a name is kept. */
export interface Kept {
  readonly kind: Kind;
  /** Of whole numbers that stand for decimals. */
  readonly scale: number;
  readonly mayBeMissing: boolean;
  readonly limits: Limits;
}

export interface NamedTerm {
  readonly name: string;
  readonly of: string;
  readonly kept: Kept;
  readonly term: Term;
}

export interface Wholes {
  readonly inputs: ReadonlyMap<string, Kept>;
  readonly definitions: readonly NamedTerm[];
  readonly constraints: readonly string[];
  /** How each name is kept. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** A number as a ratio, for who says in doubles what it is part of; null where it is none. */
  readonly ratioOf: (node: Node) => Ratio | null;
  readonly termOf: (node: Node) => Term;
}
