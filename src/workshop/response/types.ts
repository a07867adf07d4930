// What a participant hands in. Its JSON Schema is generated from this file.

import type { Code, Id, LanguageTag } from '../../model/types.ts';
import type { Digest, Instant } from '../../model/record/types.ts';
import type { RatedValue, Rounds } from '../exercise/types.ts';

/** One participant's ratings of one round. */
export interface ExerciseResponse {
  format: 'aspect-response/1';
  /** The exercise that was rated. */
  exercise: Code;
  /** Of the handout that was on the screen or on paper. */
  handout: Digest;
  participant: Code;
  round: Rounds;
  /** In which the participant read last. */
  language: LanguageTag;
  begun: Instant;
  handedIn: Instant;
  /** Typed in by the trainer from a sheet of paper; the times are those of the typing. */
  entered?: 'paper';
  vignettes: RatedVignette[];
  /** Of this document without it: what was changed after it was handed in no longer fits. */
  checksum: Digest;
}

export interface RatedVignette {
  vignette: Id;
  /** What was not rated is not here. */
  ratings: ItemRating[];
  /** Levels that the participant gave in the place of the computed ones. */
  departures: Departure[];
}

export interface ItemRating {
  item: Id;
  value: RatedValue;
  reason?: string;
  confidence?: Confidence;
}

export type Confidence = 'low' | 'medium' | 'high';

export interface Departure {
  classification: Id;
  /** The computed level, where there was one. */
  from?: Code;
  to: Code;
  reason: string;
}
