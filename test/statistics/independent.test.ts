// Every statistic against implementations by others on made ratings; `independent.py` says how they were had.

import { expect, test } from 'vitest';
import {
  bootstrap,
  chiSquareTail,
  congerKappa,
  finished,
  fleissKappa,
  fQuantile,
  fTail,
  gwetAc,
  icc,
  identityWeights,
  kendallW,
  krippendorffAlpha,
  lightKappa,
  linearWeights,
  normalQuantile,
  ordinalWeights,
  quadraticWeights,
  tQuantile,
  weightedKappa,
  type Estimate,
  type Figure,
  type Ratings,
} from '../../src/statistics/index.ts';
import independent from './independent.json';
import { SCALE } from './ratings.ts';

const { complete, holed, distributions } = independent;
const WEIGHTS = {
  identity: identityWeights(4),
  linear: linearWeights(4),
  quadratic: quadraticWeights(4),
  ordinal: ordinalWeights(4),
};
const COEFFICIENTS = { fleiss: fleissKappa, conger: congerKappa, gwet: gwetAc };

function figure<Of extends Figure>(estimate: Estimate<Of>): Of {
  if (!estimate.defined) throw new Error(`not defined: ${estimate.reason}`);
  return estimate;
}

function expectInterval({ interval }: Figure, [low, high]: readonly number[], digits: number): void {
  if ('missing' in interval) throw new Error(`no interval: ${interval.missing}`);
  expect(interval.low).toBeCloseTo(low!, digits);
  expect(interval.high).toBeCloseTo(high!, digits);
}

test.each([complete, holed])('Fleiss, Conger and Gwet, with each weights, as irrCAC has them', (set) => {
  for (const [name, expected] of Object.entries(set.coefficients)) {
    const [statistic, weights] = name.split(' ') as [keyof typeof COEFFICIENTS, keyof typeof WEIGHTS];
    const found = figure(COEFFICIENTS[statistic](set.ratings, SCALE, WEIGHTS[weights]));
    expect(found.value, name).toBeCloseTo(expected.value, 10);
    expect(found.standardError, name).toBeCloseTo(expected.se, 10);
    expectInterval(found, expected.ci, 8);
  }
});

test.each([complete, holed])('Krippendorff’s alpha as the package of that name has it', (set) => {
  for (const metric of ['nominal', 'ordinal', 'interval'] as const)
    expect(figure(krippendorffAlpha(set.ratings, metric)).value).toBeCloseTo(set.alphas[metric], 12);
});

test('the six intraclass correlations as pingouin has them', () => {
  const forms = {
    'ICC(1,1)': ['one-way', 'single'],
    'ICC(A,1)': ['two-way-random', 'single'],
    'ICC(C,1)': ['two-way-fixed', 'single'],
    'ICC(1,k)': ['one-way', 'average'],
    'ICC(A,k)': ['two-way-random', 'average'],
    'ICC(C,k)': ['two-way-fixed', 'average'],
  } as const;
  for (const { type, value, f, p, ci } of complete.iccs) {
    const [model, unit] = forms[type as keyof typeof forms];
    const found = figure(icc(complete.ratings, model, unit));
    expect(found.value).toBeCloseTo(value, 11);
    expect(found.test!.f).toBeCloseTo(f, 9);
    expect(found.test!.p).toBeCloseTo(p, 12);
    // It prints two digits.
    expectInterval(found, ci, 1.9);
  }
});

test('kappa with each weights as statsmodels has it, Light’s from its pairs, Fleiss’', () => {
  const firstTwo: Ratings = complete.ratings.map((unit) => unit.slice(0, 2));
  for (const [name, expected] of Object.entries(complete.kappas.firstTwo)) {
    const found = figure(weightedKappa(firstTwo, SCALE, WEIGHTS[name as keyof typeof WEIGHTS]));
    expect(found.value).toBeCloseTo(expected.value, 12);
    expect(found.standardError).toBeCloseTo(expected.se, 11);
    expectInterval(found, expected.ci, 8);
  }
  expect(figure(lightKappa(complete.ratings, SCALE)).value).toBeCloseTo(complete.kappas.light, 12);
  expect(figure(fleissKappa(complete.ratings, SCALE)).value).toBeCloseTo(complete.fleissStatsmodels, 12);
});

test('Kendall’s W, and its test as scipy’s of Friedman', () => {
  const { value, test: found } = figure(kendallW(complete.ratings));
  expect(value).toBeCloseTo(complete.kendall.w, 12);
  expect(found.chiSquare).toBeCloseTo(complete.kendall.chiSquare, 9);
  expect(found.p).toBeCloseTo(complete.kendall.p, 12);
});

test('the distributions as scipy has them', () => {
  for (const [p, expected] of distributions.normal) expect(normalQuantile(p!)).toBeCloseTo(expected!, 8);
  for (const [p, df, expected] of distributions.t) expect(tQuantile(p!, df!)).toBeCloseTo(expected!, 6);
  for (const [p, a, b, expected] of distributions.f)
    expect(fQuantile(p!, a!, b!) / expected!).toBeCloseTo(1, 7);
  for (const [x, a, b, expected] of distributions.fTail) expect(fTail(x!, a!, b!)).toBeCloseTo(expected!, 8);
  for (const [x, df, expected] of distributions.chiSquareTail)
    expect(chiSquareTail(x!, df!)).toBeCloseTo(expected!, 9);
});

test('an interval by drawing lies about the one by formula', () => {
  const { interval } = finished(
    bootstrap(complete.ratings, (drawn) => gwetAc(drawn, SCALE), { seed: 12, draws: 1000 }),
  );
  const formula = figure(gwetAc(complete.ratings, SCALE)).interval;
  if (!interval || 'missing' in formula) throw new Error('no interval');
  expect(Math.abs(interval.low - formula.low)).toBeLessThan(0.1);
  expect(Math.abs(interval.high - formula.high)).toBeLessThan(0.1);
});
