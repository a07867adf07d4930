// Steps of a plan made ready to run over columns in memory. What has a form in vectors runs as WebAssembly, the rest
// case by case; each stage is one function of vectors and then the steps that read its results one by one.

import type { Id } from '../../model/types.ts';
import type { Plan, Step } from '../../plan/index.ts';
import type { ColumnMemory, HeldColumn } from './memory.ts';
import { columnNames, columnsReadBy, conditionalOf, conflictOf } from './names.ts';
import { BLOCK, Registers } from './registers.ts';
import { ScalarPass } from './scalar.ts';
import type { PlanShapes } from './shapes.ts';
import { KernelBuilder, type Kernel } from './wasm/kernel.ts';

/** Rows that a function of vectors takes at once where nothing runs case by case between. */
export const VECTOR_BLOCK = 8192;

export interface ProgramColumns {
  readonly memory: ColumnMemory;
  readonly planned: PlanShapes;
  /** Undefined for what is missing in every row. */
  readonly held: (name: string) => HeldColumn | undefined;
  /** Room for what a step gives; the same again for the same name. */
  readonly give: (name: string) => HeldColumn;
  /** Whether a column is kept, even where nothing that is computed otherwise reads it. */
  readonly isWanted: (name: string) => boolean;
}

interface Stage {
  readonly builder: KernelBuilder;
  /** What the function of vectors leaves in memory. */
  readonly stored: Map<string, HeldColumn>;
  readonly scalar: Step[];
}

interface Origin {
  readonly stage: number;
  readonly isVector: boolean;
}

export class Program {
  private readonly plan: Plan;
  private readonly columns: ProgramColumns;
  private readonly stages: Stage[] = [];
  private readonly origins = new Map<string, Origin>();
  private readonly kernels: readonly (Kernel | null)[];
  private readonly passes: readonly ScalarPass[];
  /** Tables whose contradictions vectors find, with the column that marks them. */
  private readonly marked = new Map<Id, HeldColumn>();
  private conflicts = new Map<Id, number>();

  /** Steps come in an order in which each can read those before it. */
  constructor(plan: Plan, steps: readonly Step[], columns: ProgramColumns) {
    this.plan = plan;
    this.columns = columns;
    const conditional = conditionalOf(plan);
    for (const step of steps) this.place(step, columnsReadBy(step, conditional));
    const registers = new Registers(plan);
    const filled = new Set<string>();
    this.passes = this.stages.map(
      ({ scalar }) => new ScalarPass(scalar, conditional, registers, this.held, filled),
    );
    this.kernels = this.stages.map(({ builder, stored }) =>
      stored.size > 0 ? builder.build(stored, columns.memory) : null,
    );
  }

  /** Computes rows from `from` to below `to`; `from` is a multiple of 16. */
  run(from: number, to: number): void {
    const rows = this.stages.some(({ scalar }) => scalar.length > 0) ? BLOCK : VECTOR_BLOCK;
    for (let start = from; start < to; start += rows) {
      const end = Math.min(to, start + rows);
      for (const [index, pass] of this.passes.entries()) {
        this.kernels[index]?.(start, end);
        pass.run(start, end - start);
      }
    }
    for (const [table, column] of this.marked) this.count(table, marksIn(column, from, to));
  }

  /** In how many of the cases since the last time the rows of a table contradicted each other, by table. */
  takeConflicts(): Map<Id, number> {
    for (const pass of this.passes)
      for (const [table, cases] of pass.takeConflicts()) this.count(table, cases);
    const taken = this.conflicts;
    this.conflicts = new Map();
    return taken;
  }

  private place(step: Step, reads: readonly string[]): void {
    const origins = reads.flatMap((name) => this.origins.get(name) ?? []);
    const early = Math.max(0, ...origins.map(({ stage, isVector }) => (isVector ? stage : stage + 1)));
    if (this.hasVectors(step) && this.stage(early).builder.take(step)) {
      for (const name of columnNames(step)) this.origins.set(name, { stage: early, isVector: true });
      for (const name of columnNames(step)) if (this.columns.isWanted(name)) this.store(name, early);
      if (step.kind === 'table' && step.hitPolicy in CONTRADICTING)
        this.marked.set(step.id, this.store(conflictOf(step.id), early));
      return;
    }
    const stage = Math.max(0, ...origins.map((origin) => origin.stage));
    this.stage(stage).scalar.push(step);
    for (const name of columnNames(step)) this.origins.set(name, { stage, isVector: false });
  }

  /** Vectors hold whole numbers only. */
  private hasVectors(step: Step): boolean {
    const { memory, planned } = this.columns;
    return (
      memory.linear !== null && columnNames(step).every((name) => planned.shapes.get(name)?.lane !== 'f64')
    );
  }

  private stage(index: number): Stage {
    while (this.stages.length <= index) {
      const { plan, held } = this;
      const builder = new KernelBuilder({ plan, bounds: this.columns.planned.bounds, held });
      this.stages.push({ builder, stored: new Map(), scalar: [] });
    }
    return this.stages[index]!;
  }

  /** Where a column lies; what is computed by vectors and read elsewhere has to be stored. */
  private readonly held = (name: string): HeldColumn | undefined => {
    const origin = this.origins.get(name);
    if (!origin) return this.columns.held(name);
    return origin.isVector ? this.store(name, origin.stage) : this.columns.give(name);
  };

  private store(name: string, stage: number): HeldColumn {
    const { stored } = this.stages[stage]!;
    const column = stored.get(name) ?? this.columns.give(name);
    stored.set(name, column);
    return column;
  }

  private count(table: Id, cases: number): void {
    if (cases > 0) this.conflicts.set(table, (this.conflicts.get(table) ?? 0) + cases);
  }
}

/** Hit policies of tables whose rows can contradict each other. */
const CONTRADICTING = { U: true, A: true };

function marksIn({ data }: HeldColumn, from: number, to: number): number {
  let marks = 0;
  for (let row = from; row < to; row += 1) marks += data[row] as number;
  return marks;
}
