// A small exercise with a key, and responses to it.

import { digestOf, type Instrument } from '../../src/model/index.ts';
import {
  digestOfHandout,
  handoutOf,
  sealed,
  type Exercise,
  type ExerciseResponse,
  type RatedVignette,
} from '../../src/workshop/index.ts';
import { soundInstrument } from '../model/documents.ts';

export const instrument: Instrument = soundInstrument();

const en = (text: string) => ({ en: text });

export function exampleExercise(): Exercise {
  return {
    format: 'aspect-exercise/1',
    id: 'course-1',
    languages: ['en'],
    title: en('Course'),
    instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
    aspects: [],
    vignettes: ['first', 'second', 'third'].map((id) => ({
      id,
      title: en(id),
      story: en(`The story of ${id}.`),
      extracts: [{ label: en('File'), text: en('An extract.') }],
      pictures: [{ alternative: en('A yard'), data: 'data:image/png;base64,iVBORw0KGgo=' }],
    })),
    order: { kind: 'random', seed: 7 },
    minutes: 45,
    rounds: 2,
    rating: 'blind',
    participants: ['P-1', 'P-2', 'P-3'].map((code) => ({ code, vignettes: [] })),
    criteria: [{ of: 'accuracy', over: 'items', least: 0.8125 }],
    key: [
      {
        vignette: 'first',
        ratings: [
          { item: 'violence', value: 'always', reason: { en: 'He said “so” \\ twice — ҚАУІП' } },
          { item: 'means', value: ['knife'], reason: en('Keyed because of the kitchen.') },
          { item: 'offences', value: 7, reason: en('Seven entries.') },
        ],
        levels: [{ classification: 'custody', level: 'medium', reason: en('Levelled by the record.') }],
      },
    ],
  };
}

/** Every item that must be rated. */
export const whole = (vignette: string, more: Partial<RatedVignette> = {}): RatedVignette => ({
  vignette,
  ratings: [
    { item: 'violence', value: 'never', reason: 'No entry', confidence: 'high' },
    { item: 'means', value: [] },
    { item: 'offences', value: 1 },
    { item: 'born', value: '1990-02-28' },
  ],
  departures: [],
  ...more,
});

export const VIGNETTES = ['first', 'second', 'third'];

export function response(change: Partial<ExerciseResponse> = {}): ExerciseResponse {
  const { checksum, ...unsealed }: ExerciseResponse = {
    format: 'aspect-response/1',
    exercise: 'course-1',
    handout: digestOfHandout(handoutOf(exampleExercise())),
    participant: 'P-1',
    round: 1,
    language: 'en',
    begun: '2026-01-31T09:00:00Z',
    handedIn: '2026-01-31T09:30:00Z',
    vignettes: VIGNETTES.map((vignette) => whole(vignette)),
    checksum: '',
    ...change,
  };
  return checksum === '' ? sealed(unsealed) : { ...unsealed, checksum };
}
