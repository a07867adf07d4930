// What a safeguard is: a rule about instruments. The JSON Schema of its files is generated from this file.

/** Safeguards of one theme, or those that a country adds. */
export interface SafeguardFile {
  format: 'aspect-safeguards/1';
  title: SaidText;
  safeguards: Safeguard[];
}

export interface Safeguard {
  /**
   * A name that no other safeguard has.
   * @pattern ^[a-z][a-z0-9-]{0,62}$
   */
  id: string;
  /** `error`: must be mended or justified before release. `warning`: should be. `info`: to be known. */
  severity: 'error' | 'warning' | 'info';
  /** What it looks at: each of them by itself. */
  of: SubjectKind;
  /** It is broken where this holds; where this is not known, it is not decided. */
  broken: Condition;
  /** What holds of an instrument that keeps it; it has no places. Where a file lacks it, the title says what must not be. */
  rule?: SaidText;
  /** What is wrong. `{name}` and other places are filled with what was looked at. */
  title: SaidText;
  /** Why it matters. */
  reason: SaidText;
  /** What to do about it. */
  todo: SaidText;
  /** What a reason for an exception has to say. */
  exception: SaidText;
  source: SafeguardSource;
}

/** By language tag. */
export interface SaidText {
  [language: string]: string;
}

export interface SafeguardSource {
  citation: string;
  clause: string;
  /** Whether its text was read for this rule, or the rule rests on general knowledge of it. */
  known: 'read' | 'general knowledge';
}

export type SubjectKind =
  | 'instrument'
  | 'language'
  | 'item'
  | 'protected'
  | 'score'
  | 'scale'
  | 'cutoff'
  | 'norm'
  | 'override'
  | 'classification'
  | 'step'
  | 'reassessment'
  | 'flag';

/** A condition of json-rules-engine, without what looks into values or names other conditions. */
export type Condition = AllCondition | AnyCondition | NotCondition | FactCondition;

export interface AllCondition {
  /** @minItems 1 */
  all: Condition[];
}

export interface AnyCondition {
  /** @minItems 1 */
  any: Condition[];
}

export interface NotCondition {
  not: Condition;
}

export interface FactCondition {
  /** One of the facts of the kind that is looked at. */
  fact: string;
  operator: Operator;
  value: boolean | number | string;
}

export type Operator =
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive';
