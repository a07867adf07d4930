// Numbers that stand in the document with more decimals than what they are for: each is told what it becomes.

import { decimalsOf } from '../../model/decimal.ts';
import { fractionOf, multiply, roundDecimal, toNumber } from '../../model/fraction.ts';
import { PossibleNumbers } from '../../model/possible.ts';
import { optionsOf, positionOf, within, type CountedTerm } from '../../model/index.ts';
import type { Id, Instrument, Score } from '../../model/types.ts';
import type { Context } from '../context.ts';

/** What a value of so many decimals becomes of a number at `path`. */
export function roundedAt(
  context: Context,
  { id, decimals }: { readonly id: Id; readonly decimals: number },
  value: number,
  path: string,
): number {
  const becomes = roundDecimal(value, decimals);
  if (becomes !== value)
    context.report('number-rounded', path, { text: String(value), id, decimals, becomes }, 'warning');
  return becomes;
}

/** A limit of a number that has fewer decimals: the last of its numbers that is within. */
export function checkLimit(
  context: Context,
  { id, decimals }: { readonly id: Id; readonly decimals: number },
  end: 'lowest' | 'highest',
  limit: number | undefined,
  path: string,
): void {
  if (limit === undefined || decimalsOf(limit) <= decimals) return;
  const numbers = new PossibleNumbers({ decimals });
  const becomes = end === 'lowest' ? numbers.from(limit) : numbers.upTo(limit);
  context.report('number-rounded', path, { text: String(limit), id, decimals, becomes }, 'warning');
}

/** Points and weights of a term that give more decimals than the score has, once for each place. */
export function checkPoints(context: Context, score: Score, term: CountedTerm, told: Set<string>): void {
  if (score.method === 'count') return;
  const weight = score.method === 'mean' ? 1 : (term.weight ?? 1);
  const own = [
    ...pointsIn(context.document, term),
    ...(term.missing === undefined ? [] : [{ points: term.missing, path: term.at.missing }]),
  ];
  for (const { points, path: place } of own) {
    const value = toNumber(multiply(fractionOf(points), fractionOf(weight)));
    const isOfPoints = place !== null && decimalsOf(points) > score.decimals;
    const at = isOfPoints ? place : term.at.weight;
    if (decimalsOf(value) <= score.decimals || told.has(at)) continue;
    told.add(at);
    const becomes = roundDecimal(value, score.decimals);
    const params = { text: String(value), name: term.of, id: score.id, decimals: score.decimals, becomes };
    context.report('points-rounded', at, params, 'warning');
  }
}

interface Points {
  readonly points: number;
  /** Null where they are not written anywhere. */
  readonly path: string | null;
}

function pointsIn(document: Instrument, term: CountedTerm): Points[] {
  if (Array.isArray(term.points))
    return term.points.map(({ points }, band) => ({
      points,
      path: within(term.at.points, band, 'points'),
    }));
  if (term.points)
    return Object.entries(term.points).map(([code, points]) => ({
      points,
      path: within(term.at.points, code),
    }));
  const options = optionPoints(document, term.of);
  // A number counts as it is, and yes counts 1.
  return options.length > 0 ? options : [{ points: 1, path: null }];
}

function optionPoints(document: Instrument, of: Id): Points[] {
  const item = positionOf(document.items, of);
  const asked = document.items[item];
  if (!asked || !('options' in asked)) return [];
  const { options } = asked;
  const owner =
    typeof options === 'string'
      ? within('/scales', positionOf(document.scales, options))
      : within('/items', item);
  return optionsOf(options, document).flatMap(({ points }, option) =>
    points === undefined ? [] : [{ points, path: within(owner, 'options', option, 'points') }],
  );
}
