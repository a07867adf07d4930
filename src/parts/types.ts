// A ready part: a piece of an instrument that stands by itself, with its sources and test cases. The JSON Schema of its
// files is generated from this file.

import type { Id, Instrument, LanguageTag, Text } from '../model/types.ts';

export interface Part {
  format: 'aspect-part/1';
  id: Id;
  kind: 'scale' | 'items' | 'override' | 'reassessment' | 'check';
  /**
   * The first is the source language.
   * @minItems 1
   */
  languages: LanguageTag[];
  title: Text;
  description: Text;
  sources: PartSource[];
  content: PartContent;
  /** What stands for a part that most instruments have already, so that this one can be tried alone. */
  standIns?: StandIn[];
}

export interface PartSource {
  citation: string;
  clause?: string;
  /** Whether its text was read for this part, or the part rests on general knowledge of it. */
  known: 'read' | 'general knowledge';
}

export type PartContent = Partial<
  Pick<
    Instrument,
    | 'aspects'
    | 'scales'
    | 'items'
    | 'constants'
    | 'recodes'
    | 'scores'
    | 'norms'
    | 'levels'
    | 'formulas'
    | 'tables'
    | 'flags'
    | 'recommendations'
    | 'rules'
    | 'classifications'
    | 'reassessments'
    | 'constraints'
    | 'assertions'
    | 'tests'
  >
>;

/** Where the instrument has its own, this one and what is only needed for it are left out. */
export interface StandIn {
  id: Id;
  /** Parts that are there for it alone. */
  with: Id[];
}
