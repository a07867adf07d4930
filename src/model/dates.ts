// Calendar dates as whole days since 1970-01-01, without clock or time zone.

const DAY = 86_400_000;

/** 0100-01-01, the first day that can be written: years before are none of JavaScript's. */
export const FIRST_DAY = -683_003;
/** 9999-12-31, the last one. */
export const LAST_DAY = 2_932_896;

/** Days since 1970-01-01 of an ISO date, or undefined where there is no such date (2026-02-30). */
export function parseDate(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [wholeAt(text, 0, 4), wholeAt(text, 5, 7), wholeAt(text, 8, 10)];
  // To `Date.UTC`, years below 100 are of the twentieth century.
  const isThere = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isThere ? Date.UTC(year, month - 1, day) / DAY : undefined;
}

/** Of digits alone; NaN where there is anything else. */
function wholeAt(text: string, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    whole = digit >= 0 && digit <= 9 ? whole * 10 + digit : NaN;
  }
  return whole;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a limit, which is 0 on 1970-01-01; where there is none, or no such date, another. */
export function dayOr(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : parseDate(date)) ?? otherwise;
}

/** ISO date of days since 1970-01-01. */
export function printDate(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

export const DATE_PARTS = ['year', 'month', 'day', 'weekday'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Of a calendar date; weeks begin on Monday, which is 1 (ISO 8601). */
export function partOfDate(part: DatePart, day: number): number {
  const date = new Date(day * DAY);
  switch (part) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'weekday':
      return date.getUTCDay() || 7;
  }
}

export interface DateMove {
  readonly unit: 'months' | 'days';
  /** Negative: back in time. */
  readonly by: number;
}

/**
 * The day so many months or days later; null where no such date can be written. What is too late for its month is the
 * last day of that month: a month after 31 January is 28 or 29 February.
 */
export function movedDay({ unit, by }: DateMove, day: number): number | null {
  const moved = unit === 'days' ? day + by : monthsLater(by, day);
  return moved >= FIRST_DAY && moved <= LAST_DAY ? moved : null;
}

function monthsLater(months: number, day: number): number {
  const date = new Date(day * DAY);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.getTime() / DAY;
}

/** Whole months from one day to another, negative if the second is earlier (as FEEL's `years and months duration`). */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from);
  const start = new Date(from * DAY);
  const end = new Date(to * DAY);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}

/** What is said besides of a text that is no date: the day that spreadsheets number so, from 1930 to 2100. */
export function numberedDay(text: string): { readonly day?: string } {
  const [, days] = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim()) ?? [];
  const number = Number(days);
  return number >= 10_959 && number < 73_416 ? { day: printDate(number - SPREADSHEET_EPOCH) } : {};
}

/** Days from the one before which spreadsheets count to 1970-01-01. */
const SPREADSHEET_EPOCH = 25_569;
