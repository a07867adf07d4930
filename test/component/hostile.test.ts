// Hostile files are refused or read in the browser too, by the workers that read for the page: every twelfth of those
// that the command line is tried with, none of which may take as long as a test may.

import { expect, test } from 'vitest';
import { clerk, read } from '../../src/workers/index.ts';
import { instrument } from '../interchange/instrument.ts';
import { hostile, type Hostile } from '../tools/hostile/index.ts';

const tried = hostile.filter((_, position) => position % 12 === 0);

/** What becomes of it; an exception is a fault of ours. */
async function take({ kind, fileName, bytes }: Hostile): Promise<unknown> {
  const file = new Blob([bytes() as BlobPart]);
  if (kind !== 'cases') return read(file).result;
  const format = fileName.endsWith('.csv') ? 'csv' : 'jsonl';
  const about = { file, name: fileName, format, document: instrument } as const;
  return clerk().examine({ ...about, settings: null, remembered: {} });
}

test.each(tried.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  expect(await take(one)).not.toBeNull();
});
