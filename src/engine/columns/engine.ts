// A whole case bank through a plan, block by block.

import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { overrideOf } from './classification.ts';
import { BLOCK, Registers } from './registers.ts';
import { stepOver } from './steps.ts';
import { missingOf, type CaseColumns, type Column, type ResultColumns } from './types.ts';

export interface ColumnEngine {
  readonly run: (cases: CaseColumns) => ResultColumns;
}

export function columnEngine(plan: Plan): ColumnEngine {
  const registers = new Registers(plan);
  const conditional = plan.inputs.filter((input) => input.conditional).map((input) => input.id);
  const classifications = plan.results.classifications;
  for (const input of plan.inputs) registers.relevanceOf(input.id).fill(1);
  for (const step of plan.steps) {
    if (step.kind !== 'relevance') registers.relevanceOf(step.id).fill(1);
    if (step.kind === 'table') for (const output of step.outputs) registers.relevanceOf(output.id).fill(1);
    for (const name of step.reads) registers.relevanceOf(name).fill(1);
  }
  const steps = plan.steps.map((step) => ({ id: step.id, run: stepOver(step, registers) }));
  const given = (cases: CaseColumns) => [
    ...plan.inputs.map(({ id }) => ({ register: registers.of(id), column: cases.items.get(id) })),
    ...classifications.map((id) => ({
      register: registers.of(overrideOf(id)),
      column: cases.overrides.get(id),
    })),
  ];
  const named = plan.steps.flatMap((step) => {
    if (step.kind === 'relevance') return [];
    return step.kind === 'table' ? step.outputs.map((output) => output.id) : [step.id];
  });

  return {
    run(cases) {
      const results = new Results(cases.rows, named, conditional);
      const columns = given(cases);
      const date = registers.of('assessed_on');
      for (let start = 0; start < cases.rows; start += BLOCK) {
        const n = Math.min(BLOCK, cases.rows - start);
        date.set(cases.assessedOn.subarray(start, start + n));
        for (const { register, column } of columns) load(register, column, start, n);
        for (const { id, run } of steps) results.contradict(id, run(n));
        results.take(registers, start, n);
      }
      return results;
    },
  };
}

/** Widens a part of a column to doubles; a column that is not there is missing throughout. */
function load(register: Float64Array, column: Column | undefined, start: number, n: number): void {
  if (!column) {
    register.fill(NaN);
    return;
  }
  const { data, scale } = column;
  const missing = missingOf(data);
  const unit = 10 ** scale;
  for (let row = 0; row < n; row += 1) {
    const value = data[start + row] as number;
    register[row] = value === missing ? NaN : value / unit;
  }
}

class Results implements ResultColumns {
  readonly rows: number;
  readonly values: Map<Id, Float64Array>;
  readonly relevance: Map<Id, Float64Array>;
  readonly conflicts = new Map<Id, number>();

  constructor(rows: number, named: readonly Id[], conditional: readonly Id[]) {
    this.rows = rows;
    this.values = new Map(named.map((id) => [id, new Float64Array(rows)]));
    this.relevance = new Map(conditional.map((id) => [id, new Float64Array(rows)]));
  }

  take(registers: Registers, start: number, n: number): void {
    for (const [id, column] of this.values) column.set(registers.of(id).subarray(0, n), start);
    for (const [id, column] of this.relevance) column.set(registers.relevanceOf(id).subarray(0, n), start);
  }

  contradict(table: Id, cases: number): void {
    if (cases > 0) this.conflicts.set(table, (this.conflicts.get(table) ?? 0) + cases);
  }
}
