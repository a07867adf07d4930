// Definitions of the core made ready to run over columns in memory. What has a form in vectors runs as WebAssembly, the
// rest case by case; each stage is one function of vectors and then the definitions that read its results one by one.

import { type Core, type Definition } from '../../core/index.ts';
import type { Id } from '../../model/types.ts';
import type { ColumnMemory, HeldColumn } from '../../columns/memory.ts';
import { tableOfConflict } from './names.ts';
import { ScalarPass } from './scalar/pass.ts';
import { BLOCK, Registers } from './scalar/registers.ts';
import type { Shape } from '../../columns/lanes.ts';
import { KernelBuilder, type Kernel } from './wasm/kernel.ts';

/** Rows that a function of vectors takes at once where nothing runs case by case between. */
export const VECTOR_BLOCK = 8192;

export interface ProgramColumns {
  readonly memory: ColumnMemory;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Undefined for what is missing in every row. */
  readonly held: (name: string) => HeldColumn | undefined;
  /** Room for what a definition gives; the same again for the same name. */
  readonly give: (name: string) => HeldColumn;
  /** Whether a column is kept, even where nothing that is computed otherwise reads it. */
  readonly isWanted: (name: string) => boolean;
}

interface Stage {
  readonly builder: KernelBuilder;
  /** What the function of vectors leaves in memory. */
  readonly stored: Map<string, HeldColumn>;
  readonly scalar: Definition[];
}

interface Origin {
  readonly stage: number;
  readonly isVector: boolean;
}

export class Program {
  private readonly core: Core;
  private readonly columns: ProgramColumns;
  private readonly stages: Stage[] = [];
  private readonly origins = new Map<string, Origin>();
  private readonly kernels: readonly (Kernel | null)[];
  private readonly passes: readonly ScalarPass[];
  /** Rows that are computed at once. */
  private readonly block: number;
  /** Columns that mark where rows of a table contradict each other, by table. */
  private readonly marked = new Map<Id, HeldColumn>();
  /** What is computed case by case and read by vectors, or wanted. */
  private readonly given = new Map<string, HeldColumn>();
  private conflicts = new Map<Id, number>();

  /** Definitions come in an order in which each can read those before it. */
  constructor(core: Core, definitions: readonly Definition[], columns: ProgramColumns) {
    this.core = core;
    this.columns = columns;
    for (const definition of definitions) this.place(definition);
    this.block = this.stages.some(({ scalar }) => scalar.length > 0) ? BLOCK : VECTOR_BLOCK;
    const registers = new Registers();
    const filled = new Set<string>();
    this.passes = this.stages.map(
      ({ scalar }) => new ScalarPass(scalar, registers, this.held, (name) => this.given.get(name), filled),
    );
    this.kernels = this.stages.map(({ builder, stored }) =>
      stored.size > 0 ? builder.build(stored, columns.memory) : null,
    );
  }

  /** Computes rows from `from` to below `to`; `from` is a multiple of 16. */
  run(from: number, to: number): void {
    for (let start = from; start < to; start += this.block) {
      const end = Math.min(to, start + this.block);
      for (let index = 0; index < this.passes.length; index += 1) {
        this.kernels[index]?.(start, end);
        this.passes[index]!.run(start, end - start);
      }
    }
    for (const [table, column] of this.marked) {
      const cases = marksIn(column, from, to);
      if (cases > 0) this.conflicts.set(table, (this.conflicts.get(table) ?? 0) + cases);
    }
  }

  /** In how many of the cases since the last time the rows of a table contradicted each other, by table. */
  takeConflicts(): Map<Id, number> {
    const taken = this.conflicts;
    this.conflicts = new Map();
    return taken;
  }

  private place(definition: Definition): void {
    const { name, reads } = definition;
    const origins = reads.flatMap((read) => this.origins.get(read) ?? []);
    const early = Math.max(0, ...origins.map(({ stage, isVector }) => (isVector ? stage : stage + 1)));
    if (this.hasVectors(name) && this.stage(early).builder.take(definition)) {
      this.origins.set(name, { stage: early, isVector: true });
    } else {
      const stage = Math.max(0, ...origins.map((origin) => origin.stage));
      this.stage(stage).scalar.push(definition);
      this.origins.set(name, { stage, isVector: false });
    }
    const table = tableOfConflict(definition);
    if (table !== null) this.marked.set(table, this.held(name)!);
    else if (this.columns.isWanted(name)) this.held(name);
  }

  /** Vectors hold whole numbers only. */
  private hasVectors(name: string): boolean {
    const { memory, shapes } = this.columns;
    return memory.linear !== null && shapes.get(name)?.lane !== 'f64';
  }

  private stage(index: number): Stage {
    while (this.stages.length <= index) {
      const builder = new KernelBuilder(this.core, this.held);
      this.stages.push({ builder, stored: new Map(), scalar: [] });
    }
    return this.stages[index]!;
  }

  /** Where a column lies; what is computed here and read elsewhere has to be stored. */
  private readonly held = (name: string): HeldColumn | undefined => {
    const origin = this.origins.get(name);
    if (!origin) return this.columns.held(name);
    const stored = origin.isVector ? this.stages[origin.stage]!.stored : this.given;
    const column = stored.get(name) ?? this.columns.give(name);
    stored.set(name, column);
    return column;
  };
}

function marksIn({ data }: HeldColumn, from: number, to: number): number {
  let marks = 0;
  for (let row = from; row < to; row += 1) marks += data[row]!;
  return marks;
}
