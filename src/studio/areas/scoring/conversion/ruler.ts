// Where cut-offs stand on a ruler of the number that is cut.

import type { NamedValue } from '../../../../language/index.ts';
import { levelsOfGroup } from '../../../../model/index.ts';
import type { Instrument, Level, LevelScale } from '../../../../model/types.ts';

export interface Ruler {
  readonly min: number;
  readonly max: number;
  /** The least difference between two numbers: that of the last decimal. */
  readonly step: number;
}

/** The levels that everyone or a group can have, from the lowest to the highest. */
export function levelsOf({ levels, groups }: LevelScale, group?: number): readonly Level[] {
  return levelsOfGroup(levels, groups?.[group ?? -1] ?? {});
}

/** The cut-offs from the lowest to the highest, of all or of a group. */
export function cutoffsOf(scale: LevelScale, group?: number): number[] {
  if (group !== undefined) return scale.groups?.[group]?.from ?? [];
  return scale.levels.flatMap(({ from }) => (from === undefined ? [] : [from]));
}

/** A cut-off to begin with; none where it is not known yet what the number can be: that would be invented. */
export function middleOf({ min, max }: Partial<Pick<NamedValue, 'min' | 'max'>> = {}): { from?: number } {
  return min === undefined || max === undefined ? {} : { from: Math.ceil((min + max) / 2) };
}

/** Whether the only cut-off of a level scale still lies where it lay when the scale was new. */
export function isAsBegun(scale: LevelScale, value: NamedValue | undefined): boolean {
  const { from } = middleOf(value);
  const hasGroups = (scale.groups ?? []).length > 0;
  return scale.levels.length === 2 && !hasGroups && cutoffsOf(scale)[0] === from;
}

/** A cut-off for a new level: half-way between its neighbours, or one above the highest. */
export function cutoffBetween(
  scale: LevelScale,
  position: number,
  decimals: number,
  lowest: number | undefined,
): number {
  const cutoffs = cutoffsOf(scale);
  const above = cutoffs[Math.max(0, position - 1)];
  const below = cutoffs[position - 2] ?? lowest;
  if (above === undefined) return (cutoffs.at(-1) ?? lowest ?? 0) + 1;
  return Number(((above + (below ?? above - 1)) / 2).toFixed(decimals));
}

/** From the lowest to the highest number possible; where that is not known, a little around the cut-offs. */
export function rulerOf(value: NamedValue | undefined, cutoffs: readonly number[], decimals: number): Ruler {
  const margin = Math.max(1, ...cutoffs.map(Math.abs)) / 4;
  const min = Math.min(value?.min ?? Math.min(0, ...cutoffs) - margin, ...cutoffs);
  const max = Math.max(value?.max ?? Math.max(...cutoffs, 0) + margin, ...cutoffs, min + 1);
  return { min, max, step: 10 ** -decimals };
}

/** The decimals that a number has; two where nothing says. */
export function decimalsOf(document: Instrument, id: string): number {
  const known = [
    ...document.scores,
    ...document.norms,
    ...document.formulas,
    ...document.items.filter((item) => item.kind === 'number'),
    ...document.tables.flatMap(({ outputs }) => outputs),
  ].find((one) => one.id === id);
  return known?.decimals ?? 2;
}

/** What an arrow key adds: 1, or a tenth where the whole ruler is short. */
export function arrowStep({ min, max, step }: Ruler): number {
  return max - min <= 5 && step < 1 ? Math.max(step, 0.1) : 1;
}

/** With Shift: a tenth of it, where there are decimals for that. */
export function fineStep(ruler: Ruler): number {
  return Math.max(ruler.step, arrowStep(ruler) / 10);
}

/** Between which numbers a cut-off can lie. */
export function limitsOf(
  { min, max, step }: Ruler,
  cutoffs: readonly number[],
  position: number,
): { readonly min: number; readonly max: number } {
  return {
    min: position === 0 ? min : cutoffs[position - 1]! + step,
    max: position === cutoffs.length - 1 ? max : cutoffs[position + 1]! - step,
  };
}

/** The nearest number with the decimals of the ruler, between the cut-offs beside it. */
export function settle(ruler: Ruler, wanted: number, cutoffs: readonly number[], position: number): number {
  const { min, max } = limitsOf(ruler, cutoffs, position);
  const decimals = Math.max(0, Math.round(-Math.log10(ruler.step)));
  return Number(Math.min(max, Math.max(min, wanted)).toFixed(decimals));
}
