// Rows of norm tables, for all and for each group.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import type { Instrument, NormGroup, NormTable } from '../types.ts';
import { ascending, error, inEach, tooFew } from './problem.ts';

export function checkNorms({ norms }: Instrument): Diagnostic[] {
  return inEach(norms, '/norms', (norm, path) => [
    ...checkRows(norm, path),
    ...inEach(norm.groups ?? [], within(path, 'groups'), checkRows),
  ]);
}

function checkRows({ rows, upTo }: NormTable | NormGroup, path: string): Diagnostic[] {
  const place = within(path, 'rows');
  const least = rows.at(-1)?.from;
  return [
    ...tooFew(rows, 1, place),
    ...ascending(rows.map(({ from }, position) => [from, within(place, position, 'from')])),
    ...(upTo !== undefined && least !== undefined && upTo < least
      ? [error('too-small', within(path, 'upTo'), { value: upTo, least })]
      : []),
  ];
}
