// Decision tables over blocks of cases (hit policies of DMN 1.5).

import { sumOf } from '../../model/fraction.ts';
import { takesAllRows } from '../../model/hit-policies.ts';
import type { PlanOutput, TableStep } from '../../plan/index.ts';
import { vectorOf } from './expressions.ts';
import { BLOCK, type Registers, type Vector } from './registers.ts';

/** Position of the row that gives the outcome, or one of these. */
const UNKNOWN = -1;
const OTHERWISE = -2;
const CONFLICT = -3;

/** Computes the outputs of a block; gives the number of cases in which rows contradict each other. */
export function tableOver(step: TableStep, registers: Registers): (n: number) => number {
  const rows = step.rows.map((row) =>
    rowVector(row.cells.flatMap((cell) => cell ?? []).map((cell) => vectorOf(cell, registers))),
  );
  const outputs = step.outputs.map((output, position) => outputOver(step, output, position, registers));
  const choose = takesAllRows(step.hitPolicy) ? null : chooser(step);
  const truths = new Float64Array(rows.length);
  return (n) => {
    const columns = rows.map((row) => row(n));
    let conflicts = 0;
    for (let row = 0; row < n; row += 1) {
      columns.forEach((column, position) => (truths[position] = column[row] as number));
      const chosen = choose ? choose(truths) : collected(truths);
      if (chosen === CONFLICT) conflicts += 1;
      for (const write of outputs) write(row, chosen, truths);
    }
    return conflicts;
  };
}

function rowVector(cells: readonly Vector[]): Vector {
  const output = new Float64Array(BLOCK);
  return (n) => {
    output.fill(1);
    for (const cell of cells) {
      const truths = cell(n);
      for (let row = 0; row < n; row += 1) {
        const [before, truth] = [output[row] as number, truths[row] as number];
        output[row] = before === 0 || truth === 0 ? 0 : before * truth;
      }
    }
    return output;
  };
}

function chooser(step: TableStep): (truths: Float64Array) => number {
  const outcome = step.rows.map((row) => JSON.stringify(row.then));
  const rank = step.rows.map((row) => step.outputs[0]?.codes.indexOf(String(row.then[0])) ?? -1);
  return (truths) => {
    let chosen = OTHERWISE;
    let open = -Infinity;
    for (let row = 0; row < truths.length; row += 1) {
      if (truths[row] === 0) continue;
      if (truths[row] !== 1) {
        if (step.hitPolicy === 'F') return UNKNOWN;
        open = Math.max(open, rank[row] as number);
        if (chosen === OTHERWISE) chosen = UNKNOWN;
      } else if (chosen < 0) {
        chosen = row;
        if (step.hitPolicy === 'F') return row;
      } else if (step.hitPolicy === 'U') return CONFLICT;
      else if (step.hitPolicy === 'A' && outcome[row] !== outcome[chosen]) return CONFLICT;
      else if (step.hitPolicy === 'P' && (rank[row] as number) > (rank[chosen] as number)) chosen = row;
    }
    return step.hitPolicy === 'P' && chosen >= 0 && open > (rank[chosen] as number) ? UNKNOWN : chosen;
  };
}

function collected(truths: Float64Array): number {
  if (truths.some((truth) => Number.isNaN(truth))) return UNKNOWN;
  return truths.includes(1) ? 0 : OTHERWISE;
}

type Write = (row: number, chosen: number, truths: Float64Array) => void;

function outputOver(step: TableStep, output: PlanOutput, position: number, registers: Registers): Write {
  const register = registers.of(output.id);
  const entries = step.rows.map((row) => encode(output, row.then[position] ?? null));
  const isNone = output.default === null && (step.hitPolicy === 'C#' || output.type === 'codes');
  const otherwise = isNone ? 0 : encode(output, output.default);
  const collect = collector(step, entries, output);
  return (row, chosen, truths) => {
    if (chosen === OTHERWISE) register[row] = otherwise;
    else if (chosen < 0) register[row] = NaN;
    else register[row] = collect ? collect(truths) : (entries[chosen] as number);
  };
}

function encode(output: PlanOutput, entry: string | number | boolean | null): number {
  if (entry === null) return NaN;
  if (output.type === 'code') return output.codes.indexOf(String(entry));
  if (output.type === 'codes') return 1 << output.codes.indexOf(String(entry));
  return output.type === 'boolean' ? (entry === true ? 1 : 0) : Number(entry);
}

function collector(step: TableStep, entries: readonly number[], { type }: PlanOutput) {
  if (!takesAllRows(step.hitPolicy)) return null;
  return (truths: Float64Array): number => {
    const hits = entries.filter((_, row) => truths[row] === 1);
    if (type === 'codes') return hits.reduce((set, one) => set | one, 0);
    switch (step.hitPolicy) {
      case 'C#':
        return hits.length;
      case 'C<':
        return Math.min(...hits);
      case 'C>':
        return Math.max(...hits);
      default:
        return sumOf(hits);
    }
  };
}
