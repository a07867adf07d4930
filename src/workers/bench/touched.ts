// Which cases an edit touches, by their answers.

import { valueAt, type CaseColumns } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Transition } from '../../simulation/index.ts';
import type { Touched, TouchedCases } from './types.ts';

/** Of each item, cases by answer: numbers, positions of codes, 1 and 0; NaN where there is none. */
export function touchedIn(
  items: readonly Id[],
  transition: Transition,
  had: Uint8Array,
  has: Uint8Array,
  chunks: readonly CaseColumns[],
): Touched[] {
  const ways = waysOf(transition);
  return items.map((item) => {
    const counts = new Map<number, Counting>();
    let start = 0;
    for (const chunk of chunks) {
      const column = chunk.items.get(item);
      for (let row = 0; row < chunk.rows; row += 1) {
        const answer = column ? valueAt(column, row) : NaN;
        let own = counts.get(answer);
        if (!own) counts.set(answer, (own = { cases: 0, up: 0, down: 0, other: 0 }));
        own.cases += 1;
        const way = ways[had[start + row]!]![has[start + row]!];
        if (way) own[way] += 1;
      }
      start += chunk.rows;
    }
    return counts;
  });
}

type Counting = { -readonly [Key in keyof TouchedCases]: number };

type Way = 'up' | 'down' | 'other';

/** By what it was and what it is; null where it stays the same. */
function waysOf({ before, after }: Transition): (Way | null)[][] {
  const positions = [...before.values.map((value) => after.values.indexOf(value)), null];
  return positions.map((was, i) =>
    [...after.values.keys(), null].map((is) => {
      const isSame = i === before.values.length ? is === null : was === is;
      if (isSame) return null;
      if (was === null || was < 0 || is === null) return 'other';
      return is > was ? 'up' : 'down';
    }),
  );
}

/** Of pieces of a bank. */
export function joinedTouched(parts: readonly (readonly Touched[])[]): readonly Touched[] {
  return parts.reduce((one, other) => one.map((counts, at) => together(counts, other[at]!)));
}

function together(one: Touched, other: Touched): Touched {
  const sums = new Map(one);
  for (const [answer, { cases, up, down, other: rest }] of other) {
    const own = sums.get(answer) ?? { cases: 0, up: 0, down: 0, other: 0 };
    sums.set(answer, {
      cases: own.cases + cases,
      up: own.up + up,
      down: own.down + down,
      other: own.other + rest,
    });
  }
  return sums;
}
