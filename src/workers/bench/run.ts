// A whole bank through a plan, in blocks between which the worker listens.

import { columnEngine, type CaseColumns, type ResultColumns } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { numbersOf, outcomesOf } from '../../simulation/index.ts';
import { pause, type Progress } from '../pause.ts';
import { slice } from './bank.ts';

const BLOCK = 16_384;

/** The outcomes and numbers of all cases; null where it was given up. */
export async function runBank(
  plan: Plan,
  chunks: readonly CaseColumns[],
  goesOn: () => boolean,
  progress: Progress,
): Promise<ResultColumns | null> {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  const ids = new Set<Id>([...outcomesOf(plan).map(({ id }) => id), ...numbersOf(plan)]);
  const values = new Map([...ids].map((id) => [id, new Float64Array(rows)]));
  const conflicts = new Map<Id, number>();
  const engine = columnEngine(plan);
  let done = 0;
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.rows; from += BLOCK) {
      const part = engine.run(slice(chunk, from, Math.min(chunk.rows, from + BLOCK)));
      for (const [id, column] of values) column.set(part.values.get(id)!, done);
      for (const [id, cases] of part.conflicts) conflicts.set(id, (conflicts.get(id) ?? 0) + cases);
      done += part.rows;
      if (done < rows) {
        progress(done / rows);
        await pause();
      }
      if (!goesOn()) return null;
    }
  }
  return { rows, values, relevance: new Map(), conflicts };
}
