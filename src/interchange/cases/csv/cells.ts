// From an answer to its cell.

import type { AskedItem } from '../../../model/index.ts';
import type { Response } from '../../../model/types.ts';
import { guarded } from './guard.ts';
import { csvNumber, PLAIN, type CsvStyle } from './write.ts';

/** The cell of an answer. */
export function writeCell(answer: Response, kind: AskedItem['kind'], style: CsvStyle = PLAIN): string {
  if (answer === null) return '';
  if (Array.isArray(answer)) return codesCell(answer);
  if (typeof answer === 'number') return csvNumber(answer, style);
  return kind === 'text' ? guarded(String(answer)) : String(answer);
}

/** A set of codes: a lone bar for none, because an empty cell is unknown. */
export function codesCell(codes: readonly string[]): string {
  return codes.length > 0 ? codes.join('|') : '|';
}
