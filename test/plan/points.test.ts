// The points of an item's options are looked up, not searched for each code anew.

import { expect, test } from 'vitest';
import { newInstrument, type Instrument, type Option } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

/** How often the code of an option is read while an item with so many of them is planned. */
function readsOfCodes(kind: 'choice' | 'multi-choice', count: number): number {
  let reads = 0;
  const options = Array.from({ length: count }, (_, at): Option => ({
    get code() {
      reads += 1;
      return `c${String(at)}`;
    },
    label: { en: 'x' },
    points: at,
  }));
  const document: Instrument = {
    ...newInstrument('en', 'For the tests'),
    items: [{ id: 'item', kind, label: { en: 'x' }, options }],
    scores: [
      {
        id: 'score',
        label: { en: 'x' },
        method: 'sum',
        terms: [{ of: 'item' }],
        missing: { policy: 'strict' },
        decimals: 0,
      },
    ],
  };
  compile(document);
  return reads;
}

test.each(['choice', 'multi-choice'] as const)(
  'a %s of ten times as many options is ten times the work',
  (kind) => {
    expect(readsOfCodes(kind, 2_000)).toBeLessThan(11 * readsOfCodes(kind, 200));
  },
);
