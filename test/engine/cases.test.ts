// What a production system may send as a case.

import { describe, expect, test } from 'vitest';
import { readCase } from '../../src/engine/index.ts';
import { plan } from '../interchange/instrument.ts';

const reading = (id: unknown) => readCase(plan, { id, assessedOn: '2026-01-31', responses: {} });

describe('a number as id', () => {
  test.each([0, 7, -3, 1.5, Number.MAX_SAFE_INTEGER])('%j is kept', (id) => {
    expect(reading(id).case?.id).toBe(String(id));
  });

  test.each([2 ** 53, -(2 ** 60), 1e30, NaN, Infinity])('%j stands for its neighbours too', (id) => {
    expect(reading(id).problems.map(({ code }) => code)).toEqual(['case-id-digits']);
  });
});
