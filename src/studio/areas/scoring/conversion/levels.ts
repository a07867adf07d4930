// The levels of a scale as cases are counted in them: now, and in what the simulation compares with.

import { formatNumber } from '../../../i18n/index.ts';
import { levelsOfGroup } from '../../../../model/index.ts';
import type { Instrument, Level, LevelScale } from '../../../../model/types.ts';
import { cutoffsOf } from './ruler.ts';
import type { Spreadings } from './spread.svelte.ts';
import { movesBetween, perLevel, type Move, type Spreading } from './tally.ts';

/** One group of cases, or everyone else. */
export interface Row {
  /** Position of the group; undefined: everyone else, or all. */
  readonly group: number | undefined;
  /** Positions in the scale of the levels that it has; a group may leave some out. */
  readonly ranks: readonly number[];
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
    const ranks = ranksOf(scale, group);
    const cutoffs = cutoffsOf(scale, group);
    const spreading = now?.[group ?? groups.length] ?? null;
    const was = before && hasSameLevels(scale, before, group) ? cutoffsBefore(before, group) : null;
    const moves = spreading && was ? movesBetween(spreading, was, cutoffs) : [];
    const ranked = moves.map((move) => ({ ...move, from: ranks[move.from]!, to: ranks[move.to]! }));
    return { group, ranks, cutoffs, spreading, was, moves: ranked };
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
  const now = sum(rows.map(({ group, spreading }) => perRank(scale, group, spreading!)));
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
  const counts = sum([...groups.keys(), undefined].map((group, at) => perRank(before, group, was[at]!)));
  return scale.levels.map(({ code }) => counts[before.levels.findIndex((one) => one.code === code)] ?? 0);
}

function cutoffsBefore(before: LevelScale, group: number | undefined): readonly number[] | null {
  return group === undefined || before.groups?.[group] ? cutoffsOf(before, group) : null;
}

/** Those that a group does not leave out; all levels of everyone else. */
function levelsOf({ levels, groups }: LevelScale, group: number | undefined): readonly Level[] {
  return levelsOfGroup(levels, groups?.[group ?? -1] ?? {});
}

function ranksOf(scale: LevelScale, group: number | undefined): readonly number[] {
  return levelsOf(scale, group).map((level) => scale.levels.indexOf(level));
}

/** Cases of each level of the scale: none has a level that its group leaves out. */
function perRank(scale: LevelScale, group: number | undefined, spreading: Spreading): number[] {
  const counts = perLevel(spreading, cutoffsOf(scale, group));
  const ranks = ranksOf(scale, group);
  return scale.levels.map((_, rank) => counts[ranks.indexOf(rank)] ?? 0);
}

function hasSameLevels(one: LevelScale, other: LevelScale, group: number | undefined): boolean {
  const codes = (scale: LevelScale) => [scale.levels, levelsOf(scale, group)].flat().map(({ code }) => code);
  return codes(one).join(' ') === codes(other).join(' ');
}

/** While a group was only just added, what is known is of the groups before. */
function fitting(
  spreadings: readonly Spreading[] | null | undefined,
  groups: number,
): readonly Spreading[] | null {
  return spreadings?.length === groups + 1 ? spreadings : null;
}

function sum(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, level) => all.reduce((total, counts) => total + (counts[level] ?? 0), 0));
}
