// Our two engines: one case with its reasons, and columns.

import { caseAt, caseEngine, columnEngine, type CaseColumns } from '../../../src/engine/index.ts';
import { newLinearMemory } from '../../../src/columns/memory.ts';
import { inMemory } from '../in-memory.ts';
import type { Contestant, Task } from './types.ts';

export const oneCase: Contestant = {
  name: 'Aspect, one case with reasons',
  rows: 500,
  prepare: async (task) => {
    const { plan, rows } = task;
    const engine = caseEngine(plan);
    const columns = columnsOf(task);
    const cases = Array.from({ length: rows }, (_, row) => caseAt(plan, columns, row));
    const codes = plan.values.get('class')!.codes;
    return async () => {
      const [totals, classes] = [new Int16Array(rows), new Int8Array(rows)];
      for (let row = 0; row < rows; row += 1) {
        const { scores, classification } = await engine.explain(cases[row]!);
        totals[row] = scores['total']!;
        classes[row] = codes.indexOf(classification['class']!);
      }
      return { totals, classes };
    };
  },
};

/** Of answers that lie in memory, as the studio holds a bank. */
export const columnsInMemory: Contestant = {
  name: 'Aspect, columns in memory',
  rows: 200_000,
  prepare: async (task) => {
    const { run, columns } = inMemory(task.plan, columnsOf(task), newLinearMemory());
    return () => {
      run();
      return { totals: columns.get('total')!.data, classes: columns.get('class')!.data };
    };
  },
};

/** From columns of answers to columns of results, brought in and taken out. */
export const columnsInAndOut: Contestant = {
  name: 'Aspect, columns in and out',
  rows: 1_000_000,
  prepare: async (task) => {
    const engine = columnEngine(task.plan);
    const cases = columnsOf(task);
    return () => {
      const { values } = engine.run(cases);
      return { totals: values.get('total')!.data, classes: values.get('class')!.data };
    };
  },
};

function columnsOf({ plan, rows, answers }: Task): CaseColumns {
  return {
    rows,
    ids: null,
    assessedOn: new Int32Array(rows).fill(20_000),
    items: new Map([...answers].map(([id, data]) => [id, { data, scale: 0 }])),
    overrides: new Map(
      plan.results.classifications.map((id) => [id, { data: new Int8Array(rows).fill(-128), scale: 0 }]),
    ),
  };
}
