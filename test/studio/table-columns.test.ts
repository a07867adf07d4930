// What a column of a decision table is called where a cell of it is spoken of: never nothing.

import { expect, test } from 'vitest';
import type { DecisionTable, Text } from '../../src/model/types.ts';
import { columnName } from '../../src/studio/areas/scoring/table/names.ts';

const table: DecisionTable = {
  id: 'regime_table',
  label: { en: 'Regime' },
  hitPolicy: 'F',
  inputs: [{ expression: 'risk' }, { expression: 'age', label: { en: 'Age' } }],
  outputs: [
    { id: 'regime', kind: 'code', label: {}, values: [] },
    { id: 'visits', kind: 'number', label: { en: 'Visits' } },
  ],
  rows: [],
};

const speaker = { say: (text?: Text) => text?.['en'] ?? '', nameOf: (id: string) => id };

test('a column is called by its label, by what it is of, or by its number where there is none', () => {
  const columns = Array.from({ length: 6 }, (_, column) => column);
  expect(columns.map((column) => columnName(table, column, speaker))).toEqual([
    'risk',
    'Age',
    'regime',
    'Visits',
    '5',
    '6',
  ]);
});
