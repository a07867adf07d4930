// What an exercise is: the trainer's file, with the key. Its JSON Schema is generated from this file.

import type { Code, Id, LanguageTag, Text } from '../../model/types.ts';
import type { Digest } from '../../model/record/types.ts';

/** Participants rate vignettes by an instrument, each alone, and their ratings are compared. */
export interface Exercise {
  format: 'aspect-exercise/1';
  /** Tells it apart from all others. */
  id: Code;
  /**
   * Languages of the texts; the first is the source language.
   * @minItems 1
   */
  languages: LanguageTag[];
  title: Text;
  /** What participants read before they begin. */
  introduction?: Text;
  instrument: InstrumentVersion;
  /** Aspects whose items are rated; none: all of the instrument. */
  aspects: Id[];
  vignettes: Vignette[];
  order: Order;
  /**
   * Minutes for one round; without it there is no limit.
   * @minimum 1
   * @asType integer
   */
  minutes?: number;
  rounds: Rounds;
  rating: Openness;
  /** Who rates what. None: whoever has the file rates every vignette. */
  participants: Participant[];
  criteria: Criterion[];
  /** What stays with the trainer: the master rating, with reasons. */
  key: VignetteKey[];
  /** What the group agreed on when it discussed its ratings. */
  consensus?: Consensus[];
}

/** The instrument that is rated by, to the letter. */
export interface InstrumentVersion {
  id: Id;
  /** @pattern ^\d+\.\d+\.\d+$ */
  version: string;
  /** Of its canonical text. */
  digest: Digest;
}

/** A person to be rated, told by a file and an interview; nobody real. */
export interface Vignette {
  id: Id;
  title: Text;
  story: Text;
  extracts?: Extract[];
  pictures?: VignettePicture[];
}

/** Part of a file, or of an interview. */
export interface Extract {
  label: Text;
  text: Text;
}

export interface VignettePicture {
  /** What it shows, for those who do not see it. */
  alternative: Text;
  data: Picture;
}

/**
 * A picture within the file.
 * @pattern ^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$
 */
export type Picture = string;

/**
 * In which order a participant has the vignettes.
 * @discriminator kind
 */
export type Order = FixedOrder | RandomOrder;

/** As they stand in the exercise. */
export interface FixedOrder {
  kind: 'fixed';
}

/** Another one for each participant, the same whenever it is asked. */
export interface RandomOrder {
  kind: 'random';
  /**
   * @minimum 0
   * @asType integer
   */
  seed: number;
}

/** A second round follows the discussion. */
export type Rounds = 1 | 2;

/** Whether participants see each other's ratings before they hand in. */
export type Openness = 'blind' | 'open';

/** Somebody by a code, never by a name. */
export interface Participant {
  code: Code;
  /** None: every vignette. */
  vignettes: Id[];
}

/** What must be reached. */
export interface Criterion {
  of: 'agreement' | 'accuracy';
  /** Of single items, or of the level. */
  over: 'items' | 'level';
  /**
   * The least share.
   * @minimum 0
   * @maximum 1
   */
  least: number;
}

/** The master rating of a vignette. */
export interface VignetteKey {
  vignette: Id;
  ratings: KeyRating[];
  levels: KeyLevel[];
}

export interface KeyRating {
  item: Id;
  value: RatedValue;
  reason: Text;
}

export interface KeyLevel {
  classification: Id;
  level: Code;
  reason: Text;
}

/** One item of one vignette, after the discussion. */
export interface Consensus {
  vignette: Id;
  item: Id;
  value: RatedValue;
  reason: string;
  /** What those say who see it otherwise. */
  minority?: string;
}

/** What an item was rated: a code or a date, a number, yes or no, several codes. */
export type RatedValue = string | number | boolean | Code[];
