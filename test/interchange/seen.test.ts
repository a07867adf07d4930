// Ids that occur twice are found on whatever line, in whatever order, as a plain set of them finds them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SeenIds } from '../../src/interchange/cases/seen.ts';

/** The line on which each id stood before, by a map. */
function byMap(ids: readonly string[]): (number | undefined)[] {
  const lines = new Map<string, number>();
  return ids.map((id, at) => {
    const first = lines.get(id);
    if (first === undefined) lines.set(id, at + 1);
    return first;
  });
}

function bySeen(ids: readonly string[]): (number | undefined)[] {
  const seen = new SeenIds();
  return ids.map((id, at) => seen.firstLine(id, at + 1));
}

const counted = fc
  .tuple(fc.constantFrom('', 'case ', 'Ж-'), fc.nat(12), fc.nat(200))
  .map(([prefix, from, count]) => Array.from({ length: count }, (_, n) => `${prefix}${String(from + n)}`));

test('ids that are counted, with others among them', () => {
  fc.assert(
    fc.property(counted, fc.array(fc.tuple(fc.nat(220), fc.string({ maxLength: 4 }))), (ids, others) => {
      const all = [...ids];
      for (const [at, id] of others) all.splice(at, 0, id);
      expect(bySeen(all)).toEqual(byMap(all));
    }),
  );
});

test('ids in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400).map(String), { maxLength: 600 }), (ids) => {
      expect(bySeen(ids)).toEqual(byMap(ids));
    }),
  );
});

test('more than a table begins with, counted up and then anew', () => {
  const up = Array.from({ length: 20_000 }, (_, n) => `case ${String(n)}`);
  const seen = bySeen([...up, 'first', ...up.slice(5_000)]);
  expect(seen.slice(0, 20_001).every((line) => line === undefined)).toBe(true);
  expect(seen.slice(20_001)).toEqual(up.slice(5_000).map((_, n) => 5_001 + n));
});
