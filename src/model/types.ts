// What an instrument is. The JSON Schema that editors and packages use is generated from this file,
// so every comment here is also the help text of the Source view. A document of this shape may still be unfinished
// (a score without terms, an empty condition): it can be stored, and `checkStructure` says what it lacks.

import type { HitPolicy } from './hit-policies.ts';

export type { HitPolicy } from './hit-policies.ts';

/**
 * A name of a value: lower-case ASCII letters, digits and underscores. All ids of a document share one namespace.
 * @pattern ^[a-z][a-z0-9_]{0,62}$
 */
export type Id = string;

/**
 * The code of a response option or of a level, as it stands in case files.
 * @pattern ^[A-Za-z0-9][A-Za-z0-9_.+-]{0,39}$
 */
export type Code = string;

/** An expression in FEEL (DMN 1.5), in the subset that scoring needs. */
export type Feel = string;

/**
 * A calendar date, YYYY-MM-DD.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;

/**
 * A language: BCP 47 tag.
 * @pattern ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$
 */
export type LanguageTag = string;

/**
 * Text in several languages: BCP 47 language tag to text.
 * @propertyNames { "$ref": "#/$defs/LanguageTag" }
 */
export interface Text {
  [language: string]: string;
}

/**
 * How many decimals a number has.
 * @minimum 0
 * @maximum 12
 * @asType integer
 */
export type Decimals = number;

/** A versioned document: what is asked, how it is scored, what follows from it. */
export interface Instrument {
  format: 'aspect-instrument/2';
  id: Id;
  /**
   * Version of the instrument: major.minor.patch.
   * @pattern ^\d+\.\d+\.\d+$
   */
  version: string;
  /**
   * Languages of the texts; the first is the source language.
   * @minItems 1
   */
  languages: LanguageTag[];
  title: Text;
  about: About;
  aspects: Aspect[];
  /** Response scales that several items share. */
  scales: ResponseScale[];
  items: Item[];
  /** Numbers with a name, which expressions read. */
  constants?: Constant[];
  /** Points that are written once, for many terms. */
  recodes?: Recode[];
  scores: Score[];
  norms: NormTable[];
  levels: LevelScale[];
  formulas: Formula[];
  tables: DecisionTable[];
  flags: Flag[];
  recommendations: Recommendation[];
  /** Applied in this order. */
  rules: Rule[];
  classifications: Classification[];
  reassessments: Reassessment[];
  /** What must hold between the values of a case. */
  constraints?: Constraint[];
  /** What must hold of every case that can be; it is proved, or refuted by an example. */
  assertions?: Assertion[];
  tests: TestCase[];
  /** The manual for those who use it, in its order. */
  manual?: ManualSection[];
}

/** Where an instrument stands in its life; its record says it. */
export type Status = 'draft' | 'review' | 'piloted' | 'approved' | 'released' | 'retired';

/** What a reader must know before using the instrument (AERA/APA/NCME Standards, 2014, ch. 7). */
export interface About {
  description?: Text;
  purpose?: Text;
  population?: Text;
  /** Law or regulation under which persons are assessed. */
  legalBasis?: Text;
  /** Who may administer it, with what training. */
  administeredBy?: Text;
  /** How a person may see and contest the result. */
  contest?: Text;
  authors?: string[];
  /** Terms of use. */
  terms?: Text;
  sources?: Source[];
}

/** A part of the manual. */
export interface ManualSection {
  /** Its own name among the sections. */
  id: Id;
  title: Text;
  /** Markdown; HTML in it is shown as it is written. */
  text: Text;
}

export interface Source {
  citation: string;
  url?: string;
}

/** A domain of assessment. */
export interface Aspect {
  id: Id;
  label: Text;
  description?: Text;
}

/** A reusable list of response options. */
export interface ResponseScale {
  id: Id;
  label: Text;
  options: Option[];
}

export interface Option {
  code: Code;
  label: Text;
  /** What it means, for the assessor. */
  anchor?: Text;
  /** Points, where a score gives no others. */
  points?: number;
  /**
   * Says why there is no answer: refused, not stated, not to be rated. It has no points: scores count it as missing. A
   * question that is left open is missing without a reason, and one that does not apply is not asked (`relevantWhen`).
   */
  noAnswer?: boolean;
}

/**
 * One thing that an assessor rates or records.
 * @discriminator kind
 */
export type Item =
  | ChoiceItem
  | MultiChoiceItem
  | NumberItem
  | DateItem
  | BooleanItem
  | TextItem
  | EarlierItem;

export type ItemKind = 'choice' | 'multi-choice' | 'number' | 'date' | 'boolean' | 'text' | 'earlier';

