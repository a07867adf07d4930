// What a facilitator waits for: from the files as they are dropped in to the figures of the dashboard. The median of nine,
// after three that warm up.

import { collect, roundFigures } from '../../src/workshop/index.ts';
import { exercise, files, instrument } from './fifty.ts';

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
