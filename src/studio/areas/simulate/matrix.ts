// Which rows and columns a table of moves has.

import type { Transition } from '../../../simulation/index.ts';

export interface Place {
  /** Null: not known. */
  readonly value: string | null;
  /** In the counts. */
  readonly position: number;
}

/** Unknown has its row and column only where a case is there. */
export function matrixOf({ before, after, counts }: Transition): {
  readonly rows: readonly Place[];
  readonly columns: readonly Place[];
} {
  const rows = placesOf(before.values).filter(
    ({ value, position }) => value !== null || counts[position]!.some(Boolean),
  );
  const columns = placesOf(after.values).filter(
    ({ value, position }) => value !== null || counts.some((row) => row[position]),
  );
  return { rows, columns };
}

const placesOf = (values: readonly string[]): Place[] =>
  [...values, null].map((value, position) => ({ value, position }));
