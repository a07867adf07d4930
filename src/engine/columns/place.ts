// A place in memory for so many cases: where their answers are brought in, and where a program leaves its results.

import { type Core } from '../../core/index.ts';
import type { ColumnMemory, HeldColumn } from '../../columns/memory.ts';
import type { Shape } from '../../columns/lanes.ts';
import type { Plan } from '../../plan/index.ts';
import { resultsOf } from './names.ts';
import { Program } from './program.ts';
import { shapesOf } from './shapes.ts';

export interface Place {
  /** By the names by which steps read them. */
  readonly given: ReadonlyMap<string, HeldColumn>;
  readonly results: ReadonlyMap<string, HeldColumn>;
  readonly program: Program;
}

/**
 * `given` are the shapes of the columns that cases have; what is not among them is missing in every case. Results are
 * kept, and what else `isKept` says.
 */
export function placeFor(
  plan: Plan,
  core: Core,
  memory: ColumnMemory,
  rows: number,
  given: Iterable<readonly [name: string, shape: Shape]>,
  isKept: (name: string) => boolean = () => false,
): Place {
  const shapes = shapesOf(core);
  const allocate = (shape: Shape) => memory.allocate(shape, rows);
  const held = new Map([...given].map(([name, shape]) => [name, allocate(shape)]));
  const results = new Map<string, HeldColumn>();
  const wanted = resultsOf(plan);
  const program = new Program(core, core.definitions, {
    memory,
    shapes,
    held: (name) => held.get(name),
    give: (name) => {
      const column = results.get(name) ?? allocate(shapes.get(name)!);
      results.set(name, column);
      return column;
    },
    isWanted: (name) => wanted.has(name) || isKept(name),
  });
  return { given: held, results, program };
}
