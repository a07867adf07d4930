// Many cases through a plan, block by block: each block is brought into the memory where steps run, and its results
// are taken out.

import { askedOf, lower, type Core } from '../../core/index.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { ColumnMemory, newData, newLinearMemory, type HeldColumn } from '../../columns/memory.ts';
import { conditionalOf, valuesOf } from './names.ts';
import { casesPart } from './parts.ts';
import { placeFor, type Place } from './place.ts';
import { VECTOR_BLOCK } from './program.ts';
import { shapeOfColumn, type Shape } from '../../columns/lanes.ts';
import type { CaseColumns, Column, ResultColumns } from '../../columns/types.ts';

export interface ColumnEngine {
  readonly run: (cases: CaseColumns) => ResultColumns;
}

/** Rows that are in memory at once. */
const BLOCK = VECTOR_BLOCK;

const scratchKept = shortcut('programs of columns');

/** Without a linear memory, every step runs case by case. */
export function columnEngine(plan: Plan, linear = sharedMemory()): ColumnEngine {
  const core = lower(plan);
  const scratch = new Kept(scratchKept, new Map<string, Scratch>());
  return {
    run(cases) {
      const given = casesPart(plan, cases).columns;
      const key = [...given].map(([name, column]) => keyOf(name, shapeOfColumn(column))).join();
      return scratch.of(key, () => new Scratch(plan, core, given, linear)).run(cases.rows, given);
    },
  };
}

const keyOf = (name: string, { lane, scale }: Shape) => `${name} ${lane} ${String(scale)}`;

/** The memory is everybody's, as nothing stays in it between two runs. */
let shared: WebAssembly.Memory | null | undefined;
const sharing = shortcut('one memory for all columns');

function sharedMemory(): WebAssembly.Memory | null {
  if (!sharing.isTaken || shared === undefined) shared = newLinearMemory();
  return shared;
}

/** One block of cases whose columns are of certain shapes. */
class Scratch {
  private readonly place: Place;
  private readonly values: readonly Id[];
  private readonly conditional: readonly Id[];

  constructor(plan: Plan, core: Core, given: ReadonlyMap<string, Column>, linear: WebAssembly.Memory | null) {
    const shapes = [...given].map(([name, column]) => [name, shapeOfColumn(column)] as const);
    this.place = placeFor(plan, core, new ColumnMemory(linear), BLOCK, shapes);
    this.values = valuesOf(plan);
    this.conditional = conditionalOf(plan);
  }

  run(rows: number, given: ReadonlyMap<string, Column>): ResultColumns {
    const { given: held, results, program } = this.place;
    const columnsOf = (ids: readonly Id[], name: (id: Id) => string) =>
      new Map(ids.map((id) => [id, new Taken(results.get(name(id))!, rows)]));
    const values = columnsOf(this.values, (id) => id);
    const relevance = columnsOf(this.conditional, askedOf);
    for (let start = 0; start < rows; start += BLOCK) {
      const n = Math.min(BLOCK, rows - start);
      for (const [name, column] of held) column.data.set(given.get(name)!.data.subarray(start, start + n));
      program.run(0, n);
      for (const column of [...values.values(), ...relevance.values()]) column.take(start, n);
    }
    return { rows, values, relevance, conflicts: program.takeConflicts() };
  }
}

/** A column of results, taken out of the memory block by block. */
class Taken implements Column {
  readonly data: Column['data'];
  readonly scale: number;
  private readonly from: HeldColumn;

  constructor(from: HeldColumn, rows: number) {
    this.data = newData(from.lane, rows);
    this.scale = from.scale;
    this.from = from;
  }

  take(start: number, n: number): void {
    this.data.set(this.from.data.subarray(0, n), start);
  }
}
