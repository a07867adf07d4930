import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../src/model/number-text.ts';
import { printNumber, stepNumber } from '../../src/studio/controls/number.ts';

test('every number that a field shows is read back', () => {
  const numbers = fc.integer({ min: -1e9, max: 1e9 }).chain((n) => fc.nat(6).map((d) => n / 10 ** d));
  fc.assert(
    fc.property(numbers, (value) => {
      expect(parseNumber(printNumber(value), { decimals: 12 })).toEqual({ value: value === 0 ? 0 : value });
    }),
  );
});

test('steps are decimal', () => {
  expect(stepNumber(0.1, 0.2, {})).toBe(0.3);
  expect(stepNumber(null, 1, {})).toBe(1);
  expect(stepNumber(9.5, 1, { max: 10 })).toBe(10);
  expect(stepNumber(0, -1, { min: 0 })).toBe(0);
});
