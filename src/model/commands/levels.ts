// The levels of a scale. Cut-offs stand between levels, for all and for each group: they stay in step.

import type { Code, Id, Level, LevelScale } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { moveEntriesOf } from './lists.ts';
import { partOf } from './places.ts';

/** Adds a level. `from` is the new cut-off, for all and for every group: its own, or the next level's where it becomes the lowest. */
export function addLevel(scale: Id, level: Omit<Level, 'from'>, from: number, position?: number): Command {
  return onScale('add', scale, ({ levels, groups }) => {
    const at = position ?? levels.length;
    const lowest = at === 0 ? levels[0] : undefined;
    if (lowest) lowest.from = from;
    levels.splice(at, 0, at === 0 ? { ...level } : { ...level, from });
    if (levels.length > 1) for (const group of groups ?? []) group.from.splice(Math.max(0, at - 1), 0, from);
  });
}

/** Removes a level with its cut-off: its numbers fall to the level below, those of the lowest to the level above. */
export function removeLevel(scale: Id, code: Code): Command {
  return onScale('remove', scale, ({ levels, groups }) => {
    const at = positionOf(levels, code);
    levels.splice(at, 1);
    if (levels[0]) delete levels[0].from;
    for (const group of groups ?? []) group.from.splice(Math.max(0, at - 1), 1);
  });
}

/** Moves a level to a position; the cut-offs stay where they are. */
export function moveLevel(scale: Id, code: Code, position: number): Command {
  return onScale('move', scale, ({ levels }) => {
    const cutoffs = levels.map((level) => level.from);
    moveEntriesOf(levels, [positionOf(levels, code)], position);
    for (const [at, level] of levels.entries()) {
      const from = cutoffs[at];
      if (from === undefined) delete level.from;
      else level.from = from;
    }
  });
}

function onScale(name: Command['name'], scale: Id, edit: (scale: LevelScale) => void): Command {
  return {
    ...command(name, '/levels', (draft) => {
      edit(partOf(draft.levels, scale));
    }),
    kind: 'category',
  };
}

function positionOf(levels: readonly Level[], code: Code): number {
  const position = levels.findIndex((level) => level.code === code);
  return position < 0 ? misuse(`there is no level “${code}”`) : position;
}
