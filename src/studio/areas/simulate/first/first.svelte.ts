// One case of each move, the rarest first.

import type { Id } from '../../../../model/index.ts';
import type { Transition } from '../../../../simulation/index.ts';
import { bench, type MovedCase } from '../../../../workers/index.ts';

export interface FirstCase {
  readonly move: readonly [number, number];
  /** How many move so. */
  readonly cases: number;
  readonly one: MovedCase;
}

const MOST = 6;

/** Null where there is a later run already: its report is on the way. */
export async function firstCases(
  run: number,
  outcome: Id,
  transition: Transition,
): Promise<FirstCase[] | null> {
  const kinds = kindsOf(transition);
  const rows = await Promise.all(
    kinds.map(({ move: [from, to] }) => bench().moved({ run, outcome, from, to })),
  );
  const first = rows.flatMap((found) => (found?.length ? [found[0]!] : []));
  const cases = first.length === kinds.length ? await bench().movedCases(run, first) : null;
  return cases && kinds.map((kind, at) => ({ ...kind, one: cases[at]! }));
}

function kindsOf({ before, after, counts }: Transition): Omit<FirstCase, 'one'>[] {
  const kinds = counts.flatMap((row, i) =>
    row.flatMap((cases, j) =>
      cases > 0 && before.values[i] !== after.values[j] ? [{ move: [i, j] as const, cases }] : [],
    ),
  );
  return kinds.sort((a, b) => a.cases - b.cases).slice(0, MOST);
}
