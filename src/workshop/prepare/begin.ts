// A new exercise: nothing in it yet but the instrument that is rated by.

import { digestOf, type Instrument } from '../../model/index.ts';
import type { Exercise, InstrumentVersion } from '../exercise/types.ts';

/** `id` tells it apart from all others. */
export function newExercise(instrument: Instrument, id: string): Exercise {
  return {
    format: 'aspect-exercise/1',
    id,
    languages: [...instrument.languages],
    title: {},
    instrument: versionOf(instrument),
    aspects: [],
    vignettes: [],
    order: { kind: 'fixed' },
    rounds: 1,
    rating: 'blind',
    participants: [],
    criteria: [],
    key: [],
  };
}

export function versionOf(instrument: Instrument): InstrumentVersion {
  return { id: instrument.id, version: instrument.version, digest: digestOf(instrument) };
}
