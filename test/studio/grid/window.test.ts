// A long table is drawn in steps, so that no step holds the page up; the steps end at what is in sight.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSame,
  rowAt,
  scrolledTo,
  topOf,
  towards,
  windowOf,
  type Span,
} from '../../../src/studio/grid/window.ts';

const ROW = 32;
const EVEN = { row: ROW };
const opened = fc
  .array(
    fc.record({ below: fc.integer({ min: -1, max: 2_000 }), height: fc.integer({ min: 1, max: 900 }) }),
    {
      maxLength: 4,
    },
  )
  .map((all) => all.sort((one, other) => one.below - other.below));
const scrolled = fc.record({
  count: fc.nat(2_000),
  top: fc.nat(70_000),
  height: fc.integer({ min: 1, max: 2_000 }),
});

const sizeOf = ({ from, to }: Span): number => to - from;

test('each step draws at most so many rows more, and soon all that are in sight are drawn, wherever it is scrolled', () => {
  fc.assert(
    fc.property(
      fc.array(scrolled, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      (places, most) => {
        let drawn: Span = { from: 0, to: 0 };
        for (const { count, top, height } of places) {
          const wanted = windowOf(count, top, height, EVEN);
          let steps = 0;
          for (;;) {
            const next = towards(drawn, wanted, most);
            const kept = Math.max(0, Math.min(next.to, drawn.to) - Math.max(next.from, drawn.from));
            expect(sizeOf(next) - kept).toBeLessThanOrEqual(most);
            expect(next.from >= wanted.from && next.to <= wanted.to).toBe(true);
            if (isSame(next, drawn)) break;
            drawn = next;
            expect(++steps).toBeLessThanOrEqual(Math.ceil(sizeOf(wanted) / most) + 2);
          }
          expect(drawn).toEqual({ from: wanted.from, to: wanted.to });
        }
      },
    ),
  );
});

test('what is in sight is drawn before the spare rows above it', () => {
  const wanted = windowOf(1_000, 500 * ROW, 10 * ROW, EVEN);
  expect(towards({ from: 0, to: 39 }, wanted, 4)).toEqual({ from: 500, to: 504 });
});

test('a row stands where it begins, also below what is open, and what is open belongs to the row above', () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(ROW - 1), opened, (index, within, open) => {
      const heights = { row: ROW, opened: open };
      expect(rowAt(topOf(index, heights) + within, heights)).toBe(index);
      for (const { below } of open)
        expect(rowAt(topOf(below + 1, heights) - 1, heights)).toBe(Math.max(0, below));
    }),
  );
});

test('every row in sight is drawn, however high what is open is', () => {
  fc.assert(
    fc.property(scrolled, opened, fc.nat(2_000), ({ count, top, height }, open, index) => {
      const heights = { row: ROW, opened: open.filter(({ below }) => below < count) };
      const from = topOf(index, heights);
      const isInSight = index < count && from + ROW > top && from < top + height;
      const { from: first, to } = windowOf(count, top, height, heights);
      if (isInSight) expect(index >= first && index < to).toBe(true);
    }),
  );
});

test('a row comes into sight below the head with no more scrolling than it needs', () => {
  fc.assert(
    fc.property(
      fc.nat(2_000),
      fc.nat(70_000),
      fc.integer({ min: 3 * ROW, max: 2_000 }),
      (index, top, height) => {
        const to = scrolledTo(index, top, height, EVEN);
        const y = topOf(index, EVEN);
        expect(y >= to && y + 2 * ROW <= to + height).toBe(true);
        if (y >= top && y + 2 * ROW <= top + height) expect(to).toBe(top);
      },
    ),
  );
});
