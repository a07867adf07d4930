// The plan: typed steps in dependency order. Everything that runs or exports an instrument starts from it.

import type { HitPolicy, Id, ProrateBasis, ScoreMethod, StepLimit, Text } from '../model/types.ts';
import type { Expression, ValueType } from '../language/types.ts';

export interface Plan {
  /** What a case holds: every item but text, in the order of the document. */
  readonly inputs: readonly Input[];
  /** Text items: a case may hold them, nothing reads them. */
  readonly texts: readonly Id[];
  /** Every named value, by id. */
  readonly values: ReadonlyMap<Id, PlanValue>;
  /** Each depends only on inputs and on steps before it. */
  readonly steps: readonly Step[];
  /** Which ids an assessment reports where, in the order of the document. */
  readonly results: Results;
  /** What is to be proved; nothing computes it. Left out where there is nothing. */
  readonly assertions?: readonly PlanAssertion[];
}

export interface Results {
  /** Scores and converted scores. */
  readonly scores: readonly Id[];
  readonly levels: readonly Id[];
  /** Formulas, table outputs and reassessment intervals. */
  readonly values: readonly Id[];
  readonly flags: readonly Id[];
  readonly recommendations: readonly Id[];
  readonly classifications: readonly Id[];
}

export interface Input {
  readonly id: Id;
  readonly type: ValueType;
  /** For `code` and `codes`: the option codes in order; columns hold their positions. */
  readonly codes: readonly string[];
  /** Those of them that say why there is no answer. */
  readonly noAnswer: readonly string[];
  /** For numbers: what a case may hold. For dates: days since 1970-01-01. */
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  /** Whether a relevance step decides if it is asked. */
  readonly conditional: boolean;
  /** The value that it had in the person's previous assessment; then nobody misses it. Null: a rating of today. */
  readonly earlierOf: Id | null;
}

export interface PlanValue {
  readonly id: Id;
  readonly type: ValueType;
  readonly codes: readonly string[];
  /** Of a number. */
  readonly decimals: number;
  /** Between which numbers a number or date lies, as far as that is known. */
  readonly min?: number;
  readonly max?: number;
  /** JSON Pointer of its definition. */
  readonly path: string;
}

export type Step =
  | RelevanceStep
  | ScoreStep
  | NormStep
  | LevelStep
  | FormulaStep
  | TableStep
  | RuleStep
  | ConstraintStep
  | RaisedStep
  | ClassificationStep
  | ReassessmentStep;

export type StepKind = Step['kind'];

interface StepBase {
  readonly id: Id;
  /** The named values and rules that it reads; items are read after their relevance. */
  readonly reads: readonly Id[];
}

/**
 * Whether an item is asked. It is not where `when` is false, nor where `when` is unknown and rests on an item that is
 * itself not asked, whatever named values stand between. Its id is the item's.
 */
export interface RelevanceStep extends StepBase {
  readonly kind: 'relevance';
  readonly when: Expression;
  /** Whether it is asked where `when` is unknown. */
  readonly whereUnknown: Asked;
}

/** Whether items that have a condition are asked: one, all, or at least one of several. */
export type Asked =
  | { readonly item: Id }
  | { readonly all: readonly Asked[] }
  | { readonly any: readonly Asked[] };

export interface ScoreStep extends StepBase {
  readonly kind: 'score';
  readonly method: ScoreMethod;
  readonly terms: readonly PlanTerm[];
  /** How many terms may be missing; the score is prorated from the others. */
  readonly atMost: number;
  /** How many terms must have an answer of their own. */
  readonly atLeastAnswered: number;
  /** Only so many terms count, those that add the most; null: all. */
  readonly highest: number | null;
  readonly basis: ProrateBasis;
  readonly decimals: number;
  /** Points times weight of every term is a whole number of 10^-scale. */
  readonly scale: number;
  /** So is every weight of 10^-weightScale. */
  readonly weightScale: number;
}

export interface PlanTerm {
  readonly of: Id;
  readonly weight: number;
  readonly points: PointsMap;
  /** Points of no answer; null where no answer is missing. */
  readonly missing: number | null;
  /** What the points can be, those of no answer, and 0 where they expire, among them. */
  readonly span: Span;
  /** Points other than 0 count until so many months have passed since a date; left out where they always count. */
  readonly expires?: PlanExpiry;
}

export interface PlanExpiry {
  readonly months: number;
  readonly since: Id;
}

