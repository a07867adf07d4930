// A large workshop: 50 participants × 10 vignettes × 48 items, with the files that were handed in.

import { digestOf, type Instrument } from '../../src/model/index.ts';
import {
  digestOfHandout,
  handoutOf,
  itemsAsked,
  newExercise,
  sealed,
  type Exercise,
} from '../../src/workshop/index.ts';
import { soundInstrument } from '../model/documents.ts';

const sound = soundInstrument();
const choice = sound.items.find(({ kind }) => kind === 'choice')!;
const items = Array.from({ length: 48 }, (_, at) => ({ ...choice, id: `item_${String(at)}` }));
export const instrument: Instrument = { ...sound, items };
export const exercise: Exercise = {
  ...newExercise(instrument, 'bench'),
  instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
  vignettes: Array.from({ length: 10 }, (_, at) => ({
    id: `vignette_${String(at)}`,
    title: { en: String(at) },
    story: { en: 'x'.repeat(3000) },
  })),
  participants: Array.from({ length: 50 }, (_, at) => ({ code: `K${String(at)}`, vignettes: [] })),
};
const handout = digestOfHandout(handoutOf(exercise));
const asked = itemsAsked(instrument, []);

export const files = exercise.participants.map(({ code }, who) => {
  const response = sealed({
    format: 'aspect-response/1',
    exercise: exercise.id,
    handout,
    participant: code,
    round: 1,
    language: 'en',
    begun: '2026-01-31T09:00:00Z',
    handedIn: '2026-01-31T09:30:00Z',
    vignettes: exercise.vignettes.map(({ id }, v) => ({
      vignette: id,
      departures: [],
      ratings: asked.map(({ id: item }, i) => ({
        item,
        value: (who * 7 + v * 3 + i) % 5 > 1 ? 'never' : 'always',
      })),
    })),
  });
  return { name: `${code}.json`, text: JSON.stringify(response) };
});
