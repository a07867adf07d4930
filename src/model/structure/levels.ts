// Cut-offs: none for the lowest level, one for each other, ascending, and as many in every group.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import type { CutoffGroup, Instrument, Level } from '../types.ts';
import { ascending, error, inEach, tooFew } from './problem.ts';

export function checkLevels(document: Instrument): Diagnostic[] {
  return inEach(document.levels, '/levels', ({ levels, groups }, path) => {
    const place = within(path, 'levels');
    return [
      ...tooFew(levels, 2, place),
      ...inEach(levels, place, checkCutoff),
      ...ascending(levels.slice(1).map(({ from }, position) => [from, within(place, position + 1, 'from')])),
      ...inEach(groups ?? [], within(path, 'groups'), (group, at) =>
        checkGroup(group, Math.max(0, levels.length - 1), at),
      ),
    ];
  });
}

function checkCutoff({ code, from }: Level, path: string, position: number): Diagnostic[] {
  if (position === 0)
    return from === undefined ? [] : [error('lowest-has-cutoff', within(path, 'from'), { code })];
  return from === undefined ? [error('cutoff-missing', path, { code })] : [];
}

function checkGroup({ from }: CutoffGroup, needed: number, path: string): Diagnostic[] {
  const place = within(path, 'from');
  if (from.length !== needed) return [error('cutoff-count', place, { count: from.length, needed })];
  return ascending(from.map((number, position) => [number, within(place, position)]));
}
