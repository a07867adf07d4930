// What a facilitator waits for: 50 participants × 10 vignettes × 48 items, from the files as they are dropped in to the
// figures of the dashboard. The median of nine, after three that warm up.

import { digestOf, type Instrument } from '../../src/model/index.ts';
import {
  collect,
  digestOfHandout,
  handoutOf,
  itemsAsked,
  newExercise,
  roundFigures,
  sealed,
  type Exercise,
} from '../../src/workshop/index.ts';
import { soundInstrument } from '../model/documents.ts';

const sound = soundInstrument();
const choice = sound.items.find(({ kind }) => kind === 'choice')!;
const items = Array.from({ length: 48 }, (_, at) => ({ ...choice, id: `item_${String(at)}` }));
const instrument: Instrument = { ...sound, items };
const exercise: Exercise = {
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
const files = exercise.participants.map(({ code }, who) => {
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

function median(act: () => void): number {
  const times = Array.from({ length: 12 }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return times.slice(3).sort((a, b) => a - b)[4]!;
}

const { responses } = collect(exercise, instrument, files, Date.now());
if (responses.length !== 50) throw new Error('Not all responses count.');
const row = (what: string, ms: number) => console.log(`${what.padEnd(44)}${ms.toFixed(0).padStart(6)} ms`);
row(
  'all figures of the dashboard',
  median(() => roundFigures(exercise, instrument, responses, 1)),
);
row(
  'fifty files read and checked',
  median(() => collect(exercise, instrument, files, Date.now())),
);
