// The view says of every case what the engine says; a cell that does not fit stops the query.

import { describe, expect, test } from 'vitest';
import { duckdb } from '../../src/targets/index.ts';
import { runs } from '../tools/runs.ts';
import { altered } from './altered.ts';
import { differingRows, onDuckDB, sqlFor } from './databases.ts';
import { randomSubject, templates, type Subject } from './vectors.ts';

async function differing(subject: Subject, change = (text: string) => text): Promise<string[]> {
  const { text, lost } = sqlFor(subject, duckdb);
  return differingRows(subject, await onDuckDB(change(text), subject), lost);
}

describe.each(templates)('$name', (subject) => {
  test('all vectors agree in DuckDB with nothing lost, and one altered number is found', async () => {
    expect(sqlFor(subject, duckdb).lost).toEqual([]);
    expect(await differing(subject)).toEqual([]);
    if (altered(sqlFor(subject, duckdb).text) !== null)
      expect(await differing(subject, (text) => altered(text) ?? text)).not.toEqual([]);
  });
});

test('random instruments agree but for what is said to be lost', async () => {
  for (let seed = 1; seed <= runs(8); seed += 1)
    expect([seed, await differing(randomSubject(seed, 10))]).toEqual([seed, []]);
});

test('a cell that does not fit is named, and never taken for missing', async () => {
  const whole = templates.find(({ name }) => name === 'five-aspect')!;
  const subject = { ...whole, vectors: whole.vectors.slice(0, 1) };
  const { text } = sqlFor(subject, duckdb);
  const { inputs } = subject.plan;
  const ofEachType = inputs.filter(({ type }, at) => inputs.findIndex((one) => one.type === type) === at);
  for (const { id, type } of ofEachType) {
    const cell = type === 'date' ? '2026-02-30' : '999999.5';
    const broken = onDuckDB(text, subject, (column, value) => (column === id ? cell : value));
    await expect(broken, id).rejects.toThrow(type === 'date' ? cell : `${id} cannot be ${cell}`);
  }
});
