// What a package's README says is done step by step: all test vectors come out, and one altered vector is found. (In
// Python and PostgreSQL, and of all templates: `npm run test:engines`.)

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../templates/load.ts';
import { Unpacked } from './unpacked.ts';

describe.each(['psa', 'offender-tier', 'first-instrument'])('%s', (name) => {
  let unpacked: Unpacked;
  beforeAll(async () => {
    unpacked = await Unpacked.of(load(`${name}.json`).instrument);
  }, 600_000);
  afterAll(() => unpacked.remove());

  test.each(['scorer', 'json-rules-engine'] as const)('%s', async (target) => {
    const { vectors } = unpacked;
    const all = String(vectors);
    expect(unpacked.module(target)).toBe(`${all} of ${all} test vectors agree\n`);
    const altered = await unpacked.altered(() => unpacked.module(target));
    expect(altered).toContain(`${String(vectors - 1)} of ${all} test vectors agree\n`);
  });

  test('DuckDB', async () => {
    expect(await unpacked.duckDB()).toEqual([]);
    expect(await unpacked.altered(() => unpacked.duckDB())).toHaveLength(1);
  });
});
