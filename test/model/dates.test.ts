import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_DAY, LAST_DAY, parseDate, printDate } from '../../src/model/dates.ts';

test('every day is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      expect(parseDate(printDate(day))).toBe(day);
    }),
  );
  expect([FIRST_DAY, LAST_DAY].map(printDate)).toEqual(['0100-01-01', '9999-12-31']);
});

test('ten signs are a date where the calendar has it, and else nothing', () => {
  const part = (most: number, length: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(length, '0'));
  fc.assert(
    fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const date = new Date(`${text}T00:00:00Z`);
      const isThere = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year >= '0100';
      expect(parseDate(text)).toBe(isThere ? date.getTime() / 86_400_000 : undefined);
    }),
    { numRuns: 500 },
  );
});

test.each([
  '2026-02-30',
  '1900-02-29',
  '2026-1-31',
  '2026-01-3x',
  '2026-01-x1',
  ' 2026-01-31',
  '٢٠٢٦-٠١-٣١',
  '',
])('“%s” is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});
