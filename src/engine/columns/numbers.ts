// Arithmetic over blocks of cases.

import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import {
  resultOf,
  valueOf,
  type ArithmeticOperator,
  type DateFunction,
  type NumberFunction,
} from '../../language/index.ts';
import { BLOCK, type Vector } from './registers.ts';

/** A result that is no number, or beyond all numbers, is missing. */
const settled = (value: number) => (Number.isFinite(value) ? roundTo(value, EXPRESSION_DECIMALS) : NaN);

export function arithmeticOver(operator: ArithmeticOperator): (left: number, right: number) => number {
  // NaN ** 0 is 1: a missing base must stay missing.
  return (left, right) => (Number.isNaN(left) ? NaN : settled(resultOf(operator, left, right)));
}

export function callOver(name: NumberFunction, inputs: readonly Vector[]): Vector {
  const output = new Float64Array(BLOCK);
  const args = new Float64Array(inputs.length);
  return (n) => {
    const columns = inputs.map((input) => input(n));
    for (let row = 0; row < n; row += 1) {
      columns.forEach((column, position) => (args[position] = column[row] as number));
      output[row] = settled(valueOf(name, args));
    }
    return output;
  };
}

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
