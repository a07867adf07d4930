// A long table is drawn in steps, so that no step holds the page up; the steps end at what is in sight.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, towards, windowOf, type Span } from '../../src/studio/controls/window.ts';

const ROW = 32;
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
          const wanted = windowOf(count, top, height, ROW);
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
  const wanted = windowOf(1_000, 500 * ROW, 10 * ROW, ROW);
  expect(towards({ from: 0, to: 39 }, wanted, 4)).toEqual({ from: 500, to: 504 });
});
