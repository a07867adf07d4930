// What the page asks of the bench, and what it gets. Everything here can be cloned.

import type { Assessment, Case, Counts } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Histogram, SetChange, Shift, Summary, Transition } from '../../simulation/index.ts';

export interface SimulationRequest {
  readonly bank: string;
  /** Texts of plans: see `planText`. */
  readonly before: string;
  readonly after: string;
}

/** What a change does to a bank; rows stay in the worker. */
export interface SimulationReport {
  /** Names the run: what is asked about its cases is asked by it. */
  readonly run: number;
  readonly milliseconds: number;
  readonly cases: number;
  readonly before: Summary;
  readonly after: Summary;
  /** Cases of which any outcome changed. */
  readonly changed: number;
  readonly transitions: readonly Transition[];
  readonly shifts: readonly Shift[];
  readonly sets: readonly SetChange[];
  /** Outcomes that the instrument did not have before. */
  readonly added: readonly Id[];
  /** Before, then after. */
  readonly histograms: ReadonlyMap<Id, Histogram>;
  /** Answers of the bank that the instrument does not have (any more), by item. */
  readonly unfit: ReadonlyMap<Id, number>;
  /** Items that the bank knows nothing of: newer than it, or with another name now. */
  readonly absent: readonly Id[];
}

/** What an edit would do to a bank. */
export type Preview = Omit<SimulationReport, 'run' | 'milliseconds'>;

export type SimulationOutcome =
  | { readonly kind: 'done'; readonly report: SimulationReport }
  /** A newer request took its place, or the user gave it up. */
  | { readonly kind: 'givenUp' }
  | { readonly kind: 'noBank' };

/** Positions among the values of an outcome; the number of values stands for missing. */
export interface MovedQuery {
  /** Of the report whose cases are asked for. */
  readonly run: number;
  /** Null: any outcome. */
  readonly outcome: Id | null;
  readonly from?: number;
  readonly to?: number;
}

export interface MovedCase {
  readonly row: number;
  readonly case: Case;
  readonly before: Assessment;
  readonly after: Assessment;
}

export interface TouchedQuery {
  /** Of the report whose cases are asked for. */
  readonly run: number;
  readonly outcome: Id;
  readonly items: readonly Id[];
}

export interface TouchedCases {
  readonly cases: number;
  /** Of them, those of which the outcome is higher, lower, or known or not known where it was otherwise. */
  readonly up: number;
  readonly down: number;
  readonly other: number;
}

/** By answer; NaN where there is none. */
export type Touched = ReadonlyMap<number, TouchedCases>;

/** Cases by number: one for each group of a scale, that of everyone else at last. Missing numbers count under NaN. */
export type GroupCounts = readonly Counts[];

/** How cases spread over the number that a level scale cuts; null where an instrument has no such scale. */
export interface Spread {
  readonly before: GroupCounts | null;
  readonly after: GroupCounts | null;
}

export interface TableQuery {
  readonly bank: string;
  /** Text of a plan. */
  readonly plan: string;
  /** An outcome, number or item; null: the order of the bank. */
  readonly sort: { readonly by: Id; readonly descending: boolean } | null;
  /** Only cases with this value. */
  readonly filter: { readonly outcome: Id; readonly position: number } | null;
}

export interface TallyQuery {
  readonly bank: string;
  /** Text of a plan. */
  readonly plan: string;
  /** Numbers that it gives, and of each the value that is counted. */
  readonly of: readonly { readonly id: Id; readonly value: number }[];
}

/** How many cases of a bank have a value, and the first of them; a row that is null where there is none. */
export interface Tally {
  readonly cases: number;
  readonly first: number | null;
}

export interface BankCase {
  readonly row: number;
  readonly case: Case;
  readonly assessment: Assessment;
}
