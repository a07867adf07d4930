// Who took part in which exercise with which result, and who was certified until when. Its JSON Schema is generated from
// this file.

import type { Code, LanguageTag, Text } from '../../model/types.ts';
import type { Criterion, InstrumentVersion, Rounds } from '../exercise/types.ts';

/** The trainer's register: of all exercises, joined from files. */
export interface Register {
  format: 'aspect-register/1';
  entries: RegisterEntry[];
}

/** One participant's result of one round of one exercise. */
export interface RegisterEntry {
  exercise: Code;
  title: Text;
  instrument: InstrumentVersion;
  round: Rounds;
  /** In the exercise. */
  participant: Code;
  /**
   * Whom the code stands for: a name or a number of the service, as the trainer keeps it.
   * @pattern \S
   */
  person: string;
  /** In which the participant read last. */
  language: LanguageTag;
  /** The day on which the ratings were handed in. */
  on: Day;
  /** Equal to the key. */
  accuracy?: Result;
  /** Like the other raters. */
  agreement?: Result;
  criteria: RegisteredCriterion[];
  certificate?: CertificateTerm;
}

/** A share, and how many ratings it rests on. */
export interface Result {
  /**
   * @minimum 0
   * @maximum 1
   */
  share: number;
  /**
   * @minimum 1
   * @asType integer
   */
  of: number;
}

export interface RegisteredCriterion {
  criterion: Criterion;
  /** Absent where there was nothing to compare. */
  result?: Result;
  verdict: 'met' | 'notMet' | 'open';
}

export interface CertificateTerm {
  on: Day;
  /** Absent where it does not expire. */
  until?: Day;
}

/** @pattern ^\d{4}-\d{2}-\d{2}$ */
export type Day = string;
