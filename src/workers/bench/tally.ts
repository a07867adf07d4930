// How many cases of a bank have certain numbers.

import { valueAt, type ResultColumns } from '../../engine/index.ts';
import type { Tally, TallyQuery } from './types.ts';

export function tallyOf(of: TallyQuery['of'], { values }: ResultColumns, first: number): readonly Tally[] {
  const counted = new Map([...new Set(of.map(({ id }) => id))].map((id) => [id, byValue(values.get(id))]));
  return of.map(({ id, value }) => {
    const { cases = 0, at = null } = counted.get(id)?.get(value) ?? {};
    return { cases, first: at === null ? null : at + first };
  });
}

function byValue(
  column: Parameters<typeof valueAt>[0] | undefined,
): Map<number, { cases: number; at: number }> {
  const found = new Map<number, { cases: number; at: number }>();
  for (let row = 0; row < (column?.data.length ?? 0); row += 1) {
    const value = valueAt(column!, row);
    const before = found.get(value);
    if (before) before.cases += 1;
    else found.set(value, { cases: 1, at: row });
  }
  return found;
}

/** Of pieces of a bank, one after the other. */
export function joinedTally(parts: readonly (readonly Tally[])[]): readonly Tally[] {
  return parts.reduce((one, other) =>
    one.map(({ cases, first }, at) => ({
      cases: cases + other[at]!.cases,
      first: first ?? other[at]!.first,
    })),
  );
}
