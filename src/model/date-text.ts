// Dates as people type and paste them: one rule for fields, sentences and pasted cells.

import { parseDate } from './dates.ts';
import type { IsoDate } from './types.ts';

/**
 * The date that a text means: `2026-01-31`, or day, month and year as the languages of the studio write them,
 * `31.1.2026`, `31/01/2026`. A year of two digits could be of either century.
 */
export function readDate(text: string): IsoDate | undefined {
  const iso = text
    .trim()
    .replace(
      /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})\.?$/,
      (_, day: string, _sign, month: string, year: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  return parseDate(iso) === undefined ? undefined : iso;
}

/** The same where nobody sees how it was understood: with slashes, the month can stand first. */
export function readPlainDate(text: string): IsoDate | undefined {
  return text.includes('/') ? undefined : readDate(text);
}

/** Whether a text can become a date when more of it is typed. */
export function beginsDate(text: string): boolean {
  return /^\s*(?:\d{0,4}|\d{1,2}[./-](?:\d{0,2}|\d{1,2}[./-]\d{0,3})|\d{4}-(?:\d{0,2}|\d{2}-\d?))$/.test(
    text,
  );
}
