// Fractions against whole numbers of any size, and against what doubles are bit by bit.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fractionOf,
  multiply,
  round,
  roundRatio,
  subtract,
  toNumber,
  type Fraction,
} from '../../src/model/fraction.ts';

const anyFraction = fc
  .tuple(fc.bigInt(-(2n ** 90n), 2n ** 90n), fc.bigInt(1n, 2n ** 90n))
  .map(([n, d]): Fraction => ({ n, d }));
const smallFraction = fc
  .tuple(fc.bigInt(-40n, 40n), fc.bigInt(1n, 24n))
  .map(([n, d]): Fraction => ({ n, d }));
const fraction = fc.oneof(anyFraction, smallFraction);
const decimals = fc.integer({ min: 0, max: 12 });
const most = Number.MAX_SAFE_INTEGER;
const sizeOf = (n: bigint) => (n < 0n ? -n : n);

/** A double as it is in memory: a whole number times a power of two. */
function bitsOf(value: number): Fraction {
  let d = 1n;
  let n = value;
  while (!Number.isInteger(n)) [n, d] = [n * 2, d * 2n];
  return { n: BigInt(n), d };
}

/** The next double away from zero or towards it. */
function neighbour(value: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + step);
  return view.getFloat64(0);
}

test('a double stands for its shortest decimal', () => {
  expect(fractionOf(0.1)).toEqual({ n: 1n, d: 10n });
  expect(fractionOf(-2.5e-7)).toEqual({ n: -1n, d: 4_000_000n });
  expect(fractionOf(1.5e21)).toEqual({ n: 15n * 10n ** 20n, d: 1n });
  expect(fractionOf(-0)).toEqual({ n: 0n, d: 1n });
  expect(fractionOf(99.07999999999998)).toEqual({ n: 4_953_999_999_999_999n, d: 50_000_000_000_000n });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e290, max: 1e290 }), (value) => {
      expect(toNumber(fractionOf(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('sums, differences, products and quotients are exact, in lowest terms', () => {
  const same = (found: Fraction, n: bigint, d: bigint) => {
    expect(found.d > 0n).toBe(true);
    expect(found.n * d).toBe(n * found.d);
    for (const prime of [2n, 3n, 5n, 7n])
      expect(found.n % prime === 0n && found.d % prime === 0n).toBe(false);
  };
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      same(add(a, b), a.n * b.d + b.n * a.d, a.d * b.d);
      same(subtract(a, b), a.n * b.d - b.n * a.d, a.d * b.d);
      same(multiply(a, b), a.n * b.n, a.d * b.d);
      const quotient = divide(a, b);
      if (b.n === 0n) expect(quotient).toBeNull();
      else same(quotient!, a.n * b.d, a.d * b.n);
      expect(compare(a, b)).toBe(a.n * b.d === b.n * a.d ? 0 : a.n * b.d < b.n * a.d ? -1 : 1);
    }),
  );
});

test('floor and ceiling are the decimals beside it', () => {
  fc.assert(
    fc.property(fraction, decimals, (f, places) => {
      const unit = 10n ** BigInt(places);
      const [low, high] = [floor(f, places), ceiling(f, places)];
      expect([unit % low.d, unit % high.d]).toEqual([0n, 0n]);
      expect([compare(low, f), compare(f, high)]).not.toContain(1);
      const step = { n: 1n, d: unit };
      expect([compare(f, add(low, step)), compare(subtract(high, step), f)]).toEqual([-1, -1]);
    }),
  );
});

test('what is rounded is half a unit away at most, and half goes away from zero', () => {
  expect(round({ n: 5n, d: 2n }, 0)).toEqual({ n: 3n, d: 1n });
  expect(round({ n: -5n, d: 2n }, 0)).toEqual({ n: -3n, d: 1n });
  expect(round({ n: 1005n, d: 1000n }, 2)).toEqual({ n: 101n, d: 100n });
  fc.assert(
    fc.property(fraction, decimals, (f, places) => {
      const unit = 10n ** BigInt(places);
      const found = round(f, places);
      const whole = found.n * (unit / found.d);
      const away = sizeOf(whole) * f.d - sizeOf(f.n) * unit;
      expect(whole === 0n || whole < 0n === f.n < 0n).toBe(true);
      expect(-f.d < 2n * away && 2n * away <= f.d).toBe(true);
    }),
  );
});

test('the double is the nearest one', () => {
  expect(toNumber({ n: 2n ** 53n + 1n, d: 1n })).toBe(2 ** 53);
  expect(toNumber({ n: 2n ** 54n + 3n, d: 2n })).toBe(2 ** 53 + 2);
  expect(toNumber({ n: -1n, d: 10n ** 30n })).toBe(-1e-30);
  fc.assert(
    fc.property(
      anyFraction.filter(({ n }) => n !== 0n),
      (f) => {
        const found = toNumber(f);
        const gapTo = (value: number) => {
          const gap = subtract(f, bitsOf(value));
          return { n: sizeOf(gap.n), d: gap.d };
        };
        for (const other of [neighbour(found, 1n), neighbour(found, -1n)])
          expect(compare(gapTo(found), gapTo(other))).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test('a ratio of whole numbers is rounded as its fraction is', () => {
  expect(roundRatio(2, 3, 0)).toBe(1);
  expect(roundRatio(-1, 2, 0)).toBe(-1);
  expect(Object.is(roundRatio(-1, 3, 0), 0)).toBe(true);
  expect(roundRatio(most, 2, 12)).toBe(most / 2);
  const whole = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -most, max: most }));
  const divisor = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: most }));
  fc.assert(
    fc.property(whole, divisor, decimals, (n, d, places) => {
      expect(roundRatio(n, d, places)).toBe(toNumber(round({ n: BigInt(n), d: BigInt(d) }, places)));
    }),
    { numRuns: 1000 },
  );
});
