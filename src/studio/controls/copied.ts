// What is on the clipboard, as the cells of a spreadsheet.

import { readCells } from '../../interchange/pasted/cells.ts';

/** Several cells that were copied as such; null for a text, even one of several lines. */
export function copiedCells({ clipboardData }: ClipboardEvent): string[][] | null {
  const cells = readCells(clipboardData?.getData('text/plain') ?? '');
  if (cells.flat().length < 2) return null;
  const isTable = /<table\b/i.test(clipboardData?.getData('text/html') ?? '');
  return isTable || (cells.length > 1 && cells.some((line) => line.length > 1)) ? cells : null;
}