/** Both ends belong to it. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** From a value to points. Lists are by position of the code; null has no points and counts as missing. */
export type PointsMap =
  | { readonly kind: 'codes'; readonly points: readonly (number | null)[] }
  | { readonly kind: 'sum of codes'; readonly points: readonly number[] }
  | { readonly kind: 'boolean'; readonly whenTrue: number; readonly whenFalse: number }
  | { readonly kind: 'bands'; readonly from: readonly number[]; readonly points: readonly number[] }
  /** offset + factor × value */
  | { readonly kind: 'linear'; readonly factor: 1 | -1; readonly offset: number };

/** A step function by group: the first group whose condition is true; an unknown condition before it leaves the result missing. */
export interface NormStep extends StepBase {
  readonly kind: 'norm';
  readonly of: Id;
  readonly groups: readonly PlanNormGroup[];
  readonly decimals: number;
}

export interface PlanNormGroup {
  /** Null: always. */
  readonly when: Expression | null;
  /** Ascending; the value of `from[i]` holds up to below `from[i + 1]`. */
  readonly from: readonly number[];
  readonly values: readonly number[];
  readonly upTo: number;
}

export interface LevelStep extends StepBase {
  readonly kind: 'level';
  readonly of: Id;
  readonly codes: readonly string[];
  readonly groups: readonly PlanCutoffGroup[];
}

export interface PlanCutoffGroup {
  readonly when: Expression | null;
  /** Positions of the levels that the group has; left out where it has all. */
  readonly levels?: readonly number[];
  /** Ascending; one for each level above the lowest that the group has. */
  readonly from: readonly number[];
}

export interface FormulaStep extends StepBase {
  readonly kind: 'formula';
  readonly type: ValueType;
  readonly codes: readonly string[];
  readonly expression: Expression;
  /** For numbers. */
  readonly decimals: number;
}

/** Gives its outputs' values; its id is the table's. */
export interface TableStep extends StepBase {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  /** What its columns are about. No condition of a row needs them: each cell holds its input. */
  readonly inputs: readonly PlanTableInput[];
  readonly outputs: readonly PlanOutput[];
  readonly rows: readonly PlanRow[];
}

export interface PlanTableInput {
  readonly expression: Expression;
  readonly type: ValueType;
  readonly codes: readonly string[];
}

export interface PlanOutput {
  readonly id: Id;
  readonly type: 'code' | 'codes' | 'number' | 'boolean';
  /** In the order in which a set of them is listed. */
  readonly codes: readonly string[];
  readonly decimals: number;
  /** Of a set of codes, its only one. */
  readonly default: string | number | boolean | null;
}

export interface PlanRow {
  /** One condition for each input; null for any value. */
  readonly cells: readonly (Expression | null)[];
  readonly then: readonly PlanEntry[];
}

/** A value, or what gives it where the row holds. */
export type PlanEntry = string | number | boolean | Expression;

/** True, false or unknown; its id is the rule's. */
export interface RuleStep extends StepBase {
  readonly kind: 'rule';
  readonly when: Expression;
}

/** True, or unknown, or false: then the answers contradict each other. Its id is the constraint's. */
export interface ConstraintStep extends StepBase {
  readonly kind: 'constraint';
  readonly when: Expression;
  /** `error`: a case in which it is false cannot be. */
  readonly force: 'error' | 'warning';
  /** Whoever runs a plan tells it where it is false. */
  readonly message: Text;
}

/** Is to be true of every case in which `given` is true; null: of every case. */
export interface PlanAssertion extends StepBase {
  readonly claim: Expression;
  readonly given: Expression | null;
}

/** A flag or recommendation: true if any of its rules is, else unknown if any is, else false. */
export interface RaisedStep extends StepBase {
  readonly kind: 'flag' | 'recommendation';
  readonly rules: readonly Id[];
}

export interface ClassificationStep extends StepBase {
  readonly kind: 'classification';
  readonly of: Id;
  readonly codes: readonly string[];
  /** In the order of the document. */
  readonly overrides: readonly PlanOverride[];
  readonly ruleLimit: StepLimit | null;
  readonly professional: StepLimit | null;
}

export type PlanOverride = OverrideTo | OverrideBySteps;

export interface OverrideTo {
  readonly rule: Id;
  readonly how: 'raise' | 'lower' | 'set';
  /** Position among the codes. */
  readonly to: number;
}

/** From where the overrides before it left it. */
export interface OverrideBySteps {
  readonly rule: Id;
  readonly how: 'raise' | 'lower';
  readonly steps: number;
}

export interface ReassessmentStep extends StepBase {
  readonly kind: 'reassessment';
  readonly of: Id;
  /** By position of the code of `of`. */
  readonly months: readonly (number | null)[];
}
