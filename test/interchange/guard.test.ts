// Text that spreadsheets would run: kept from it, and read back as it was.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, CsvRecords } from '../../src/interchange/index.ts';
import { guarded, unguarded } from '../../src/interchange/cases/csv/guard.ts';
import { runs } from '../tools/runs.ts';

/** OWASP, “CSV Injection”: the signs, and what programs leave out before they look at the first one. */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const UNSEEN = [
  '',
  ' ',
  '   ',
  '\u00A0',
  '\u3000',
  '\t',
  '\r',
  '\n',
  '\u200B',
  '\uFEFF',
  '\u2060',
  '\0',
  '\u202E',
  '\u2066',
  '\u061C',
  '\u180E',
  '\u115F',
  '\u3164',
  '\u2800',
  '\u{E0001}',
  '\u0001',
  ' \t\u00A0',
];

describe('a cell that would be run', () => {
  test.each(SIGNS.flatMap((sign) => UNSEEN.map((before) => `${before}${sign}cmd|' /C calc'!A0`)))(
    '%j is guarded',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  test.each(['-5', '+7', '-1.5', '-1,5', '1e-7', '-1e+7', 'a=b', 'a -b', '5-6', '', ' ', "'", "''a"])(
    '%j is none',
    (text) => {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    },
  );
});

/** So many that a text has fewer of another separator. */
const BEFORE = Array.from({ length: 20 }, () => 'before');

test('every text comes back, through a file too', () => {
  const part = fc.constantFrom(...SIGNS, ...UNSEEN, "'", '"', ',', ';', 'a', '5', '.');
  const text = fc.oneof(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(',' as const, ';' as const, '\t' as const), (one, separator) => {
      expect(unguarded(guarded(one))).toBe(one);
      const line = csvLine([...BEFORE, guarded(one)], { separator, decimal: '.' });
      const [record] = new CsvRecords().take(line, true);
      expect(unguarded(record!.cells[BEFORE.length]!)).toBe(one);
    }),
    { numRuns: runs(2_000) },
  );
});
