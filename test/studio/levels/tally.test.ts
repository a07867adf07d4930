// What is counted of levels at once, against a count case by case.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  axisOf,
  barsOf,
  levelAt,
  movesBetween,
  perLevel,
  spreadingOf,
  ticksOf,
} from '../../../src/studio/areas/scoring/conversion/tally.ts';
import { runs } from '../../tools/runs.ts';

const number = fc.integer({ min: -60, max: 400 }).map((tenths) => tenths / 10);
const cases = fc.array(fc.oneof({ weight: 9, arbitrary: number }, fc.constant(NaN)), { maxLength: 60 });
const cutoffs = fc
  .uniqueArray(number, { minLength: 1, maxLength: 5 })
  .map((all) => all.sort((a, b) => a - b));

function countsOf(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

test('counts cases by level, and those that move, as one by one', () => {
  fc.assert(
    fc.property(cases, cutoffs, cutoffs, (numbers, was, other) => {
      const now = other.length === was.length ? other : was.map((one) => one + 0.5);
      const spreading = spreadingOf(countsOf(numbers));
      const known = numbers.filter((one) => !Number.isNaN(one));
      const levels = known.map((one) => levelAt(now, one));
      expect(perLevel(spreading, now)).toEqual(
        [...now, 0].map((_, level) => levels.filter((one) => one === level).length),
      );
      const moves = movesBetween(spreading, was, now);
      for (const from of was.keys())
        for (const to of was.keys())
          expect(
            moves
              .filter((one) => one.from === from && one.to === to)
              .reduce((all, one) => all + one.cases, 0),
          ).toBe(
            from === to
              ? 0
              : known.filter((one) => levelAt(was, one) === from && levelAt(now, one) === to).length,
          );
      expect(spreading.known + spreading.missing).toBe(numbers.length);
    }),
    { numRuns: runs(300) },
  );
});

test('draws every case once, between the ends of its axis', () => {
  fc.assert(
    fc.property(cases, cutoffs, fc.constantFrom(1, 0.1, 0.01), (numbers, now, step) => {
      const spreading = spreadingOf(countsOf(numbers));
      const axis = axisOf({ min: -6, max: 40, step }, spreading, now);
      const bars = barsOf(spreading, axis);
      expect(bars.reduce((all, one) => all + one, 0)).toBe(spreading.known);
      expect(bars.length).toBeLessThanOrEqual(70);
      for (const cutoff of now) expect(cutoff >= axis.from && cutoff <= axis.to).toBe(true);
      const ticks = ticksOf(axis, 12);
      expect(ticks.length).toBeLessThanOrEqual(14);
      for (const tick of ticks) expect(tick >= axis.from && tick <= axis.to).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test('whole numbers have a bar each', () => {
  const spreading = spreadingOf(
    new Map([
      [0, 3],
      [12, 1],
    ]),
  );
  expect(axisOf({ min: 0, max: 30, step: 1 }, spreading, [4])).toEqual({ from: 0, to: 13, bar: 1 });
});
