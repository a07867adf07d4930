// The limits of a named value, in signs that need no translation.

import { printDate } from '../../model/dates.ts';
import type { NamedValue } from '../types.ts';

/** `0 … 40`, `≥ 0`, `≤ 40`, or nothing. */
export function limitsOf(value: NamedValue): string {
  const { min, max } = value;
  if (min !== undefined && max !== undefined) return `${printLimit(value, min)} … ${printLimit(value, max)}`;
  if (min !== undefined) return `≥ ${printLimit(value, min)}`;
  return max === undefined ? '' : `≤ ${printLimit(value, max)}`;
}

export function printLimit({ type }: NamedValue, limit: number): string {
  return type === 'date' ? printDate(limit) : String(limit);
}
