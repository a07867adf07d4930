// The levels of a scale. Cut-offs stand between levels, for all and for each group: they stay in step.

import { levelsOfGroup } from '../levels.ts';
import type { Code, CutoffGroup, Id, Level, LevelScale } from '../types.ts';
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
    if (levels.length > 1) for (const group of groups ?? []) addCutoff(levels, group, at, from);
  });
}

/** Removes a level with its cut-off: its numbers fall to the level below, those of the lowest to the level above. */
export function removeLevel(scale: Id, code: Code): Command {
  return onScale('remove', scale, ({ levels, groups }) => {
    const at = positionOf(levels, code);
    for (const group of groups ?? []) removeFromGroup(levels, group, at);
    levels.splice(at, 1);
    if (levels[0]) delete levels[0].from;
  });
}

/** Leaves a level out of a group, with its cut-off there, or gives it back with a cut-off of `from`. */
export function omitLevel(scale: Id, group: number, code: Code, omitted: boolean, from: number): Command {
  return command('set-cutoff', '/levels', (draft) => {
    const { levels, groups = [] } = partOf(draft.levels, scale);
    const one = groups[group] ?? misuse(`“${scale}” has no group ${group}`);
    const at = positionOf(levels, code);
    if ((one.omits ?? []).includes(code) === omitted) return;
    if (omitted) {
      removeCutoff(levels, one, at);
      const omits = [...(one.omits ?? []), code];
      one.omits = levels.map((level) => level.code).filter((each) => omits.includes(each));
    } else {
      takeBack(one, code);
      addCutoff(levels, one, at, from);
    }
  });
}

/** Of the levels that a group has, how many stand below one. */
function rankIn(levels: readonly Level[], group: CutoffGroup, at: number): number {
  return levelsOfGroup(levels.slice(0, at), group).length;
}

/** Where the level becomes the lowest, the cut-off is the next one's. */
function addCutoff(levels: readonly Level[], group: CutoffGroup, at: number, from: number): void {
  if (levelsOfGroup(levels, group).length > 1)
    group.from.splice(Math.max(0, rankIn(levels, group, at) - 1), 0, from);
}

function removeCutoff(levels: readonly Level[], group: CutoffGroup, at: number): void {
  group.from.splice(Math.max(0, rankIn(levels, group, at) - 1), 1);
}

function removeFromGroup(levels: readonly Level[], group: CutoffGroup, at: number): void {
  const { code } = levels[at]!;
  if (group.omits?.includes(code)) takeBack(group, code);
  else removeCutoff(levels, group, at);
}

function takeBack(group: CutoffGroup, code: Code): void {
  const omits = (group.omits ?? []).filter((each) => each !== code);
  if (omits.length > 0) group.omits = omits;
  else delete group.omits;
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
