// Dates as they are typed and pasted.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsDate, readDate, readPlainDate } from '../../src/model/date-text.ts';
import { FIRST_DAY, LAST_DAY, printDate } from '../../src/model/dates.ts';

test.each([
  ['2026-01-31', '2026-01-31'],
  ['31.01.2026', '2026-01-31'],
  [' 1.2.2026 ', '2026-02-01'],
  ['31/01/2026', '2026-01-31'],
  ['31-1-2026', '2026-01-31'],
  ['31.01.2026.', '2026-01-31'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2026', undefined],
  ['01/31/2026', undefined],
  ['31.01.26', undefined],
  ['31.01/2026', undefined],
  ['31012026', undefined],
  ['0026-01-31', undefined],
  ['', undefined],
])('%j is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test('where nobody looks at it, no order is guessed for slashes', () => {
  expect(readPlainDate('02/03/2026')).toBeUndefined();
  expect(readPlainDate('02.03.2026')).toBe('2026-03-02');
});

test('every date is read as it is written, and on the way to it nothing is called wrong', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
      fc.constantFrom('.', '/', '-'),
      (day, sign) => {
        const iso = printDate(day);
        const written = iso.split('-').reverse().join(sign);
        expect(readDate(written)).toBe(iso);
        for (let end = 0; end < written.length; end += 1)
          expect(beginsDate(written.slice(0, end))).toBe(true);
        for (let end = 0; end < iso.length; end += 1) expect(beginsDate(iso.slice(0, end))).toBe(true);
      },
    ),
  );
});
