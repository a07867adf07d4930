// The levels of a scale as cases are counted in them: now, and in what the simulation compares with.

import { formatNumber } from '../../../i18n/index.ts';
import type { Instrument, Level, LevelScale } from '../../../../model/types.ts';
import { cutoffsOf, levelsOf } from './ruler.ts';
import type { Spreadings } from './spread.svelte.ts';
import { movesBetween, perLevel, type Move, type Spreading } from './tally.ts';

/** One group of cases, or everyone else. */
export interface Row {
  /** Position of the group; undefined: everyone else, or all. */
  readonly group: number | undefined;
  /** Those that it can have. */
  readonly levels: readonly Level[];
  readonly cutoffs: readonly number[];
  /** Null where it is not known. */
  readonly spreading: Spreading | null;
  /** Cut-offs before, where the levels were the same ones. */
  readonly was: readonly number[] | null;
  readonly moves: readonly Move[];
}

export interface Counted {
  /** By level. */
  readonly now: readonly number[];
  readonly was: readonly number[] | null;
  readonly cases: number;
  readonly unknown: number;
}

/** Everyone else first, as in the table of levels, then group by group. */
export function rowsOf(
  scale: LevelScale,
  before: LevelScale | undefined,
  spread: Spreadings | null,
): readonly Row[] {
  const groups = scale.groups ?? [];
  const now = fitting(spread?.after, groups.length);
  return [undefined, ...groups.keys()].map((group): Row => {
    const cutoffs = cutoffsOf(scale, group);
    const at = group ?? groups.length;
    const spreading = now?.[at] ?? null;
    const was = before ? cutoffsBefore(scale, before, group) : null;
    const moves = spreading && was ? movesBetween(spreading, was, cutoffs) : [];
    return { group, levels: levelsOf(scale, group), cutoffs, spreading, was, moves };
  });
}

/** Null as long as nothing is counted. */
export function countedOf(
  scale: LevelScale,
  before: LevelScale | undefined,
  rows: readonly Row[],
  spread: Spreadings | null,
  cases: number,
): Counted | null {
  if (!rows.every(({ spreading }) => spreading)) return null;
  const now = byLevel(
    scale,
    rows.map(({ levels, spreading, cutoffs }) => ({ levels, counts: perLevel(spreading!, cutoffs) })),
  );
  const known = now.reduce((all, count) => all + count, 0);
  return { now, was: before ? countedBefore(scale, before, spread) : null, cases, unknown: cases - known };
}

export function scaleBefore(document: Instrument | undefined, { id }: LevelScale): LevelScale | undefined {
  return document?.levels.find((one) => one.id === id);
}

/** With its sign. */
export function sayChange(by: number): string {
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))}`;
}

/** By the levels of today; null where it is not known. */
function countedBefore(scale: LevelScale, before: LevelScale, spread: Spreadings | null): number[] | null {
  const groups = before.groups ?? [];
  const was = fitting(spread?.before, groups.length);
  if (!was) return null;
  return byLevel(
    scale,
    [...groups.keys(), undefined].map((group, at) => ({
      levels: levelsOf(before, group),
      counts: perLevel(was[at]!, cutoffsOf(before, group)),
    })),
  );
}

/** Null where the group or its levels were not the same. */
function cutoffsBefore(
  scale: LevelScale,
  before: LevelScale,
  group: number | undefined,
): readonly number[] | null {
  if (group !== undefined && !before.groups?.[group]) return null;
  const codes = (of: LevelScale) => levelsOf(of, group).map(({ code }) => code);
  return codes(scale).join(' ') === codes(before).join(' ') ? cutoffsOf(before, group) : null;
}

/** While a group was only just added, what is known is of the groups before. */
function fitting(
  spreadings: readonly Spreading[] | null | undefined,
  groups: number,
): readonly Spreading[] | null {
  return spreadings?.length === groups + 1 ? spreadings : null;
}

/** Cases of each level of the scale, from those of groups that may have fewer. */
function byLevel(
  { levels }: LevelScale,
  all: readonly { readonly levels: readonly Level[]; readonly counts: readonly number[] }[],
): number[] {
  return levels.map(({ code }) =>
    all.reduce((total, own) => {
      const rank = own.levels.findIndex((level) => level.code === code);
      return total + (own.counts[rank] ?? 0);
    }, 0),
  );
}
