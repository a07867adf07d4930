// Every figure that a facilitator sees against those of an independent implementation on the same ratings;
// `story/independent.py` says how they were had.

import { expect, test } from 'vitest';
import { compile, type Plan } from '../../src/plan/index.ts';
import type { Estimate } from '../../src/statistics/index.ts';
import {
  assessed,
  dependence,
  outcomeAgreement,
  roundFigures,
  type RoundFigures,
} from '../../src/workshop/index.ts';
import figures from './story/figures.json' with { type: 'json' };
import { fiveAspectWorkshop, judgementWorkshop, type Workshop } from './story/responses.ts';

interface Expected {
  readonly value: number;
  readonly interval?: readonly number[] | null;
}
type Expectation = Expected | null;

const DIGITS = 10;

function expectEstimate(found: Estimate | null, expected: Expectation, of: string): void {
  if (!found?.defined) {
    expect(expected, of).toBeNull();
    return;
  }
  expect(found.value, of).toBeCloseTo(expected?.value ?? NaN, DIGITS);
  if (expected?.interval === undefined) return;
  const interval = 'low' in found.interval ? [found.interval.low, found.interval.high] : null;
  expectInterval(interval, expected.interval, of);
}

function expectInterval(
  found: readonly number[] | null,
  expected: readonly number[] | null,
  of: string,
): void {
  // By formula some have no length; the studio has none there.
  const isPoint = expected !== null && expected[1]! - expected[0]! < 1e-9;
  if (found === null || expected === null || isPoint) expect(found, of).toEqual(isPoint ? null : expected);
  // Quantiles of two libraries.
  else found.forEach((limit, at) => expect(limit, of).toBeCloseTo(expected[at]!, 7));
}

interface ExpectedRound {
  readonly all: Expectation;
  readonly accuracy: Expectation;
  readonly items: Readonly<
    Record<string, Readonly<Record<'same' | 'near' | 'ac' | 'alpha' | 'accuracy', Expectation>>>
  >;
  readonly aspects: Readonly<Record<string, Expectation>>;
  readonly vignettes: Readonly<Record<string, Expectation>>;
  readonly people: Readonly<
    Record<string, { alike: number; ratings: number; accuracy: Expectation; outlier: boolean }>
  >;
}

const accuracyOf = ({ share, interval }: RoundFigures['accuracy']['all']) =>
  share === null ? null : { value: share, interval: interval && ([interval.low, interval.high] as const) };

function expectAccuracy(found: RoundFigures['accuracy']['all'], expected: Expectation, of: string): void {
  const accuracy = accuracyOf(found);
  if (accuracy === null || expected === null) {
    expect(accuracy, of).toEqual(expected);
    return;
  }
  expect(accuracy.value, of).toBeCloseTo(expected.value, DIGITS);
  expectInterval(accuracy.interval, expected.interval ?? null, of);
}

function expectRound(found: RoundFigures, expected: ExpectedRound): void {
  expectEstimate(found.all, expected.all, 'all');
  expectAccuracy(found.accuracy.all, expected.accuracy, 'accuracy of all');
  expect(found.items.map(({ item }) => item).sort()).toEqual(Object.keys(expected.items).sort());
  for (const { item, same, near, ac, alpha } of found.items) {
    const one = expected.items[item]!;
    expectEstimate(same, one.same, `${item}, same`);
    expectEstimate(near, one.near, `${item}, near`);
    expectEstimate(ac, one.ac, `${item}, AC`);
    expectEstimate(alpha, one.alpha, `${item}, alpha`);
    expectAccuracy(
      found.accuracy.byItem.find((other) => other.item === item)!,
      one.accuracy,
      `${item}, accuracy`,
    );
  }
  for (const [by, pooled] of [
    [expected.aspects, found.aspects],
    [expected.vignettes, found.vignettes],
  ] as const) {
    expect(pooled.map(({ of }) => of).sort()).toEqual(Object.keys(by).sort());
    for (const { of, same } of pooled) expectEstimate(same, by[of]!, of);
  }
  expect(found.responses.map(({ participant }) => participant)).toEqual(Object.keys(expected.people));
  Object.values(expected.people).forEach(({ alike, ratings, accuracy, outlier }, at) => {
    expect(found.alike[at]!.share).toBeCloseTo(alike, DIGITS);
    expect(found.alike[at]).toMatchObject({ ratings, isOutlier: outlier });
    expectAccuracy(found.accuracy.byParticipant[at]!, accuracy, `accuracy of ${at + 1}`);
  });
}

function planOf({ instrument }: Workshop): Plan {
  const { plan } = compile(instrument);
  if (!plan) throw new Error('The template does not compile.');
  return plan;
}

function outcomesOf(workshop: Workshop, round: RoundFigures, plan = planOf(workshop)) {
  const asked = {
    vignettes: workshop.exercise.vignettes.map(({ id }) => id),
    scores: plan.results.scores,
    classifications: plan.results.classifications.map((id) => ({
      id,
      levels: plan.values.get(id)?.codes ?? [],
    })),
  };
  return outcomeAgreement(round.responses, asked, assessed(plan, round.responses));
}

test.each([
  ['whole', {}],
  ['short', { aspects: ['psychological'], vignettes: 2 }],
] as const)('two rounds of the starter exercise, %s', (name, scope) => {
  const workshop = fiveAspectWorkshop(scope);
  for (const round of [1, 2] as const) {
    const found = roundFigures(workshop.exercise, workshop.instrument, workshop.responses, round);
    const { scores: expected, ...others } = figures[name][round];
    expectRound(found, others);
    const { scores } = outcomesOf(workshop, found);
    for (const { score, same, near, icc } of scores) {
      const one = (expected as Record<string, Record<string, Expectation>>)[score];
      expectEstimate(same, one?.['same'] ?? null, `${score}, same`);
      expectEstimate(near, one?.['near'] ?? null, `${score}, near`);
      expectEstimate(icc, one?.['icc'] ?? null, `${score}, ICC`);
    }
  }
});

test('judgements with departures: levels, and what the disagreement does to them', () => {
  const workshop = judgementWorkshop();
  const found = roundFigures(workshop.exercise, workshop.instrument, workshop.responses, 1);
  const { level, depends, ...others } = figures.judgement;
  expectRound(found, others);
  const plan = planOf(workshop);
  const [priority] = outcomesOf(workshop, found, plan).levels;
  expectEstimate(priority!.same, level.same, 'same level');
  expectEstimate(priority!.ac, level.ac, 'AC of the level');
  expect(priority).toMatchObject({ departures: level.departures, of: level.of });

  const { all, byItem } = dependence(plan, workshop.exercise, found.responses, found.rows);
  expect(all).toEqual({ differ: level.differ, of: workshop.exercise.vignettes.length, without: 0 });
  expect(Object.fromEntries(byItem.map(({ item, differ }) => [item, differ]))).toEqual(depends);
});
