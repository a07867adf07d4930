// Dates of columns: time between two, parts of one, and dates that follow.

import type { DateFunction } from '../../../language/index.ts';
import { FIRST_DAY, LAST_DAY, type DateMove, type DatePart } from '../../../model/dates.ts';

export function betweenOver(unit: DateFunction): (from: number, to: number) => number {
  if (unit === 'days') return (from, to) => to - from;
  const part = unit === 'years' ? (months: number) => Math.trunc(months / 12) : (months: number) => months;
  return (from, to) => {
    const months = to < from ? -monthsUp(to, from) : monthsUp(from, to);
    return part(months) + 0;
  };
}

/** Whole months from an earlier day to a later one, from the days alone. */
function monthsUp(from: number, to: number): number {
  if (Number.isNaN(from + to)) return NaN;
  const start = civil(from);
  const end = civil(to);
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

export function partOver(part: DatePart): (day: number) => number {
  if (part === 'weekday') return (day) => ((((day + 3) % 7) + 7) % 7) + 1;
  return (day) => civil(day)[part];
}

export function movedOver({ unit, by }: DateMove): (day: number) => number {
  const later = unit === 'days' ? (day: number) => day + by : (day: number) => monthsLater(by, day);
  return (day) => {
    const moved = later(day);
    return moved >= FIRST_DAY && moved <= LAST_DAY ? moved : NaN;
  };
}

function monthsLater(by: number, from: number): number {
  const { year, month, day } = civil(from);
  const months = year * 12 + month - 1 + by;
  return Math.min(firstOfMonth(months) + day, firstOfMonth(months + 1)) - 1;
}

/** First day of a month, counted from January of the year 0 (days_from_civil of the same algorithms). */
function firstOfMonth(months: number): number {
  const sinceMarch = months - 2;
  const year = Math.floor(sinceMarch / 12);
  const ofYear = Math.floor((153 * (sinceMarch - year * 12) + 2) / 5);
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468
  );
}

/** Calendar date of a day number (H. Hinnant, chrono-compatible low-level date algorithms, civil_from_days). */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
