// Calendar dates as whole days since 1970-01-01, without clock or time zone.

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 0000-01-01, the first day that can be written. */
export const FIRST_DAY = -719_528;
/** 9999-12-31, the last one. */
export const LAST_DAY = 2_932_896;

/** Days since 1970-01-01 of an ISO date, or undefined where there is no such date (2026-02-30). */
export function parseDate(text: string): number | undefined {
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const date = new Date(Date.UTC(year, month, day));
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return isThere ? date.getTime() / DAY : undefined;
}

/** The day of a limit, which is 0 on 1970-01-01; where there is none, or no such date, another. */
export function dayOr(date: string | undefined, otherwise: number): number {
  return (date === undefined ? undefined : parseDate(date)) ?? otherwise;
}

/** ISO date of days since 1970-01-01. */
export function printDate(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
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
