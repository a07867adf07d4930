// What goes into an engine and what comes out.

import type { Id, IsoDate, ProfessionalOverrides, Responses } from '../model/types.ts';
import type { ConditionTrace, Truth, Value } from '../language/types.ts';

export type { ConditionTrace, Truth };

/** One person's responses. */
export interface Case {
  readonly id: string;
  readonly assessedOn: IsoDate;
  readonly responses: Responses;
  readonly overrides?: ProfessionalOverrides;
}

/** What an instrument says of one case. */
export interface Assessment {
  readonly id: string;
  readonly scores: Readonly<Record<Id, number | null>>;
  readonly levels: Readonly<Record<Id, string | null>>;
  /** Dates are ISO dates. */
  readonly values: Readonly<Record<Id, string | number | boolean | readonly string[] | null>>;
  /** Those that are raised. */
  readonly flags: readonly Id[];
  /** Those that follow. */
  readonly recommendations: readonly Id[];
  /** Flags and recommendations of which too little is known; one that is in none of the three lists is not raised. */
  readonly unknown: readonly Id[];
  readonly classification: Readonly<Record<Id, string | null>>;
  /** Relevant items without an answer; what an earlier assessment gave is none of them. */
  readonly missing: readonly Id[];
  /** Constraints that do not hold: the answers contradict each other. Left out where an instrument has none. */
  readonly violated?: readonly Id[];
  /** By every id of the scores, levels, values, flags, recommendations and classifications. */
  readonly answered: Readonly<Record<Id, Answered>>;
}

/**
 * Of the items on which a value rests, through all that it reads: how many are asked in this case and how many of these
 * are answered. Whether an item is asked rests on items too. An option that says why there is no answer is none; text
 * items and what an earlier assessment gave are not asked today and do not count.
 */
export interface Answered {
  readonly answered: number;
  readonly asked: number;
}

/** An assessment with the reasons of everything in it. */
export interface ExplainedAssessment extends Assessment {
  /** By id of the score, level, formula, table, rule, flag, classification … */
  readonly why: Readonly<Record<Id, Why>>;
}

export type Why =
  | WhyScore
  | WhyBand
  | WhyFormula
  | WhyTable
  | WhyCondition
  | WhyRaised
  | WhyClassification
  | WhyReassessment;

export interface WhyScore {
  readonly kind: 'score';
  readonly value: number | null;
  readonly method: string;
  readonly terms: readonly WhyTerm[];
  readonly relevant: number;
  readonly answered: number;
  /** More than zero terms were missing, and the score was computed from the others. */
  readonly prorated: boolean;
  /** Where too few terms have an answer of their own for there to be a score. */
  readonly tooFew: { readonly answered: number; readonly least: number } | null;
  /** Of how many terms at most it is made, those that add the most; null: of all. */
  readonly highest: number | null;
  /** Where it was prorated by range: what the answered terms and all terms can add up to. */
  readonly range: { readonly known: WhyRange; readonly whole: WhyRange } | null;
  readonly decimals: number;
}

export interface WhyRange {
  readonly low: number;
  readonly high: number;
}

export interface WhyTerm {
  readonly of: Id;
  readonly value: Value;
  /** Before weighting; null where missing or not relevant. */
  readonly points: number | null;
  readonly weight: number;
  /** `expired`: there were points, and they count no more. `undated`: it is not known whether they still do. */
  readonly state: 'answered' | 'expired' | 'undated' | 'missing' | 'missing counts' | 'not relevant';
  /** What an answer that has points counts for, and since when. */
  readonly expires?: { readonly months: number; readonly since: Id; readonly date: Value };
}

/** A norm table or level scale. */
export interface WhyBand {
  readonly kind: 'norm' | 'level';
  readonly value: number | string | null;
  readonly of: Id;
  readonly input: number | null;
  /** Position of the group that held; -1 for the rows or cut-offs of the whole, null where unknown. */
  readonly group: number | null;
  /** The band's lower end, null for the lowest level. */
  readonly from: number | null;
  /** The next band's lower end; null in the highest. */
  readonly below: number | null;
}

export interface WhyFormula {
  readonly kind: 'formula';
  readonly value: Value;
  readonly reads: readonly Id[];
}

export interface WhyTable {
  readonly kind: 'table';
  readonly values: Readonly<Record<Id, Value>>;
  readonly rows: readonly Truth[];
  /** Positions of the rows that gave the outcome. */
  readonly hits: readonly number[];
  readonly conflict: boolean;
}

/** A rule, a constraint or the relevance of an item. */
export interface WhyCondition {
  readonly kind: 'rule' | 'constraint' | 'relevance';
  readonly value: boolean | null;
  readonly condition: ConditionTrace;
}

export interface WhyRaised {
  readonly kind: 'flag' | 'recommendation';
  readonly value: boolean | null;
  readonly rules: readonly Id[];
}

export interface WhyClassification {
  readonly kind: 'classification';
  readonly value: string | null;
  readonly of: Id;
  /** Before any override. */
  readonly computed: string | null;
  /** Overrides whose rule held, in order. */
  readonly moves: readonly WhyMove[];
  readonly professional: WhyProfessional | null;
}

export interface WhyMove {
  readonly rule: Id;
  readonly how: 'raise' | 'lower' | 'set';
  /** What it asks for; null where it moves by steps what is not classified. */
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** The rule limit stopped it short. */
  readonly limited: boolean;
}

export interface WhyProfessional {
  readonly to: string;
  readonly reason: string;
  readonly accepted: boolean;
}

export interface WhyReassessment {
  readonly kind: 'reassessment';
  readonly value: number | null;
  readonly of: Id;
}
