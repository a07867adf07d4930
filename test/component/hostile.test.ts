// Every hostile file is refused or read in the browser too, within two seconds, by the workers that read for the page.
// In a soak all of them, in `npm test` every twelfth.

import { expect, test } from 'vitest';
import { clerk, read } from '../../src/workers/index.ts';
import { instrument } from '../interchange/instrument.ts';
import { hostile, type Hostile } from '../tools/hostile/index.ts';
import { runs } from '../tools/runs.ts';

const SECONDS = 2;
const tried = runs(1) > 1 ? hostile : hostile.filter((_, position) => position % 12 === 0);

/** What becomes of it; an exception is a fault of ours. */
async function take({ kind, fileName, bytes }: Hostile): Promise<unknown> {
  const file = new Blob([bytes() as BlobPart]);
  if (kind !== 'cases') return read(file).result;
  const format = fileName.endsWith('.csv') ? 'csv' : 'jsonl';
  const about = { file, name: fileName, format, document: instrument } as const;
  return clerk().examine({ ...about, settings: null, remembered: {} });
}

test.each(tried.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const since = performance.now();
  expect(await take(one)).not.toBeNull();
  expect((performance.now() - since) / 1000).toBeLessThan(SECONDS);
});
