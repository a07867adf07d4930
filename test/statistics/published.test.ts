// Every statistic against the values that its authors, or the packages that everybody uses, published.

import { expect, test } from 'vitest';
import {
  cohenKappa,
  congerKappa,
  fleissDetail,
  fleissKappa,
  fromDisagreement,
  gwetAc,
  icc,
  identityWeights,
  kappaOfTable,
  kendallW,
  krippendorffAlpha,
  lightKappa,
  linearWeights,
  ordinalWeights,
  percentAgreement,
  quadraticWeights,
  weightedKappa,
  wilsonInterval,
  type Estimate,
  type Figure,
} from '../../src/statistics/index.ts';
import { fromCounts, fromTable, transposed } from './ratings.ts';
import anxiety from './published/irr-anxiety.json';
import cData from './published/krippendorff-C-data.json';
import cohen from './published/kappa-cohen-1968.json';
import everitt from './published/kappa-fleiss-cohen-everitt-1969.json';
import diagnoses from './published/fleiss-1971-diagnoses.json';
import gwet3x3 from './published/gwet-3x3.json';
import jasp from './published/jasp-ordered.json';
import psychologists from './published/kappa-fleiss-1981-psychologists.json';
import shroutFleiss from './published/icc-shrout-fleiss-1979.json';
import wikipedia from './published/fleiss-wikipedia-14x5.json';
import wilson from './published/wilson-newcombe-1998.json';

function figure<Of extends Figure>(estimate: Estimate<Of>): Of {
  if (!estimate.defined) throw new Error(`not defined: ${estimate.reason}`);
  return estimate;
}

const valueOf = (estimate: Estimate): number => figure(estimate).value;

function ends(estimate: Estimate): [number, number] {
  const { interval } = figure(estimate);
  if ('missing' in interval) throw new Error(`no interval: ${interval.missing}`);
  return [interval.low, interval.high];
}

const expectEnds = (found: readonly number[], [low, high]: readonly number[], digits: number) => {
  expect(found[0]).toBeCloseTo(low!, digits);
  expect(found[1]).toBeCloseTo(high!, digits);
};

test('Cohen 1968: kappa, and kappa with disagreement of one’s own', () => {
  const kappa = kappaOfTable(cohen.proportions, identityWeights(3), cohen.n);
  const weighted = kappaOfTable(cohen.proportions, fromDisagreement(cohen.disagreementWeights), cohen.n);
  expect(valueOf(kappa)).toBeCloseTo(cohen.expected.kappa, 11);
  expect(valueOf(weighted)).toBeCloseTo(cohen.expected.weightedKappa, 11);
  expect(valueOf(kappa).toFixed(3)).toBe('0.492');
  expect(valueOf(weighted).toFixed(3)).toBe('0.348');
});

test('Fleiss, Cohen & Everitt 1969: kappas with their standard errors, and not the one that psych prints', () => {
  const { counts, agreementWeights, expected } = everitt;
  const kappa = figure(kappaOfTable(counts, identityWeights(3)));
  expect(kappa.value).toBeCloseTo(expected.kappa, 11);
  expect(kappa.standardError).toBeCloseTo(expected.seKappa, 11);
  expectEnds(ends(kappa), expected.ci95Kappa, 8);
  const weighted = figure(kappaOfTable(counts, agreementWeights));
  expect(weighted.value).toBeCloseTo(expected.weightedKappa, 11);
  expect(weighted.standardError).toBeCloseTo(expected.seWeighted, 11);
  expect(weighted.standardError).not.toBeCloseTo(0.0524268, 3);
  const linear = figure(kappaOfTable(counts, linearWeights(3)));
  expect(linear.value).toBeCloseTo(expected.linearWeightedKappa, 11);
  expect(linear.standardError).toBeCloseTo(expected.seLinear, 9);
});

