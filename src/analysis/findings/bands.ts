// Rows of numbers, each up to the next: those in which no case falls.

import type { Value } from '../diagram/values.ts';
import { finding, type Finding } from './finding.ts';

export interface Rows {
  /** What is looked up in them. */
  readonly of: string;
  /** Where each begins; the first may begin at -Infinity. */
  readonly from: readonly number[];
  /** JSON Pointer of the list. */
  readonly path: string;
}

/** Of the bands that a probe cuts by these rows, the one that is a row. */
export const bandOfRow = ({ from }: Rows, row: number): number => row + (from[0] === -Infinity ? 0 : 1);

/** Rows beside each other are told once. */
export function rowsNeverMet(rows: Rows, bands: readonly Value[]): readonly Finding[] {
  const { of, from, path } = rows;
  const isMet = from.map((_, row) => bands.includes(bandOfRow(rows, row)));
  return from.flatMap((start, row) => {
    if (isMet[row] || isMet[row - 1] === false) return [];
    const next = isMet.indexOf(true, row);
    const ends = {
      ...(Number.isFinite(start) && { from: start }),
      ...(next >= 0 && { to: from[next]! }),
    };
    return [finding('band-never', `${path}/${String(row)}`, { name: of, ...ends })];
  });
}
