// What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends.

import { parseNumber } from '../../../../model/number-text.ts';
import type { NormRow } from '../../../../model/types.ts';

/** Rows of cells; quotation marks that a spreadsheet puts around a cell are taken off. */
export function readCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map(unquoted));
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  const isQuoted = trimmed.length > 1 && /^"(?:[^"]|"")*"$/.test(trimmed) && trimmed.includes('""');
  return isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}

/** Two numbers in each row; null where any row is something else, so that nothing is half pasted. */
export function readPairs(text: string): NormRow[] | null {
  const rows = readCells(text).filter((cells) => cells.some((cell) => cell !== ''));
  const pairs = rows.map(([from = '', value = '', ...more]) =>
    more.some((cell) => cell !== '') ? null : pairOf(numberIn(from), numberIn(value)),
  );
  return pairs.length > 0 && pairs.every((pair) => pair !== null) ? pairs : null;
}

function pairOf(from: number | null, value: number | null): NormRow | null {
  return from === null || value === null ? null : { from, value };
}

function numberIn(text: string): number | null {
  const read = parseNumber(text);
  return 'value' in read ? read.value : null;
}
