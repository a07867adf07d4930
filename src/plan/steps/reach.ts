// Between which numbers a score lies, exactly: over all answers, over all terms that may be left out because they are not
// asked, and over all that may be missing.

import { compare, fractionOf, multiply, sumOf, type Fraction } from '../../model/fraction.ts';
import type { ScoreStep } from '../types.ts';
import type { PlannedTerm, Reach } from './planned-term.ts';
import { reachOfHighest } from './reach-highest.ts';

/** A term in whole numbers: its most points, weighted, and its weight. */
interface Part {
  readonly most: bigint;
  readonly weight: bigint;
  readonly conditional: boolean;
  readonly mayLack: boolean;
}

/** Where at most so many terms are missing. Null where nothing is known, or where there never is a score. */
export function reachOf(
  step: Pick<ScoreStep, 'method' | 'scale' | 'weightScale' | 'highest'>,
  terms: readonly PlannedTerm[],
  atMost: number,
): Reach | null {
  const { method, scale, weightScale } = step;
  if (step.highest !== null && (method === 'sum' || method === 'mean'))
    return reachOfHighest(method, step.highest, terms, atMost);
  if (method === 'count') return { lowest: whole(0), highest: whole(terms.length) };
  const upright = method === 'mean' ? withPositiveWeight(terms) : terms;
  const [above, below] = (['high', 'low'] as const).map((end) => partsOf(upright, end, scale, weightScale));
  if (!above || !below || above.length === 0) return null;
  const highest = highestOf(method, above, atMost);
  const lowest = highestOf(MIRRORED[method], below, atMost);
  if (!highest || !lowest) return null;
  const unit = 10n ** BigInt(method === 'mean' ? scale - weightScale : scale);
  return {
    lowest: { n: -lowest.n, d: lowest.d * unit },
    highest: { n: highest.n, d: highest.d * unit },
  };
}

/** The lowest is the highest of the opposite. */
const MIRRORED = { sum: 'sum', mean: 'mean', minimum: 'maximum', maximum: 'minimum' } as const;

/** A mean is the same where all weights have the other sign. */
function withPositiveWeight(terms: readonly PlannedTerm[]): readonly PlannedTerm[] {
  if (sumOf(terms.map(({ term }) => term.weight)) >= 0) return terms;
  return terms.map(({ term, ...rest }) => ({ ...rest, term: { ...term, weight: -term.weight } }));
}

/** Of the low ends, the opposite. Null where a span has no end. */
function partsOf(
  terms: readonly PlannedTerm[],
  end: 'low' | 'high',
  scale: number,
  weightScale: number,
): Part[] | null {
  const parts = terms.flatMap(({ term: { span, weight, missing }, conditional }): Part[] => {
    const own = weight < 0 === (end === 'high') ? span.low : span.high;
    if (!Number.isFinite(own)) return [];
    const most = inUnits(multiply(fractionOf(own), fractionOf(weight)), scale);
    return [
      {
        most: end === 'high' ? most : -most,
        weight: inUnits(fractionOf(weight), weightScale),
        conditional,
        mayLack: missing === null,
      },
    ];
  });
  return parts.length === terms.length ? ascending(parts, ({ most }) => most) : null;
}

function ascending(parts: readonly Part[], by: (part: Part) => bigint): Part[] {
  return [...parts].sort((a, b) => (by(a) < by(b) ? -1 : 1));
}

const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n });
const inUnits = ({ n, d }: Fraction, scale: number): bigint => (n * 10n ** BigInt(scale)) / d;

/** `parts` stand from the least of their most points upwards. */
function highestOf(
  method: 'sum' | 'mean' | 'minimum' | 'maximum',
  parts: readonly Part[],
  atMost: number,
): Fraction | null {
  switch (method) {
    case 'sum':
      return highestSum(parts, atMost);
    case 'mean':
      return highestMean(parts, atMost);
    case 'maximum':
      return { n: parts.at(-1)!.most, d: 1n };
    case 'minimum':
      return { n: without(parts, atMost, () => true)[0]!.most, d: 1n };
  }
}

/** So many looks at a term are not felt. */
const MOST_LOOKS = 5_000_000;

/** For each number of terms that are not asked and that are missing, the best are kept. Null where these are too many. */
function highestSum(parts: readonly Part[], atMost: number): Fraction | null {
  const conditional = parts.filter((part) => part.conditional).length;
  if ((conditional + 1) * (atMost + 1) * parts.length > MOST_LOOKS) return null;
  let best: Fraction | null = null;
  for (let unasked = 0; unasked <= conditional; unasked += 1) {
    for (let missing = 0; missing <= atMost; missing += 1) {
      const relevant = parts.length - unasked;
      const kept = withoutBest(parts, unasked, missing);
      const isScore = kept && (kept.length > 0 || relevant === 0);
      const found = isScore ? prorated(total(kept), relevant, kept.length) : null;
      if (found && (!best || compare(found, best) > 0)) best = found;
    }
  }
  return best;
}

function prorated(sum: bigint, relevant: number, answered: number): Fraction {
  return relevant === 0 ? whole(0) : { n: sum * BigInt(relevant), d: BigInt(answered) };
}

const total = (parts: readonly Part[]) => parts.reduce((sum, { most }) => sum + most, 0n);

/**
 * What remains where exactly so many are not asked and so many are missing, and these are the least possible. Taking the
 * least that still may go is best, as sets that may go together are those of a matroid. Null where as many cannot go.
 */
function withoutBest(parts: readonly Part[], unasked: number, missing: number): Part[] | null {
  let [onlyUnasked, onlyMissing, gone] = [0, 0, 0];
  const kept = parts.filter(({ conditional, mayLack }) => {
    const goes =
      gone < unasked + missing &&
      (conditional ? mayLack || onlyUnasked < unasked : mayLack && onlyMissing < missing);
    if (!goes) return true;
    gone += 1;
    if (!mayLack) onlyUnasked += 1;
    if (!conditional) onlyMissing += 1;
    return false;
  });
  return gone === unasked + missing ? kept : null;
}

/** What remains where all go that may, from the least upwards; one at least remains. */
function without(parts: readonly Part[], atMost: number, mayGo: (part: Part) => boolean): Part[] {
  let missing = 0;
  let remaining = parts.length;
  return parts.filter((part) => {
    const goes = remaining > 1 && mayGo(part) && (part.conditional || (part.mayLack && missing < atMost));
    if (!goes) return true;
    remaining -= 1;
    if (!part.conditional) missing += 1;
    return false;
  });
}

/** From the mean of all: as long as it rises when what is below it goes. Null where weights of both signs may go. */
function highestMean(parts: readonly Part[], atMost: number): Fraction | null {
  const whole = meanOf(parts);
  if (!whole || without(parts, atMost, () => true).length === parts.length) return whole;
  if (parts.some(({ weight }) => weight <= 0n)) return null;
  for (let best = whole; ;) {
    const { n, d }: Fraction = best;
    const above = ({ most, weight }: Part) => most * d - weight * n;
    const next = meanOf(without(ascending(parts, above), atMost, (part) => above(part) < 0n))!;
    if (compare(next, best) <= 0) return best;
    best = next;
  }
}

function meanOf(parts: readonly Part[]): Fraction | null {
  const d = parts.reduce((sum, { weight }) => sum + weight, 0n);
  return d === 0n ? null : { n: total(parts), d };
}
