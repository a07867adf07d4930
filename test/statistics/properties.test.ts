// What holds of every statistic, whatever the ratings; and what each says where it has no figure.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrap,
  cohenKappa,
  congerKappa,
  finished,
  fleissDetail,
  fleissKappa,
  fQuantile,
  fromDisagreement,
  gwetAc,
  icc,
  kendallW,
  krippendorffAlpha,
  lightKappa,
  normalQuantile,
  percentAgreement,
  quadraticWeights,
  withinOnePoint,
  type Estimate,
  type Ratings,
} from '../../src/statistics/index.ts';
import { SCALE, someRatings } from './ratings.ts';

const NOMINAL: Readonly<Record<string, (ratings: Ratings) => Estimate>> = {
  percentAgreement,
  fleissKappa: (ratings) => fleissKappa(ratings, SCALE),
  congerKappa: (ratings) => congerKappa(ratings, SCALE),
  gwetAc1: (ratings) => gwetAc(ratings, SCALE),
  lightKappa: (ratings) => lightKappa(ratings, SCALE),
  alpha: (ratings) => krippendorffAlpha(ratings, 'nominal'),
};
const ALL: typeof NOMINAL = {
  ...NOMINAL,
  withinOnePoint,
  gwetAc2: (ratings) => gwetAc(ratings, SCALE, quadraticWeights(4)),
  fleissWeighted: (ratings) => fleissKappa(ratings, SCALE, quadraticWeights(4)),
  ordinalAlpha: (ratings) => krippendorffAlpha(ratings, 'ordinal'),
  intervalAlpha: (ratings) => krippendorffAlpha(ratings, 'interval'),
  icc11: (ratings) => icc(ratings, 'one-way', 'single'),
  icc21: (ratings) => icc(ratings, 'two-way-random', 'single'),
  icc2k: (ratings) => icc(ratings, 'two-way-random', 'average'),
  icc31: (ratings) => icc(ratings, 'two-way-fixed', 'single'),
  icc3k: (ratings) => icc(ratings, 'two-way-fixed', 'average'),
  kendallW,
};

const shuffled = <One>(list: readonly One[], order: readonly number[]): One[] =>
  list
    .map((one, at) => [one, order[at % order.length]! + at / 1000] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([one]) => one);
const orders = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 8 });

function expectSame(found: Estimate, expected: Estimate): void {
  expect(found.defined).toBe(expected.defined);
  if (!found.defined || !expected.defined) {
    expect(found).toEqual(expected);
    return;
  }
  // An average can be a quotient of almost nothing: it is compared by its own size.
  expect(Math.abs(found.value - expected.value)).toBeLessThan(1e-7 * (1 + Math.abs(expected.value)));
}

describe.each(Object.entries(ALL))('%s', (_, statistic) => {
  test('has a finite figure with finite limits, or a reason', () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const found = statistic(ratings);
        if (!found.defined) {
          expect(found.reason).toMatch(/^[a-z-]+$/);
          return;
        }
        expect(found.value).toSatisfy(Number.isFinite);
        const { interval } = found;
        if ('missing' in interval) return;
        expect([interval.low, interval.high]).toSatisfy((ends: number[]) => ends.every(Number.isFinite));
      }),
    );
  });

  test('does not ask in which order units and raters stand', () => {
    fc.assert(
      fc.property(someRatings, orders, (ratings, order) => {
        const moved = shuffled(ratings, order).map((unit) => shuffled(unit, order));
        expectSame(statistic(moved), statistic(ratings));
      }),
    );
  });

  test('says that one rater agrees with nobody', () => {
    expect(statistic([[1], [2], [3]])).toMatchObject({ defined: false, reason: 'few-raters' });
  });

  test('is 1 where all agree and not all is alike', () => {
    const found = statistic([
      [0, 0, 0],
      [1, 1, 1],
      [3, 3, 3],
    ]);
    expect(found).toMatchObject({ defined: true });
    expect(found.defined && found.value).toBeCloseTo(1, 12);
  });
});

test.each(Object.entries(NOMINAL))('%s does not ask what categories are called', (_, statistic) => {
  const names = [2, 0, 3, 1];
  fc.assert(
    fc.property(someRatings, (ratings) => {
      const renamed = ratings.map((unit) => unit.map((rating) => (rating === null ? null : names[rating]!)));
      expectSame(statistic(renamed), statistic(ratings));
    }),
  );
});

