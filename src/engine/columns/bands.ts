// Norm tables and cut-offs over blocks of cases.

import type { Expression } from '../../language/index.ts';
import type { LevelStep, NormStep } from '../../plan/index.ts';
import { vectorOf } from './expressions.ts';
import type { Registers } from './registers.ts';

interface Group {
  readonly when: Expression | null;
  readonly band: (value: number) => number;
}

export function levelOver(step: LevelStep, registers: Registers): (n: number) => void {
  return bandsOver(
    step,
    step.groups.map(({ when, from }) => ({
      when,
      band: (value) => from.filter((low) => value >= low).length,
    })),
    registers,
  );
}

export function normOver(step: NormStep, registers: Registers): (n: number) => void {
  return bandsOver(
    step,
    step.groups.map(({ when, from, values, upTo }) => {
      const band = (value: number) => values[from.filter((low) => value >= low).length - 1] ?? NaN;
      return { when, band: (value) => (value > upTo ? NaN : band(value)) };
    }),
    registers,
  );
}

/** The first group that holds; unknown before it leaves the case without a result. */
function bandsOver(
  step: LevelStep | NormStep,
  groups: readonly Group[],
  registers: Registers,
): (n: number) => void {
  const output = registers.of(step.id);
  const input = registers.of(step.of);
  const conditions = groups.map(({ when }) => (when ? vectorOf(when, registers) : null));
  return (n) => {
    const truths = conditions.map((condition) => condition?.(n) ?? null);
    for (let row = 0; row < n; row += 1) {
      const value = input[row] as number;
      const group = groups.find((_, position) => truths[position]?.[row] !== 0);
      const truth = group ? (truths[groups.indexOf(group)]?.[row] ?? 1) : NaN;
      output[row] = group && truth === 1 && !Number.isNaN(value) ? group.band(value) : NaN;
    }
  };
}
