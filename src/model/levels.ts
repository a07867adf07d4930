// Which levels a group of a level scale has.

import type { Code, CutoffGroup, Level } from './types.ts';

/** Those that the group does not leave out; the lowest of them has no cut-off. */
export function levelsOfGroup<Of extends Pick<Level, 'code'>>(
  levels: readonly Of[],
  { omits = [] }: Pick<CutoffGroup, 'omits'>,
): Of[] {
  return levels.filter(({ code }) => !omits.includes(code));
}

/** The cut-off that a level has in a group; undefined of the lowest there, and of one that it leaves out. */
export function cutoffInGroup(
  levels: readonly Pick<Level, 'code'>[],
  group: Pick<CutoffGroup, 'omits' | 'from'>,
  code: Code,
): number | undefined {
  return group.from[levelsOfGroup(levels, group).findIndex((level) => level.code === code) - 1];
}