test('where all gave one category there is nothing to correct for', () => {
  const alike = [
    [2, 2],
    [2, 2],
    [2, 2],
  ];
  const nothing = { defined: false, reason: 'no-variance' };
  expect(cohenKappa(alike, SCALE)).toMatchObject(nothing);
  expect(fleissKappa(alike, SCALE)).toMatchObject(nothing);
  expect(fleissDetail(alike, SCALE)).toMatchObject(nothing);
  expect(congerKappa(alike, SCALE)).toMatchObject(nothing);
  expect(krippendorffAlpha(alike, 'ordinal')).toMatchObject(nothing);
  expect(icc(alike, 'two-way-random', 'single')).toMatchObject(nothing);
  expect(kendallW(alike)).toMatchObject(nothing);
  expect(lightKappa(alike, SCALE)).toMatchObject({ defined: false, reason: 'pair-undefined' });
  // Gwet's chance asks for the scale, not for what was given.
  expect(gwetAc(alike, SCALE)).toMatchObject({ defined: true, value: 1, interval: { missing: 'no-error' } });
  expect(gwetAc(alike, [2])).toMatchObject(nothing);
});

test('where every unit differs in the same measure an interval would claim that the figure is certain: there is none', () => {
  const same = { defined: true, interval: { missing: 'no-spread' } };
  const two = [
    [1, 2],
    [1, 2],
    [1, 2],
  ];
  const five = [
    [1, 1, 1, 1, 2],
    [1, 1, 2, 1, 1],
  ];
  expect(cohenKappa(two, SCALE)).toMatchObject(same);
  for (const ratings of [two, five])
    for (const figure of [fleissKappa, gwetAc, congerKappa])
      expect(figure(ratings, SCALE)).toMatchObject(same);
});

test('categories that nobody gave count in the weights', () => {
  const ratings = [
    [0, 1],
    [1, 1],
    [0, 0],
    [1, 0],
    [0, 0],
  ];
  const onTwo = gwetAc(ratings, [0, 1], quadraticWeights(2));
  const onFour = gwetAc(ratings, SCALE, quadraticWeights(4));
  expect(onTwo.defined && onFour.defined && onFour.value > onTwo.value).toBe(true);
});

test('what is left out is told', () => {
  const ratings = [
    [1, 2, null],
    [1, 1, 1],
    [null, null, null],
    [2, 3, 2],
  ];
  expect(percentAgreement(ratings).size).toEqual({ units: 3, left: 1, raters: 3, ratings: 8 });
  expect(icc(ratings, 'one-way', 'single').size).toEqual({ units: 2, left: 2, raters: 3, ratings: 6 });
  expect(krippendorffAlpha([[1, null]], 'nominal')).toMatchObject({ reason: 'few-units' });
});

test('a mistake of the caller is none of the raters', () => {
  expect(() => gwetAc([[7, 1]], SCALE)).toThrow('7 is not on the scale');
  expect(() => gwetAc([[1, 1]], [1, 1])).toThrow('every category once');
  expect(() => percentAgreement([[1, 1], [1]])).toThrow('a place for every rater');
  expect(() => cohenKappa([[1, 1, 1]], SCALE)).toThrow('two raters');
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => fQuantile(0.5, 0, 1)).toThrow(RangeError);
  expect(() => fromDisagreement([[0, 0]])).toThrow(RangeError);
});

describe('drawing', () => {
  const ratings = [
    [1, 2, 1],
    [0, 0, 0],
    [3, 3, 2],
    [2, 2, 2],
    [1, 1, 0],
    [3, 3, 3],
  ];
  const alpha = (drawn: Ratings) => krippendorffAlpha(drawn, 'ordinal');

  test('is the same for the same seed, and another for another', () => {
    const draw = (seed: number) => finished(bootstrap(ratings, alpha, { seed, draws: 300 })).interval;
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const found = alpha(ratings);
    expect(found.defined && draw(7)!.low < found.value && found.value < draw(7)!.high).toBe(true);
  });

  test('tells how far it is and can be left', () => {
    const steps = bootstrap(ratings, alpha, { seed: 1, draws: 100 });
    expect(steps.next().value).toEqual({ done: 0, of: 100 });
    expect(steps.next().value).toEqual({ done: 20, of: 100 });
    expect(steps.return(undefined as never).done).toBe(true);
  });

  test('has no interval where too many draws have no figure', () => {
    const few = [
      [0, 0],
      [1, 1],
    ];
    const outcome = finished(bootstrap(few, alpha, { seed: 1, draws: 200 }));
    expect(outcome.interval).toBeNull();
    expect(outcome.undefinedDraws).toBeGreaterThan(50);
    expect(finished(bootstrap([], alpha, { seed: 1, draws: 20 })).interval).toBeNull();
  });
});