test('Fleiss 1981: two psychologists', () => {
  const { counts, expected } = psychologists;
  const ratings = fromTable(counts);
  const scale = [0, 1, 2];
  const kappa = figure(cohenKappa(ratings, scale));
  expect(kappa.value).toBeCloseTo(expected.kappa, 12);
  expect(kappa.standardError).toBeCloseTo(expected.seKappa, 11);
  expectEnds(ends(kappa), expected.ci95, 8);
  const linear = figure(weightedKappa(ratings, scale, linearWeights(3)));
  expect(linear.value).toBeCloseTo(expected.linear, 12);
  expect(linear.standardError).toBeCloseTo(expected.seLinear, 11);
  const quadratic = figure(weightedKappa(ratings, scale, quadraticWeights(3)));
  expect(quadratic.value).toBeCloseTo(expected.quadratic, 12);
  expect(quadratic.standardError).toBeCloseTo(expected.seQuadratic, 11);
});

test('Fleiss 1971: 30 diagnoses by six', () => {
  const { ratings, expected } = diagnoses;
  const scale = [1, 2, 3, 4, 5];
  expect(valueOf(fleissKappa(ratings, scale))).toBeCloseTo(expected.kappa, 11);
  expect(valueOf(congerKappa(ratings, scale))).toBeCloseTo(expected.congerExact, 11);
  expect(valueOf(lightKappa(ratings, scale))).toBeCloseTo(expected.light, 11);
  const detail = fleissDetail(ratings, scale);
  if (!detail.defined) throw new Error(detail.reason);
  expect(detail.z).toBeCloseTo(expected.z, 8);
  expect(detail.categories.map(({ kappa }) => kappa?.toFixed(9))).toEqual(
    Object.values(expected.byCategory).map((kappa) => kappa.toFixed(9)),
  );
});

test('Fleiss’ kappa of the worked example of 14 raters', () => {
  const kappa = figure(fleissKappa(fromCounts(wikipedia.counts), [0, 1, 2, 3, 4]));
  expect(kappa.value).toBeCloseTo(wikipedia.expected.kappa, 11);
  expect(kappa.observed).toBeCloseTo(wikipedia.expected.Pbar, 11);
  expect(kappa.expected).toBeCloseTo(wikipedia.expected.Pe, 11);
});

test('Krippendorff’s C data', () => {
  const units = transposed(cData.raters);
  const { expected } = cData;
  const scale = [1, 2, 3, 4, 5];
  for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
    expect(valueOf(krippendorffAlpha(units, metric))).toBeCloseTo(expected[metric], 11);
  // irrCAC calls another statistic by the same name.
  expect(valueOf(krippendorffAlpha(units, 'ordinal'))).not.toBeCloseTo(0.83364, 3);
  expect(krippendorffAlpha(units, 'nominal').size).toEqual({ units: 11, left: 1, raters: 4, ratings: 40 });
  expect(valueOf(percentAgreement(units))).toBeCloseTo(expected.percentAgreement, 11);
  const ac1 = figure(gwetAc(units, scale));
  expect(ac1.value).toBeCloseTo(expected.gwetAC1, 5);
  expect(ac1.expected).toBeCloseTo(expected.gwetAC1_pe, 11);
  expect(ac1.standardError).toBeCloseTo(expected.gwetAC1_se, 5);
  expectEnds(ends(ac1), expected.gwetAC1_ci95, 3);
  expect(valueOf(fleissKappa(units, scale))).toBeCloseTo(expected.fleiss, 5);
  // 0.76282, which was read off a vignette of irrCAC, is none of its definition nor of its code: both give this.
  expect(valueOf(congerKappa(units, scale))).toBeCloseTo(0.7620668937, 9);
  expect(valueOf(gwetAc(units, scale, linearWeights(5)))).toBeCloseTo(expected.gwetAC2_linear, 5);
  expect(valueOf(gwetAc(units, scale, quadraticWeights(5)))).toBeCloseTo(expected.gwetAC2_quadratic, 5);
  expect(valueOf(gwetAc(units, scale, ordinalWeights(5)))).toBeCloseTo(expected.gwetAC2_ordinal, 5);
});

