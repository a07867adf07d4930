// How dates stand in fields: in words at rest, and with figures alone while they are typed.

import { parseDate, printDate } from '../../model/dates.ts';
import type { IsoDate } from '../../model/types.ts';

const DAY = 86_400_000;

/** As readers of a language write a day; a text that is no date stays as it is. */
export function sayDate(date: IsoDate, format: (day: number) => string): string {
  const day = parseDate(date);
  return day === undefined ? date : format(day);
}

/** With figures, in the order in which the languages of the studio write them: `31.01.2026`. */
export function printDay(date: IsoDate, sign: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return parseDate(date) === undefined ? date : [day, month, year].join(sign);
}

/** Some days later, or whole months, on their last day where they are shorter. */
export function stepDate(
  date: IsoDate,
  { days = 0, months = 0 }: { days?: number; months?: number },
): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(day, last)) / DAY + days;
  const next = printDate(moved);
  return parseDate(next) === undefined ? date : next;
}
