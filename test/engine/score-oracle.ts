// What a score is by its definition, in whole numbers of any size: an oracle that shares nothing with the engines.

import type { Case } from '../../src/engine/index.ts';
import { optionsOf } from '../../src/model/index.ts';
import type { Instrument, Item, Option, PointsByCode, Score, Term } from '../../src/model/types.ts';

/** Points and weights are whole numbers of 10^-24. */
const PLACES = 24;
const ONE = 10n ** BigInt(PLACES);

interface Part {
  /** Null where there is no answer. */
  readonly points: bigint | null;
  /** Whether they are those of an answer. */
  readonly isOwn: boolean;
  readonly weight: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

/** Numerator over denominator. */
type Ratio = readonly [n: bigint, d: bigint];

export function scoreByOracle(document: Instrument, score: Score, { responses }: Case): number | null {
  const asked = score.terms.filter((term) => isAsked(document, term.of, responses));
  const parts = asked.map((term) => partOf(document, score, term, responses[term.of] ?? null));
  if (parts.filter(({ isOwn }) => isOwn).length < (score.atLeastAnswered ?? 0)) return null;
  const ratio = ratioOf(score, parts);
  return ratio && rounded(ratio, score.decimals);
}

/** Items are asked where a yes/no item, which is always asked, is not false. */
function isAsked(document: Instrument, id: string, responses: Case['responses']): boolean {
  const gate = document.items.find((item) => item.id === id)?.relevantWhen;
  return gate === undefined || responses[gate] !== false;
}

function ratioOf({ method, missing, highest }: Score, parts: readonly Part[]): Ratio | null {
  const known = parts.filter(({ points }) => points !== null);
  const lacking = parts.length - known.length;
  const atMost = missing.policy === 'prorate' ? missing.atMost : 0;
  if (lacking > atMost) return null;
  const isTotal = method === 'sum' || method === 'count';
  if (known.length === 0) return parts.length === 0 && isTotal ? [0n, 1n] : null;
  const byRange = missing.policy === 'prorate' && missing.basis === 'range' && lacking > 0;
  const products = known.map(({ points, weight }) => points! * weight);
  if (highest !== undefined) {
    products.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    const taken = products.slice(0, highest);
    const sum = total(taken);
    if (method === 'mean') return over([sum, ONE * ONE], known[0]!.weight * BigInt(taken.length));
    return [sum * BigInt(Math.min(highest, parts.length)), ONE * ONE * BigInt(taken.length)];
  }
  switch (method) {
    case 'minimum':
      return [products.reduce((a, b) => (b < a ? b : a)), ONE * ONE];
    case 'maximum':
      return [products.reduce((a, b) => (b > a ? b : a)), ONE * ONE];
    case 'count':
      return [
        BigInt(known.filter(({ points }) => points !== 0n).length * parts.length),
        BigInt(known.length),
      ];
    case 'sum':
      return byRange
        ? onRange(parts, known)
        : [total(products) * BigInt(parts.length), ONE * ONE * BigInt(known.length)];
    case 'mean': {
      if (!byRange) return over([total(products), ONE * ONE], total(known.map(({ weight }) => weight)));
      const sum = onRange(parts, known);
      return sum && over(sum, total(parts.map(({ weight }) => weight)));
    }
  }
}

/** min + (known − min of known) × range / range of known */
function onRange(parts: readonly Part[], known: readonly Part[]): Ratio | null {
  const ends = (all: readonly Part[]) => {
    const pairs = all.map(({ weight, low, high }) =>
      weight < 0n ? [weight * high, weight * low] : [weight * low, weight * high],
    );
    return { least: total(pairs.map(([end]) => end!)), most: total(pairs.map(([, end]) => end!)) };
  };
  const [whole, answered] = [ends(parts), ends(known)];
  const range = answered.most - answered.least;
  if (range === 0n) return null;
  const found = total(known.map(({ points, weight }) => points! * weight));
  return [whole.least * range + (found - answered.least) * (whole.most - whole.least), range * ONE * ONE];
}

function over([n, d]: Ratio, weights: bigint): Ratio | null {
  if (weights === 0n) return null;
  return weights < 0n ? [-n * ONE, -d * weights] : [n * ONE, d * weights];
}

/** Half away from zero. */
function rounded([n, d]: Ratio, decimals: number): number {
  const size = n < 0n ? -n : n;
  const units = (2n * size * 10n ** BigInt(decimals) + d) / (2n * d);
  const digits = String(units).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const value = Number(`${digits.slice(0, at)}.${digits.slice(at)}0`);
  return n < 0n && value !== 0 ? -value : value;
}

function partOf(document: Instrument, score: Score, term: Term, answer: unknown): Part {
  const item = document.items.find(({ id }) => id === term.of)!;
  const possible = possiblePoints(document, item, term);
  const listed = possible.map(({ least }) => least).concat(possible.map(({ most }) => most));
  const [low, high] = [min(listed), max(listed)];
  const found = answer === null ? null : pointsOf(document, item, term, answer);
  const points = found !== null && term.reverse ? low + high - found : found;
  const instead = term.missing ?? (score.missing.policy === 'value' ? score.missing.value : undefined);
  const otherwise = instead === undefined ? [] : [units(instead)];
  return {
    points: points ?? otherwise[0] ?? null,
    isOwn: points !== null,
    weight: units(term.weight ?? 1),
    low: min([low, ...otherwise]),
    high: max([high, ...otherwise]),
  };
}

function possiblePoints(document: Instrument, item: Item, { points }: Term) {
  const exactly = (all: readonly bigint[]) => all.map((one) => ({ least: one, most: one }));
  switch (item.kind) {
    case 'choice':
      return exactly(optionsIn(document, item).flatMap((option) => pointsOfOption(option, points) ?? []));
    case 'multi-choice': {
      const all = optionsIn(document, item).map((option) => pointsOfOption(option, points) ?? ONE);
      return [{ least: total(all.filter((one) => one < 0n)), most: total(all.filter((one) => one > 0n)) }];
    }
    case 'boolean':
      return exactly([true, false].map((answer) => pointsOfTruth(answer, points)));
    case 'number':
      return Array.isArray(points)
        ? exactly(points.map((band) => units(band.points)))
        : exactly([units(item.min), units(item.max)]);
    default:
      throw new Error('Not scored');
  }
}

function pointsOf(document: Instrument, item: Item, { points }: Term, answer: unknown): bigint | null {
  switch (item.kind) {
    case 'choice':
      return pointsOfOption(
        optionsIn(document, item).find(({ code }) => code === answer)!,
        points,
      );
    case 'multi-choice':
      return total(
        optionsIn(document, item)
          .filter(({ code }) => (answer as string[]).includes(code))
          .map((option) => pointsOfOption(option, points) ?? ONE),
      );
    case 'boolean':
      return pointsOfTruth(answer === true, points);
    default: {
      if (!Array.isArray(points)) return units(answer as number);
      const bands = points.filter(({ from }) => from === undefined || (answer as number) >= from);
      const band = bands.at(-1);
      return band ? units(band.points) : null;
    }
  }
}

function pointsOfOption({ code, points }: Option, own: Term['points']): bigint | null {
  const found = own ? (own as PointsByCode)[code] : points;
  return found === undefined ? null : units(found);
}

function pointsOfTruth(answer: boolean, own: Term['points']): bigint {
  return units((own as PointsByCode | undefined)?.[String(answer)] ?? (answer ? 1 : 0));
}

function optionsIn(document: Instrument, item: Item): readonly Option[] {
  return 'options' in item ? optionsOf(item.options, document) : [];
}

/** The decimal that a number is written as. */
function units(value: number): bigint {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  return BigInt(whole + decimals) * 10n ** BigInt(PLACES - decimals.length + Number(exponent));
}

const total = (all: readonly bigint[]) => all.reduce((sum, one) => sum + one, 0n);
const min = (all: readonly bigint[]) => all.reduce((a, b) => (b < a ? b : a));
const max = (all: readonly bigint[]) => all.reduce((a, b) => (b > a ? b : a));
