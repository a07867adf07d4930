import type { Plural } from '../translated.ts';

// Conditions and what follows from them, as sentences. Names stand as they are, so every language puts words beside them
// that govern the case. `…Named` is said where the value is itself a name.
export const sentences = {
  rule: 'When {condition}, then {effects}.',
  ruleWithout: 'When {condition}, nothing follows yet.',
  always: 'In every case {effects}.',
  nothing: 'nothing is said yet',

  is: '{subject} is {value}',
  isNot: '{subject} is not {value}',
  oneOf: '{subject} is {values}',
  notOneOf: '{subject} is none of {values}',
  atLeast: '{subject} is at least {value}',
  atLeastNamed: '{subject} is at least {value}',
  moreThan: '{subject} is more than {value}',
  moreThanNamed: '{subject} is more than {value}',
  atMost: '{subject} is at most {value}',
  atMostNamed: '{subject} is at most {value}',
  lessThan: '{subject} is less than {value}',
  lessThanNamed: '{subject} is less than {value}',
  between: '{subject} is from {low} to {high}',
  dateAtLeast: '{subject} is on {value} or later',
  dateAtLeastNamed: '{subject} is on {value} or later',
  dateMoreThan: '{subject} is later than {value}',
  dateMoreThanNamed: '{subject} is later than {value}',
  dateAtMost: '{subject} is on {value} or earlier',
  dateAtMostNamed: '{subject} is on {value} or earlier',
  dateLessThan: '{subject} is earlier than {value}',
  dateLessThanNamed: '{subject} is earlier than {value}',
  includes: '{subject} includes {value}',
  includesNot: '{subject} does not include {value}',
  includesAny: '{subject} includes {values}',
  includesAll: '{subject} includes {values}',
  includesNone: '{subject} includes none of {values}',
  answered: '{subject} is answered',
  notAnswered: '{subject} is not answered',
  known: '{subject} is known',
  notKnown: '{subject} is not known',
  raised: 'the flag {subject} is raised',
  notRaised: 'the flag {subject} is not raised',
  count: '{subject} (how many chosen)',
  year: '{subject} (year)',
  month: '{subject} (month, 1 to 12)',
  day: '{subject} (day of the month)',
  weekday: '{subject} (day of the week, Monday is 1)',

  assessedOn: 'date of assessment',

  none: 'none of this holds: {parts}',
  not: 'it is not so that {parts}',

  and: ' and ',
  or: ' or ',
  yes: 'yes',
  no: 'no',

  // Formulas on paper. What is computed of several values has them in brackets.
  formulaIf: 'if {condition}: {value}',
  formulaElse: 'otherwise: {value}',
  formulaYes: 'yes, if {condition}',
  formulaUnknown: 'not known',
  fullYears: 'full years from {from} to {to}',
  fullMonths: 'full months from {from} to {to}',
  wholeDays: 'days from {from} to {to}',
  formulaDecimals: 'decimals: {count}',
  min: 'the least of ({values})',
  max: 'the greatest of ({values})',
  sum: 'the sum of ({values})',
  mean: 'the mean of ({values})',
  median: 'the median of ({values})',
  floor: 'rounded down ({values})',
  ceiling: 'rounded up ({values})',
  roundHalfUp: 'rounded ({values})',
  roundUp: 'rounded away from 0 ({values})',
  roundDown: 'rounded towards 0 ({values})',
  roundHalfDown: 'rounded, half towards 0 ({values})',
  decimal: 'rounded, half to the even digit ({values})',
  modulo: 'what is left of ({values})',
  stddev: 'the standard deviation of ({values})',

  flag: 'raise the flag {name}',
  recommend: 'recommend {name}',
  require: 'require {name}',
  raise: 'raise {name} to at least {level}',
  lower: 'lower {name} to at most {level}',
  set: 'set {name} to {level}',
  raiseBySteps: 'raise {name} by {steps}',
  lowerBySteps: 'lower {name} by {steps}',
} as const;

export type Sentences = Readonly<Record<keyof typeof sentences, string>>;

/** Lengths of time. */
export const spans = {
  years: { one: '{n} year', other: '{n} years' },
  months: { one: '{n} month', other: '{n} months' },
  days: { one: '{n} day', other: '{n} days' },
  steps: { one: '{n} step', other: '{n} steps' },
};

export type Spans = Readonly<Record<keyof typeof spans, Plural>>;