export interface ItemBase {
  id: Id;
  kind: ItemKind;
  label: Text;
  aspect?: Id;
  /** Definition for the assessor: what to include, what to leave out, examples. */
  guidance?: Text;
  /** Where the evidence comes from. */
  evidence?: Evidence[];
  /** Whether it can change: reassessments rate dynamic items again. */
  nature?: 'static' | 'dynamic';
  direction?: 'risk' | 'protective' | 'neutral';
  /** The item is asked only where this condition is not false. Where it is false, the item is neither missing nor scored. */
  relevantWhen?: Feel;
  source?: string;
}

export type Evidence = 'file' | 'interview' | 'observation' | 'test';

export interface ChoiceItem extends ItemBase {
  kind: 'choice';
  /** Its own options, or the id of a response scale. */
  options: Id | Option[];
}

export interface MultiChoiceItem extends ItemBase {
  kind: 'multi-choice';
  /** Its own options (30 at most), or the id of a response scale. */
  options: Id | Option[];
}

export interface NumberItem extends ItemBase {
  kind: 'number';
  unit?: Text;
  /** Lowest possible value: lower ones are refused. */
  min: number;
  /** Highest possible value: higher ones are refused. */
  max: number;
  decimals: Decimals;
}

export interface DateItem extends ItemBase {
  kind: 'date';
  min?: IsoDate;
  max?: IsoDate;
}

export interface BooleanItem extends ItemBase {
  kind: 'boolean';
}

/** Text is recorded and never scored. */
export interface TextItem extends ItemBase {
  kind: 'text';
}

/** What the person's previous assessment gave: part of the case, and never missing where there was none. */
export interface EarlierItem extends ItemBase {
  kind: 'earlier';
  /** An item, score, norm table, level scale, table output, flag or classification, or a formula that is a number. */
  of: Id;
  /** Needed where `of` is a number: the lowest that it can have been. */
  min?: number;
  /** Needed where `of` is a number: the highest that it can have been. */
  max?: number;
}

/** A number with a name: a threshold, coefficient or base rate that expressions read. */
export interface Constant {
  id: Id;
  label: Text;
  description?: Text;
  value: number;
  unit?: Text;
  /** Why it is this number. */
  rationale?: Text;
  source?: string;
}

/** Points that are written once and used by the terms that name it. */
export interface Recode {
  id: Id;
  label: Text;
  /** By code, or by bands of a number. */
  points: PointsByCode | PointsBand[];
  source?: string;
}

/** A number computed from items and other scores. */
export interface Score {
  id: Id;
  label: Text;
  aspect?: Id;
  description?: Text;
  /** `count` is the number of terms with points other than 0. */
  method: ScoreMethod;
  /** What holds for each term that does not say otherwise. */
  defaults?: TermDefaults;
  terms: Term[];
  missing: MissingPolicy;
  /**
   * There is no score where fewer terms are answered, whatever the missing policy.
   * @minimum 1
   * @asType integer
   */
  atLeastAnswered?: number;
  /**
   * Only so many terms count, those that add the most; of a sum or a mean. Where fewer are answered, and some may be
   * missing, those that are answered stand for so many.
   * @minimum 1
   * @asType integer
   */
  highest?: number;
  /** The score is rounded to these, half away from zero. */
  decimals: Decimals;
}

export type ScoreMethod = 'sum' | 'mean' | 'minimum' | 'maximum' | 'count';

/** One part of a score. */
export interface Term {
  /** An item, score, norm table, level scale, formula or table output. */
  of: Id;
  /** Factor of the points; 1 if absent. */
  weight?: number;
  /** Lowest plus highest possible points, minus the points. */
  reverse?: boolean;
  /** The recode that gives its points, in the place of `points`. */
  recode?: Id;
  /** Points by code (`true` and `false` for yes/no), or by bands of a number; absent: the options' own points, 1 for yes, the number itself. */
  points?: PointsByCode | PointsBand[];
  /** Points counted where there is no answer, whatever the score's missing policy. */
  missing?: number;
  /** The points count for so long; then the term has 0. */
  expires?: Expiry;
}

/** Where there are points, they count until so many whole months have passed since a date. */
export interface Expiry {
  months: Months;
  /** An item or formula that is a date. Where it is not known, points other than 0 are not known either. */
  since: Id;
}

/** How the value of a term counts. */
export type TermDefaults = Pick<Term, 'weight' | 'reverse' | 'recode' | 'points' | 'missing'>;

/** @propertyNames { "$ref": "#/$defs/Code" } */
export interface PointsByCode {
  [code: string]: number;
}

