// What is asked of the bench beside a decision table says of each row what the engine says of it: whether it decides.

import { expect, test } from 'vitest';
import { caseEngine } from '../../src/engine/index.ts';
import type { DecisionTable, HitPolicy, Instrument } from '../../src/model/types.ts';
import { newInstrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { countingOf } from '../../src/studio/areas/scoring/table/counting.ts';

const text = (en: string) => ({ en });
const document: Instrument = {
  ...newInstrument('en', 'For the test'),
  items: [
    { id: 'age', kind: 'number', label: text('Age'), min: 14, max: 100, decimals: 0 },
    {
      id: 'escape',
      kind: 'choice',
      label: text('Escapes'),
      options: [
        { code: 'none', label: text('None') },
        { code: 'once', label: text('Once') },
      ],
    },
  ],
};
const TABLE: Omit<DecisionTable, 'hitPolicy' | 'rows'> = {
  id: 'regime_table',
  label: text('Regime'),
  inputs: [{ expression: 'age' }, { expression: 'escape' }],
  outputs: [
    {
      id: 'regime',
      label: text('Regime'),
      kind: 'code',
      values: [
        { code: 'open', label: text('Open') },
        { code: 'closed', label: text('Closed') },
      ],
    },
    { id: 'visits', label: text('Visits'), kind: 'number', decimals: 0 },
  ],
};
const OVERLAPPING: DecisionTable['rows'] = [
  { when: ['< 18', '-'], then: ['open', 4] },
  { when: ['-', '"once"'], then: ['closed', 1] },
  { when: ['[30..40]', '-'], then: ['open', 4] },
];
const GAPS = [['[18..30)', '"none"']];
const CELLS = [
  ['< 30', '"none"'],
  ['< 30', '"once"'],
];
const AGES = [null, 15, 20, 35, 50];
const ANSWERS = [null, 'none', 'once'];

function tableOf(hitPolicy: HitPolicy): DecisionTable {
  const outputs = hitPolicy === 'C+' ? TABLE.outputs.slice(1) : TABLE.outputs.slice(0, 1);
  const rows = OVERLAPPING.map((row) => ({
    ...row,
    then: hitPolicy === 'C+' ? [row.then[1]!] : [row.then[0]!],
  }));
  return { ...TABLE, hitPolicy, outputs, rows };
}

test.each(['U', 'F', 'P', 'A', 'C', 'C+'] as const)('of a table with the hit policy %s', async (policy) => {
  const table = tableOf(policy);
  const counting = countingOf(table, GAPS, CELLS);
  const asked: Instrument = { ...document, tables: [table, ...counting.tables] };
  const { plan, diagnostics } = compile(asked);
  expect(plan, JSON.stringify(diagnostics)).not.toBeNull();
  const engine = caseEngine(plan!);
  const decides = ['U', 'F', 'P'].includes(policy);
  for (const age of AGES)
    for (const escape of ANSWERS) {
      const { values, why } = await engine.explain({
        id: 'one',
        assessedOn: '2026-01-01',
        responses: { age, escape },
      });
      const told = why[table.id];
      if (told?.kind !== 'table') throw new Error('No table');
      const said = counting.rows.map(({ id, value }) => values[id] === value);
      expect(said).toEqual(
        table.rows.map((_, row) => (decides ? told.hits.includes(row) : told.rows[row] === 'true')),
      );
      const isGap = age === 20 && escape === 'none';
      expect(counting.gaps.map(({ id, value }) => values[id] === value)).toEqual([isGap]);
      const cells = ['none', 'once'].map((one) => age !== null && age < 30 && escape === one);
      expect(counting.cells.map(({ id, value }) => values[id] === value)).toEqual(cells);
      if (counting.undecided && !said.includes(true))
        expect(values[counting.undecided.id] === null).toBe(told.conflict || told.rows.includes('unknown'));
    }
});
