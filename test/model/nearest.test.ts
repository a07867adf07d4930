// Names that someone may have meant: what is only faster finds the same, and of many names few are looked for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, nearestOfFew } from '../../src/model/nearest.ts';
import { runs } from '../tools/runs.ts';

/** Edit distance in which two swapped neighbours count as one edit, by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  return rows[a.length]![b.length]!;
}

const furthest = (word: string) =>
  Math.max(1, Math.min(Math.max(2, Math.ceil(word.length / 3)), word.length - 2));
const holds = (one: string, other: string) =>
  one.length >= 3 && (other.includes(one) || (other.length >= 3 && one.includes(other)));

test('those within a third of the word are offered, and those that hold it, the nearest first', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), maxLength: 14 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 8 }), (word, candidates) => {
      const expected = candidates
        .filter((one) => distance(word, one) <= furthest(word) || holds(word, one))
        .sort((one, other) => distance(word, one) - distance(word, other));
      expect(nearest(word, candidates, 8)).toEqual(expected);
    }),
    { numRuns: runs(5_000) },
  );
});

describe('of many', () => {
  test('a hundred findings get offers', () => {
    const offer = nearestOfFew();
    const offers = Array.from({ length: 200 }, () => offer('agee', () => ['age']).length);
    expect(offers.filter((count) => count > 0)).toHaveLength(100);
  });

  test('and fewer where there are very many names to look among', () => {
    const offer = nearestOfFew();
    const names = Array.from({ length: 10_000 }, (_, n) => `${'a'.repeat(50)}${String(n)}`);
    let looks = 0;
    const among = () => {
      looks += names.length;
      return names;
    };
    for (let finding = 0; finding < 1_000; finding += 1) offer(`${'a'.repeat(49)}b`, among);
    expect(looks).toBeLessThanOrEqual(110_000);
  });
});
