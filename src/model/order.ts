// The order of findings: that of their places in the document, whichever check found them.

import { atOnce, type Pieces } from '../document/pieces.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readPointer } from './pointer.ts';

/** A whole stands before its parts, and what is missing from it after what is there. */
export function inOrderOf(document: unknown, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return atOnce(ordering(document, diagnostics));
}

export function* ordering(document: unknown, diagnostics: readonly Diagnostic[]): Pieces<Diagnostic[]> {
  const positions = new Map<object, ReadonlyMap<string, number>>();
  const positionsIn = (whole: object) => {
    const known = positions.get(whole) ?? new Map(Object.keys(whole).map((key, position) => [key, position]));
    positions.set(whole, known);
    return known;
  };
  const placed: { readonly diagnostic: Diagnostic; readonly place: Place }[] = [];
  for (const diagnostic of diagnostics) {
    placed.push({ diagnostic, place: placeOf(document, diagnostic, positionsIn) });
    yield;
  }
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ diagnostic }) => diagnostic);
}

interface Place {
  /** The position of each key of the path among its neighbours. */
  readonly positions: readonly number[];
  /** Offset in the text there. */
  readonly from: number;
}

function placeOf(
  document: unknown,
  { path, range }: Diagnostic,
  positionsIn: (whole: object) => ReadonlyMap<string, number>,
): Place {
  let whole = document;
  const positions = readPointer(path).map((key) => {
    const keys = positionsIn(Object(whole) as object);
    const position = keys.get(key);
    whole = position === undefined ? undefined : (whole as Record<string, unknown>)[key];
    return position ?? keys.size;
  });
  return { positions, from: range?.from ?? -1 };
}

function compare(one: Place, other: Place): number {
  const apart = one.positions.findIndex((position, depth) => position !== other.positions[depth]);
  if (apart < 0) return one.positions.length - other.positions.length || one.from - other.from;
  return (one.positions[apart] as number) - (other.positions[apart] ?? -1);
}
