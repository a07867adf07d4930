// Steps that run case by case, in doubles, over the same columns as the vectors: a block at a time through registers.

import type { Id } from '../../model/types.ts';
import type { Step } from '../../plan/index.ts';
import type { HeldColumn } from './memory.ts';
import { columnNames, columnsReadBy, conflictOf, givenOf } from './names.ts';
import type { Registers } from './registers.ts';
import { stepOver, type RunStep } from './steps.ts';
import { missingOf, type Column } from './types.ts';

interface Transfer {
  readonly register: Float64Array;
  readonly column: HeldColumn;
}

interface Part {
  readonly id: Id;
  readonly loads: readonly Transfer[];
  readonly run: RunStep;
  readonly stores: readonly Transfer[];
}

export class ScalarPass {
  private conflicts = new Map<Id, number>();
  private readonly parts: readonly Part[];

  /** `filled` are the names of the registers that hold the block already, and those that will. */
  constructor(
    steps: readonly Step[],
    conditional: ReadonlySet<Id>,
    registers: Registers,
    held: (name: string) => HeldColumn | undefined,
    filled: Set<string>,
  ) {
    this.parts = steps.map((step) => {
      const reads = columnsReadBy(step, conditional).filter((name) => !filled.has(name));
      const gives = columnNames(step).filter((name) => name !== conflictOf(step.id));
      for (const name of [...reads, ...gives]) filled.add(name);
      for (const name of step.reads) if (!conditional.has(name)) registers.relevanceOf(name).fill(1);
      return {
        id: step.id,
        loads: reads.flatMap((name) => transfer(registerFor(step, name, registers), held(name))),
        run: stepOver(step, registers),
        stores: gives.flatMap((name) => transfer(registers.of(name), held(name))),
      };
    });
  }

  /** The rows of one block. */
  run(from: number, n: number): void {
    for (const { id, loads, run, stores } of this.parts) {
      for (const { register, column } of loads) load(register, column, from, n);
      const conflicts = run(n);
      if (conflicts > 0) this.conflicts.set(id, (this.conflicts.get(id) ?? 0) + conflicts);
      for (const { register, column } of stores) store(register, column, from, n);
    }
  }

  /** How many cases since the last time had a table with contradicting rows, by table. */
  takeConflicts(): Map<Id, number> {
    const taken = this.conflicts;
    this.conflicts = new Map();
    return taken;
  }
}

/** Relevance takes answers away in their own register. */
function registerFor(step: Step, name: string, registers: Registers): Float64Array {
  return registers.of(step.kind === 'relevance' && name === givenOf(step.id) ? step.id : name);
}

/** What no column holds is missing throughout. */
function transfer(register: Float64Array, column: HeldColumn | undefined): Transfer[] {
  if (column) return [{ register, column }];
  register.fill(NaN);
  return [];
}

/** Widens a part of a column to doubles. */
function load(register: Float64Array, { data, scale }: Column, from: number, n: number): void {
  const missing = missingOf(data);
  const unit = 10 ** scale;
  for (let row = 0; row < n; row += 1) {
    const value = data[from + row] as number;
    register[row] = value === missing ? NaN : value / unit;
  }
}

function store(register: Float64Array, { data, scale }: Column, from: number, n: number): void {
  if (data instanceof Float64Array) {
    data.set(register.subarray(0, n), from);
    return;
  }
  const missing = missingOf(data);
  const unit = 10 ** scale;
  for (let row = 0; row < n; row += 1) {
    const value = register[row] as number;
    data[from + row] = Number.isNaN(value) ? missing : Math.round(value * unit);
  }
}
