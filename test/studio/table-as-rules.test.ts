// A table that is offered as rules gives as rules what it gave, of every case, those without answers among them.

import { expect, test } from 'vitest';
import { caseEngine } from '../../src/engine/index.ts';
import { newInstrument } from '../../src/model/index.ts';
import type { DecisionTable, Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { asRules } from '../../src/studio/areas/scoring/table/as-rules.ts';

const text = (en: string) => ({ en });
const options = ['none', 'once', 'often'].map((code) => ({ code, label: text(code) }));
const TABLE: DecisionTable = {
  id: 'look_table',
  label: text('Look again'),
  hitPolicy: 'A',
  inputs: [{ expression: 'age' }, { expression: 'escape' }, { expression: 'threat' }],
  outputs: [{ id: 'look', label: text('Look again'), kind: 'boolean', default: false }],
  rows: [
    { when: ['< 18, 60', '-', '-'], then: [true] },
    { when: ['-', 'not("none")', '-'], then: [true], note: text('Not once') },
    { when: ['-', '-', 'true'], then: [true] },
  ],
};
const document: Instrument = {
  ...newInstrument('en', 'For the test'),
  items: [
    { id: 'age', kind: 'number', label: text('Age'), min: 14, max: 100, decimals: 0 },
    { id: 'escape', kind: 'choice', label: text('Escapes'), options },
    { id: 'threat', kind: 'boolean', label: text('Threats') },
  ],
  formulas: [{ id: 'seen', label: text('Seen'), decimals: 0, expression: 'if look then 1 else 0' }],
  tables: [TABLE],
};

async function results(of: Instrument): Promise<unknown[]> {
  const { plan, diagnostics } = compile(of);
  expect(plan, JSON.stringify(diagnostics)).not.toBeNull();
  const engine = caseEngine(plan!);
  const all: unknown[] = [];
  for (const age of [null, 15, 30, 60])
    for (const escape of [null, 'none', 'once', 'often'])
      for (const threat of [null, false, true]) {
        const responses = { age, escape, threat };
        const { values, flags, unknown } = await engine.explain({
          id: 'x',
          assessedOn: '2026-01-01',
          responses,
        });
        const look =
          values['look'] ?? (flags.includes('look') ? true : unknown.includes('look') ? null : false);
        const isTable = of.tables.length > 0;
        all.push([isTable ? values['look'] : look, values['seen']]);
      }
  return all;
}

test('each case is scored the same, and the step is one', async () => {
  const command = asRules(document, TABLE, false)!;
  const after = command.apply(document);
  expect(after.tables).toEqual([]);
  expect(after.rules.map(({ when }) => when)).toEqual([
    'age in (< 18, 60)',
    'not(escape = "none")',
    'threat = true',
  ]);
  expect(after.rules[1]?.rationale).toEqual(text('Not once'));
  expect(await results(after)).toEqual(await results(document));
});

test('a table that says more than rules do is not offered', () => {
  const output = TABLE.outputs[0]!;
  const others: readonly Partial<DecisionTable>[] = [
    { hitPolicy: 'F' },
    { hitPolicy: 'U' },
    { outputs: [{ id: 'look', label: text('Look again'), kind: 'boolean' }] },
    { outputs: [output, { ...output, id: 'more' }] },
    { rows: TABLE.rows.map((row) => ({ ...row, then: [false] })) },
    { rows: [TABLE.rows[0]!, { when: ['< 30', '"once"', 'true'], then: [true] }] },
    { rows: [...TABLE.rows, { when: ['? > 20', '-', '-'], then: [true] }] },
  ];
  for (const other of others) expect(asRules(document, { ...TABLE, ...other }, false)).toBeNull();
  expect(asRules(document, { ...TABLE, hitPolicy: 'U' }, true)).not.toBeNull();
});
