// What participants get: the exercise without its key. Its JSON Schema is generated from this file.

import type { Code, LanguageTag, Text } from '../../model/types.ts';
import type { InstrumentVersion, Openness, Order, Participant, Rounds, Vignette } from '../exercise/types.ts';
import type { Id } from '../../model/types.ts';

/** The task, and nothing by which it could be solved without thinking: no key, no criteria, no digest of either. */
export interface Handout {
  format: 'aspect-handout/1';
  /** Of the exercise. */
  id: Code;
  /** @minItems 1 */
  languages: LanguageTag[];
  title: Text;
  introduction?: Text;
  instrument: InstrumentVersion;
  aspects: Id[];
  vignettes: Vignette[];
  order: Order;
  /**
   * @minimum 1
   * @asType integer
   */
  minutes?: number;
  rounds: Rounds;
  rating: Openness;
  participants: Participant[];
}