/** Holds from `from` (inclusive) up to the next band's `from`. */
export interface PointsBand {
  /** Absent in the first band: everything below the second. */
  from?: number;
  points: number;
}

/**
 * What a score does with unanswered terms.
 * @discriminator policy
 */
export type MissingPolicy = StrictPolicy | ProratePolicy | ValuePolicy;

/** The score is missing if any term is. */
export interface StrictPolicy {
  policy: 'strict';
}

/** Up to `atMost` terms may be missing: the answered ones stand for them. */
export interface ProratePolicy {
  policy: 'prorate';
  /**
   * @minimum 1
   * @asType integer
   */
  atMost: number;
  /** What the answered terms stand for, in a sum or a mean; `count` if absent. */
  basis?: ProrateBasis;
}

/**
 * `count`: a sum or count is multiplied by terms / answered terms, and the other methods use the answered terms.
 * `range`: a sum is as far up its range as the answered terms are up theirs, and a mean is that sum over all weights; so
 * neither leaves its scale where the terms have different ranges or weights. Where these are equal, both give the same.
 */
export type ProrateBasis = 'count' | 'range';

/** A missing term counts as this many points (before weighting). */
export interface ValuePolicy {
  policy: 'value';
  value: number;
}

/** A score converted by a table: raw score to T score, percentile or scaled score, by group. */
export interface NormTable {
  id: Id;
  label: Text;
  description?: Text;
  /** The number that is converted. */
  of: Id;
  decimals: Decimals;
  rows: NormRow[];
  /** Highest number that the table converts; higher ones have no converted score. */
  upTo?: number;
  /** The first group whose condition holds has its own rows. */
  groups?: NormGroup[];
  source?: string;
}

/** Holds from `from` (inclusive) up to the next row's `from`; numbers below the first row have no converted score. */
export interface NormRow {
  from: number;
  value: number;
}

export interface NormGroup {
  label: Text;
  when: Feel;
  rows: NormRow[];
  upTo?: number;
}

/** Ordered categories cut from a number by cut-offs. */
export interface LevelScale {
  id: Id;
  label: Text;
  description?: Text;
  /** The number that is cut. */
  of: Id;
  /** From the lowest to the highest; two at least. */
  levels: Level[];
  /** The first group whose condition holds has its own cut-offs. */
  groups?: CutoffGroup[];
}

export interface Level {
  code: Code;
  label: Text;
  /** Cut-off: the lowest number of this level. Absent in the lowest level only. */
  from?: number;
  rationale?: Text;
}

export interface CutoffGroup {
  label: Text;
  when: Feel;
  /** Levels that the group has not. */
  omits?: Code[];
  /** One cut-off for each level above the lowest that the group has. */
  from: number[];
}

/** A named value given by an expression. */
export interface Formula {
  id: Id;
  label: Text;
  description?: Text;
  expression: Feel;
  /** Needed where the value is a number: it is rounded to these, half away from zero. */
  decimals?: Decimals;
  unit?: Text;
  source?: string;
}

/** A DMN decision table. */
export interface DecisionTable {
  id: Id;
  label: Text;
  description?: Text;
  hitPolicy: HitPolicy;
  inputs: TableInput[];
  outputs: TableOutput[];
  rows: TableRow[];
}

export interface TableInput {
  label?: Text;
  expression: Feel;
}

/** A named value that the table gives. */
export interface TableOutput {
  id: Id;
  label: Text;
  kind: 'code' | 'number' | 'boolean';
  /** The possible codes, from the lowest to the highest; the last has the highest priority. */
  values?: OutputValue[];
  decimals?: Decimals;
  /** The value where every row is false; absent: missing, but no codes under `C`, `R` and `O`, and 0 under `C#`. */
  default?: OutputEntry;
}

export interface OutputValue {
  code: Code;
  label: Text;
}

export type OutputEntry = string | number | boolean;

export type RowEntry = OutputEntry | EntryExpression;

/** What an entry is where its row holds; numbers are rounded to the decimals of the output. */
export interface EntryExpression {
  expression: Feel;
}

export interface TableRow {
  /** One FEEL unary test for each input; `-` for any value. */
  when: Feel[];
  /** One value for each output, or what gives it. */
  then: RowEntry[];
  note?: Text;
}

/** Something that the reader of the result must see. */
export interface Flag {
  id: Id;
  label: Text;
  description?: Text;
  /** `alert`: act on it. `notice`: know it. `validity`: doubt the answers. */
  kind: 'alert' | 'notice' | 'validity';
}

