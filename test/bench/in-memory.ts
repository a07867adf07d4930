// A plan over cases that lie in memory, as the studio's worker holds a bank: what the engine itself costs, without
// bringing cases in and taking results out.

import { lower } from '../../src/core/index.ts';
import { casesPart, type CaseColumns } from '../../src/engine/index.ts';
import { ColumnMemory, type HeldColumn } from '../../src/columns/memory.ts';
import { Program } from '../../src/engine/columns/program.ts';
import { shapeOfColumn, type Shape } from '../../src/columns/lanes.ts';
import { shapesOf } from '../../src/engine/columns/shapes.ts';
import type { Plan } from '../../src/plan/index.ts';

export interface InMemory {
  /** Computes everything anew. */
  readonly run: () => void;
  /** By name, answers and results. */
  readonly columns: ReadonlyMap<string, HeldColumn>;
  /** How many columns are read and written. */
  readonly read: number;
  readonly written: number;
}

/** Without a linear memory, every step runs case by case. */
export function inMemory(plan: Plan, cases: CaseColumns, linear: WebAssembly.Memory | null): InMemory {
  const memory = new ColumnMemory(linear);
  const core = lower(plan);
  const shapes = shapesOf(core);
  const columns = new Map<string, HeldColumn>();
  const allocate = (name: string, shape: Shape) => {
    const column = columns.get(name) ?? memory.allocate(shape, cases.rows);
    columns.set(name, column);
    return column;
  };
  const given = casesPart(plan, cases).columns;
  for (const [name, column] of given) allocate(name, shapeOfColumn(column)).data.set(column.data);
  const { scores, levels, classifications } = plan.results;
  const wanted = new Set([...scores, ...levels, ...classifications]);
  const program = new Program(core, core.definitions, {
    memory,
    shapes,
    held: (name) => columns.get(name),
    give: (name) => allocate(name, shapes.get(name)!),
    isWanted: (name) => wanted.has(name),
  });
  return { run: () => program.run(0, cases.rows), columns, read: given.size - 1, written: wanted.size };
}
