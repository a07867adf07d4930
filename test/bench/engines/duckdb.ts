// DuckDB, one thread: the instrument as one query over a table of answers.

import { DuckDBInstance } from '@duckdb/node-api';
import type { Additive, Condition } from './additive.ts';
import type { Contestant, Task } from './types.ts';

export const duckdb: Contestant = {
  name: 'DuckDB SQL, one thread',
  rows: 200_000,
  prepare: async (task) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(
      `create table answers (id integer, ${task.additive.items.map((id) => `${id} tinyint`).join(', ')})`,
    );
    const appender = await connection.createAppender('answers');
    append(task, appender);
    appender.closeSync();
    const query = `create or replace table results as ${queryOf(task.additive)}`;
    return async () => {
      await connection.run(query);
      const reader = await connection.runAndReadAll(
        'select total, class from results order by id limit 1000',
      );
      const rows = reader.getRows() as [number, number][];
      return { totals: rows.map(([total]) => total), classes: rows.map(([, one]) => one) };
    };
  },
};

interface Appender {
  appendInteger: (value: number) => void;
  appendTinyInt: (value: number) => void;
  endRow: () => void;
}

function append({ additive, rows, answers }: Task, appender: Appender): void {
  const columns = additive.items.map((id) => answers.get(id)!);
  for (let row = 0; row < rows; row += 1) {
    appender.appendInteger(row);
    for (const column of columns) appender.appendTinyInt(column[row]!);
    appender.endRow();
  }
}

function queryOf({ subscales, cutoffs, rules, limit }: Additive): string {
  const sums = [...subscales].map(([id, items]) => `${items.join(' + ')} as ${id}`);
  const start = cutoffs.map((from) => `cast(total >= ${String(from)} as integer)`).join(' + ');
  let from = `(select *, ${start} as start from
    (select *, ${[...subscales.keys()].map((id) => `cast(${id} as smallint)`).join(' + ')} as total from (select *, ${sums.join(', ')} from answers)))`;
  rules.forEach(({ when, how, to }, n) => {
    const before = n === 0 ? 'start' : `at_${String(n - 1)}`;
    const wanted =
      how === 'set' ? String(to) : `${how === 'raise' ? 'greatest' : 'least'}(${before}, ${String(to)})`;
    const limited = `least(greatest(${wanted}, start - ${String(limit.down)}), start + ${String(limit.up)})`;
    from = `(select *, case when ${textOf(when)} then ${limited} else ${before} end as at_${String(n)} from ${from})`;
  });
  return `select id, total, at_${String(rules.length - 1)} as class from ${from}`;
}

function textOf(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(textOf).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(textOf).join(' or ')})`;
  if ('not' in condition) return `not ${textOf(condition.not)}`;
  return `${condition.name} ${condition.operator === '!=' ? '<>' : condition.operator} ${String(condition.value)}`;
}
