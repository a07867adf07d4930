// From the value of a term to its points.

import { sumOf } from '../../model/fraction.ts';
import type { CountedTerm } from '../../model/index.ts';
import type { PointsBand } from '../../model/types.ts';
import type { Context, KnownValue } from '../context.ts';
import type { PointsMap, Span } from '../types.ts';

/** The points of a term's value, or null (with a diagnostic at `path`) where the value has none. */
export function pointsOf(
  context: Context,
  term: CountedTerm,
  value: KnownValue,
  path: string,
): PointsMap | null {
  const map = ownPoints(term, value);
  if (!map) {
    context.report(value.type === 'date' ? 'date-scored' : 'points-missing', path, { name: term.of });
    return null;
  }
  if (!term.reverse) return map;
  const reversed = reverse(map, value);
  if (!reversed) context.report('reverse-without-limits', path, { name: term.of });
  return reversed;
}

function ownPoints(term: CountedTerm, value: KnownValue): PointsMap | null {
  const byCode = term.points && !Array.isArray(term.points) ? term.points : undefined;
  const bands = Array.isArray(term.points) ? term.points : undefined;
  const known = byCode ? new Map(Object.entries(byCode)) : pointsOfOptions(value);
  switch (value.type) {
    case 'code':
      return codePoints(value, known);
    case 'codes':
      return { kind: 'sum of codes', points: value.codes.map((code) => known.get(code) ?? 1) };
    case 'boolean':
      return { kind: 'boolean', whenTrue: known.get('true') ?? 1, whenFalse: known.get('false') ?? 0 };
    case 'number':
      return bands ? bandPoints(bands) : { kind: 'linear', factor: 1, offset: 0 };
    case 'date':
      return null;
  }
}

type Known = ReadonlyMap<string, number>;

function codePoints({ codes }: KnownValue, known: Known): PointsMap | null {
  const points = codes.map((code) => known.get(code) ?? null);
  return points.every((one) => one === null) ? null : { kind: 'codes', points };
}

/** By a map: an item may have as many options as an instrument has parts. */
function pointsOfOptions({ options = [] }: KnownValue): Known {
  return new Map(
    options.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points] as const])),
  );
}

function bandPoints(bands: readonly PointsBand[]): PointsMap {
  return {
    kind: 'bands',
    from: bands.map((band) => band.from ?? -Infinity),
    points: bands.map((band) => band.points),
  };
}

/** Lowest plus highest possible points, minus the points. */
function reverse(map: PointsMap, value: KnownValue): PointsMap | null {
  const { low, high } = spanOf(map, value);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const mirror = (points: number) => sumOf([low, high, -points]);
  switch (map.kind) {
    case 'codes':
      return { ...map, points: map.points.map((points) => (points === null ? null : mirror(points))) };
    case 'boolean':
      return { ...map, whenTrue: map.whenFalse, whenFalse: map.whenTrue };
    case 'bands':
      return { ...map, points: map.points.map(mirror) };
    case 'linear':
      return { kind: 'linear', factor: -1, offset: sumOf([low, high]) };
    case 'sum of codes':
      return null;
  }
}

/** What points are possible. */
export function spanOf(map: PointsMap, value: KnownValue): Span {
  switch (map.kind) {
    case 'codes':
      return span(map.points.filter((points) => points !== null));
    case 'boolean':
      return span([map.whenTrue, map.whenFalse]);
    case 'bands':
      return span(map.points);
    case 'linear': {
      const ends = [value.min ?? -Infinity, value.max ?? Infinity].map((end) => map.factor * end);
      return span(ends.map((end) => (Number.isFinite(end) ? sumOf([map.offset, end]) : end)));
    }
    case 'sum of codes':
      return {
        low: sumOf(map.points.filter((points) => points < 0)),
        high: sumOf(map.points.filter((points) => points > 0)),
      };
  }
}

function span(points: readonly number[]): Span {
  return { low: Math.min(...points), high: Math.max(...points) };
}
