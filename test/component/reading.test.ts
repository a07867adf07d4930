// Files from outside, read in a worker of their own.

import { expect, test } from 'vitest';
import { read } from '../../src/workers/index.ts';

const json = (text: string) => new Blob([text], { type: 'application/json' });

test('what is wrong with a file is told', async () => {
  const found = await read(json('{"format": 1')).result;
  expect(found).toMatchObject({ document: null, diagnostics: [{ code: 'json-unfinished' }] });
});

test('a file that is too large is refused by its size', async () => {
  const found = await read(new Blob([new Uint8Array(50 * 2 ** 20 + 1)])).result;
  expect(found).toMatchObject({ document: null, diagnostics: [{ code: 'file-too-large' }] });
});

test('giving up ends the reading at once', async () => {
  const reading = read(json(`[${'{"a":[1,2,3]},'.repeat(1_000_000)}0]`));
  reading.cancel();
  expect(await reading.result).toBeNull();
});
