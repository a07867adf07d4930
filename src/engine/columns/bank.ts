// A bank of cases that stays in memory while an instrument is edited. Columns are kept by what they say: a run computes
// those that no earlier run has, and shares all others.

import { askedOf, conflictOf, lower, type Core, type Definition } from '../../core/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { KeyRing, type ColumnKeys } from './keys.ts';
import { ColumnMemory, newLinearMemory, type HeldColumn } from '../../columns/memory.ts';
import { conditionalOf, resultsOf, tableOfConflict, valuesOf } from './names.ts';
import { fillFrom, shapeIn, type Given } from './parts.ts';
import { Program, type ProgramColumns } from './program.ts';
import { type Shape } from '../../columns/lanes.ts';
import { shapesOf } from './shapes.ts';
import type { ResultColumns } from '../../columns/types.ts';

export class ColumnBank {
  readonly rows: number;
  readonly kept = new Map<string, HeldColumn>();
  /** By key of the table's column of marks. */
  readonly conflicts = new Map<string, number>();
  readonly memory: ColumnMemory;
  private readonly ring = new KeyRing();
  private readonly runs = new Set<BankRun>();

  /** Without a linear memory, every step runs case by case. */
  constructor(rows: number, linear: WebAssembly.Memory | null = newLinearMemory()) {
    this.rows = rows;
    this.memory = new ColumnMemory(linear);
  }

  /** Prepares a run of what is not known yet; its results are there when it has run to its end. */
  prepare(plan: Plan, given: Given): BankRun {
    const core = lower(plan);
    const shapes = shapesOf(core);
    const run = new BankRun(this, plan, core, shapes, this.ring.keysOf(plan, core, shapes), given);
    this.runs.add(run);
    return run;
  }

  /** Makes room: columns that no other run shares must not be read any more. */
  release(run: BankRun): void {
    this.runs.delete(run);
    const used = new Set([...this.runs].flatMap((other) => [...other.keys.values()]));
    for (const [key, column] of this.kept) {
      if (used.has(key)) continue;
      this.kept.delete(key);
      this.memory.release(column);
    }
  }
}

export class BankRun {
  readonly keys: ColumnKeys;
  private readonly bank: ColumnBank;
  private readonly plan: Plan;
  private readonly core: Core;
  private readonly shapes: ReadonlyMap<string, Shape>;
  private readonly given: Given;
  private readonly wanted: ReadonlySet<string>;
  private readonly program: Program;
  private readonly computed = new Map<string, HeldColumn>();
  private done = 0;

  constructor(
    bank: ColumnBank,
    plan: Plan,
    core: Core,
    shapes: ReadonlyMap<string, Shape>,
    keys: ColumnKeys,
    given: Given,
  ) {
    this.bank = bank;
    this.plan = plan;
    this.core = core;
    this.shapes = shapes;
    this.keys = keys;
    this.given = given;
    this.wanted = resultsOf(plan);
    const columns: ProgramColumns = {
      memory: bank.memory,
      shapes,
      held: (name) => this.keptColumn(name) ?? this.load(name),
      give: (name) => this.give(name),
      isWanted: (name) => this.wanted.has(name) && !this.keptColumn(name),
    };
    this.program = new Program(core, this.unknownDefinitions(), columns);
    if (this.computed.size === 0 || bank.rows === 0) this.finish();
  }

  /** How many rows are computed; all of them where nothing is new. */
  get rowsDone(): number {
    return this.done;
  }

  /** Computes about so many rows more. */
  advance(rows: number): void {
    const whole = Math.ceil(rows / 16) * 16;
    const to = Math.min(this.bank.rows, this.done + whole);
    this.program.run(this.done, to);
    this.done = to;
    if (to === this.bank.rows) this.finish();
  }

  /** Columns stay as they are until the run is released. */
  get results(): ResultColumns {
    if (this.done < this.bank.rows) throw new Error('A run has results when it is done');
    const { plan } = this;
    const tables = plan.steps.filter(({ kind }) => kind === 'table').map(({ id }) => id);
    return {
      rows: this.bank.rows,
      values: new Map(valuesOf(plan).map((id) => [id, this.keptColumn(id)!])),
      relevance: new Map(conditionalOf(plan).map((id) => [id, this.keptColumn(askedOf(id))!])),
      conflicts: new Map(tables.flatMap((id) => this.conflictsOf(id))),
    };
  }

  /** Takes its columns out of memory, as far as no other run shares them. */
  release(): void {
    if (this.done < this.bank.rows)
      for (const column of this.computed.values()) this.bank.memory.release(column);
    this.computed.clear();
    this.bank.release(this);
  }

  private conflictsOf(table: Id): [Id, number][] {
    const cases = this.bank.conflicts.get(this.keys.get(conflictOf(table))!) ?? 0;
    return cases > 0 ? [[table, cases]] : [];
  }

  /** What is wanted and not known, and what it reads whose columns were not kept. */
  private unknownDefinitions(): Definition[] {
    const needed = new Set(this.wanted);
    return this.core.definitions
      .toReversed()
      .filter((definition) => {
        const { name, reads } = definition;
        const isNeeded = needed.has(name) || tableOfConflict(definition) !== null;
        if (!isNeeded || this.keptColumn(name)) return false;
        for (const read of reads) needed.add(read);
        return true;
      })
      .reverse();
  }

  private keptColumn(name: string): HeldColumn | undefined {
    return this.bank.kept.get(this.keys.get(name) ?? '');
  }

  private give(name: string): HeldColumn {
    const column =
      this.computed.get(name) ?? this.bank.memory.allocate(this.shapes.get(name)!, this.bank.rows);
    this.computed.set(name, column);
    return column;
  }

  private finish(): void {
    this.done = this.bank.rows;
    const { kept, memory, conflicts } = this.bank;
    for (const [name, column] of this.computed) {
      const key = this.keys.get(name)!;
      if (kept.has(key)) memory.release(column);
      else kept.set(key, column);
    }
    this.computed.clear();
    for (const [table, cases] of this.program.takeConflicts())
      conflicts.set(this.keys.get(conflictOf(table))!, cases);
  }

  private load(name: string): HeldColumn | undefined {
    const key = this.keys.get(name);
    const shape = shapeIn(this.given, name);
    if (!shape || key === undefined) return undefined;
    const column = this.bank.memory.allocate(shape, this.bank.rows);
    fillFrom(this.given, name, column);
    this.bank.kept.set(key, column);
    return column;
  }
}