/** A programme, measure or referral that follows from the assessment. */
export interface Recommendation {
  id: Id;
  label: Text;
  description?: Text;
  /** `advice` may be departed from; a `requirement` must be met. */
  force: 'advice' | 'requirement';
}

/** When a condition holds, effects follow. */
export interface Rule {
  id: Id;
  label: Text;
  when: Feel;
  then: Effect[];
  rationale?: Text;
}

/** @discriminator effect */
export type Effect = FlagEffect | RecommendEffect | OverrideEffect;

export interface FlagEffect {
  effect: 'flag';
  flag: Id;
}

export interface RecommendEffect {
  effect: 'recommend';
  recommendation: Id;
}

/** Raises a classification to at least a code, lowers it to at most a code, or sets it; or moves it by so many steps. */
export interface OverrideEffect {
  effect: 'override';
  classification: Id;
  how: 'raise' | 'lower' | 'set';
  /** Absent where it is moved by steps. */
  to?: Code;
  /**
   * In the place of `to`: so many steps up (`raise`) or down (`lower`) from where the overrides before it left it, as far
   * as there are levels.
   * @minimum 1
   * @asType integer
   */
  steps?: number;
}

/** A final outcome, after rule overrides, open to a professional override with a reason. */
export interface Classification {
  id: Id;
  label: Text;
  description?: Text;
  /** A level scale, a table output of kind `code`, or a choice: the assessor's own summary judgement. */
  of: Id;
  /** How many steps rule overrides together may move it from the computed code; absent: any number. */
  ruleLimit?: StepLimit;
  /** How many steps an assessor may depart from it, with a reason; absent: not at all. */
  professional?: StepLimit;
}

export interface StepLimit {
  /**
   * @minimum 0
   * @asType integer
   */
  up: number;
  /**
   * @minimum 0
   * @asType integer
   */
  down: number;
}

/** When the next assessment is due. */
export interface Reassessment {
  id: Id;
  label: Text;
  /** A classification, level scale or table output. */
  of: Id;
  /** Months until the next assessment, by code. */
  months: MonthsByCode;
}

/**
 * A length of time in whole months.
 * @minimum 0
 * @asType integer
 */
export type Months = number;

/** @propertyNames { "$ref": "#/$defs/Code" } */
export interface MonthsByCode {
  [code: string]: Months;
}

/** What must hold between the values of a case: where it is false, the answers contradict each other. */
export interface Constraint {
  id: Id;
  label: Text;
  /** Unknown is no violation. */
  holds: Feel;
  /** Told to who answers where it does not hold. */
  message: Text;
  /** `error`: such a case cannot be, and nothing is proved of it. `warning`: it can be, and is told. */
  force: 'error' | 'warning';
}

/** What must hold of every case that can be. Nothing is computed from it. */
export interface Assertion {
  id: Id;
  label: Text;
  /** Is to be true of every case; where it is unknown, it is not refuted. */
  claim: Feel;
  /** The cases of which it is claimed are those in which this is true; absent: all. */
  given?: Feel;
  rationale?: Text;
}

/** An answer as it stands in a case: a code, number, yes/no, ISO date, text or list of codes; null where there is none. */
export type Response = string | number | boolean | string[] | null;

/** @propertyNames { "$ref": "#/$defs/Id" } */
export interface Responses {
  [item: string]: Response;
}

/** An assessor's departure from a classification. */
export interface ProfessionalOverride {
  to: Code;
  /** Never blank. */
  reason: string;
}

/** @propertyNames { "$ref": "#/$defs/Id" } */
export interface ProfessionalOverrides {
  [classification: string]: ProfessionalOverride;
}

/** A case with the assessment, or a part of it, that the methodologist expects. */
export interface TestCase {
  id: Id;
  label?: Text;
  assessedOn: IsoDate;
  responses: Responses;
  overrides?: ProfessionalOverrides;
  expected: Expected;
  source?: string;
}

/**
 * What is left out is not compared. `flags` and `recommendations` are those that are raised, `unknown` those of both
 * that may be: these and `missing` are compared as sets, a list among the `values` in its order.
 */
export interface Expected {
  /** @propertyNames { "$ref": "#/$defs/Id" } */
  scores?: { [id: string]: number | null };
  /** @propertyNames { "$ref": "#/$defs/Id" } */
  levels?: { [id: string]: string | null };
  /** @propertyNames { "$ref": "#/$defs/Id" } */
  values?: { [id: string]: Response };
  flags?: Id[];
  recommendations?: Id[];
  unknown?: Id[];
  /** @propertyNames { "$ref": "#/$defs/Id" } */
  classification?: { [id: string]: string | null };
  missing?: Id[];
}
