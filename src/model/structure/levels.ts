// Cut-offs: none for the lowest level, one for each other, ascending, in every group for the levels that it has.

import type { Diagnostic } from '../diagnostic.ts';
import { levelsOfGroup } from '../levels.ts';
import { within } from '../pointer.ts';
import type { CutoffGroup, Instrument, Level } from '../types.ts';
import { ascending, codeAmong, error, inEach, tooFew } from './problem.ts';

export function checkLevels(document: Instrument): Diagnostic[] {
  return inEach(document.levels, '/levels', ({ levels, groups }, path) => {
    const place = within(path, 'levels');
    return [
      ...tooFew(levels, 2, place),
      ...inEach(levels, place, checkCutoff),
      ...ascending(levels.slice(1).map(({ from }, position) => [from, within(place, position + 1, 'from')])),
      ...inEach(groups ?? [], within(path, 'groups'), (group, at) => checkGroup(group, levels, at)),
    ];
  });
}

function checkCutoff({ code, from }: Level, path: string, position: number): Diagnostic[] {
  if (position === 0)
    return from === undefined ? [] : [error('lowest-has-cutoff', within(path, 'from'), { code })];
  return from === undefined ? [error('cutoff-missing', path, { code })] : [];
}

function checkGroup(group: CutoffGroup, levels: readonly Level[], path: string): Diagnostic[] {
  const { from, omits = [] } = group;
  const codes = levels.map(({ code }) => code);
  const unknown = omits.flatMap((code, position) => codeAmong(code, codes, within(path, 'omits', position)));
  if (unknown.length > 0) return unknown;
  const left = levelsOfGroup(levels, group).length;
  if (left === 0 && levels.length > 0) return [error('group-without-levels', within(path, 'omits'), {})];
  const place = within(path, 'from');
  const needed = Math.max(0, left - 1);
  if (from.length !== needed) return [error('cutoff-count', place, { count: from.length, needed })];
  return ascending(from.map((number, position) => [number, within(place, position)]));
}