test('an alpha that counts pairs and not ratings is another one', () => {
  // irr 0.84.1, and JASP after it, weigh pairs by 1 for complete data of more than two raters, so that n is too large.
  const raters = 6;
  const { ratings } = diagnoses;
  const alpha = valueOf(krippendorffAlpha(ratings, 'nominal'));
  const n = ratings.length * raters;
  const wrong = 1 - ((1 - alpha) * (n * (raters - 1) - 1)) / (n - 1) / (raters - 1);
  expect(alpha).not.toBeCloseTo(wrong, 4);
  // For complete data of a nominal scale alpha and Fleiss' kappa differ by (1 − κ) / n.
  const kappa = valueOf(fleissKappa(ratings, [1, 2, 3, 4, 5]));
  expect(alpha).toBeCloseTo(kappa + (1 - kappa) / n, 12);
});

test('three raters of JASP’s own test, and not the alphas that it expects', () => {
  const { ratings, expected, wrong } = jasp;
  for (const metric of ['nominal', 'ordinal'] as const) {
    const alpha = valueOf(krippendorffAlpha(ratings, metric));
    expect(alpha).toBeCloseTo(expected[metric], 11);
    expect(alpha).not.toBeCloseTo(wrong[metric], 3);
  }
  const { value, test: against } = figure(kendallW(ratings));
  expect(value).toBeCloseTo(expected.W, 11);
  expect(against.chiSquare).toBeCloseTo(expected.chiSquare, 9);
  expect(against.p).toBeCloseTo(expected.p, 9);
});

test('Gwet’s AC1 of a table of two raters', () => {
  const ac1 = figure(gwetAc(fromTable(gwet3x3.counts), [0, 1, 2]));
  expect(ac1.value).toBeCloseTo(gwet3x3.expected.AC1, 6);
});

test('Shrout & Fleiss 1979: all six forms, their limits, mean squares and tests', () => {
  const { ratings, expected, published } = shroutFleiss;
  const forms = [
    ['ICC11', 'one-way', 'single', expected.ci95.ICC11],
    ['ICC21', 'two-way-random', 'single', expected.ci95.ICC21],
    ['ICC31', 'two-way-fixed', 'single', expected.ci95.ICC31],
    ['ICC1k', 'one-way', 'average', expected.ci95.ICC1k],
    ['ICC2k', 'two-way-random', 'average', expected.ci95.ICC2k_psych],
    ['ICC3k', 'two-way-fixed', 'average', expected.ci95.ICC3k],
  ] as const;
  for (const [name, model, unit, limits] of forms) {
    const found = figure(icc(ratings, model, unit));
    expect(found.value).toBeCloseTo(expected[name], 11);
    expect(found.value.toFixed(2)).toBe(published[name].toFixed(2));
    // The library's quantile of F is off by some 1e-9.
    expectEnds(ends(found), limits, 7);
    const [f, df1, df2, p] = expected.F[model === 'one-way' ? 'oneway' : 'twoway'];
    expect(found.test).toMatchObject({ df1, df2 });
    expect(found.test!.f).toBeCloseTo(f!, 9);
    expect(found.test!.p).toBeCloseTo(p!, 8);
    const { between, within, raters, error } = found.meanSquares;
    expect([between, within, raters, error].map((square) => square.toFixed(2))).toEqual(
      [published.BMS, published.WMS, published.JMS, published.EMS].map((square) => square.toFixed(2)),
    );
  }
});

test('Kendall’s W of irr’s anxiety, with ties and without', () => {
  expect(valueOf(kendallW(anxiety.ratings))).toBeCloseTo(anxiety.expected.W, 6);
  expect(valueOf(kendallW(anxiety.ratings, false))).toBeCloseTo(anxiety.expected.uncorrected, 6);
});

test('Wilson’s interval as Newcombe has it', () => {
  for (const { x, n, wilson: limits } of wilson.cases) {
    const { low, high } = wilsonInterval(x / n, n);
    expectEnds([low, high], limits, 11);
  }
});
