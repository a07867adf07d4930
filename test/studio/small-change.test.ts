// What a small change is called: in the words of the table, whose codes have labels.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { sayCellChange, sayRemoved } from '../../src/studio/areas/cases/tests/small-change.ts';
import { open } from './workspace.ts';

const document = JSON.parse(readFileSync('templates/five-aspect.json', 'utf8')) as Instrument;
const workspace = open(document);
const [security] = document.tables;
const rule = document.rules.findIndex(({ then }) => then.length > 1);

test('a row that is taken out is said whole', () => {
  const change = { path: '/tables/0/rows/2', before: security!.rows[2], after: undefined };
  expect(sayRemoved(workspace, change)).toBe('Risk level: Low · Conduct in custody: Serious → Medium');
  const any = { when: ['-', '-'], then: ['medium'] };
  expect(sayRemoved(workspace, { ...change, before: any })).toBe('any → Medium');
});

test('what a rule does is said by what it raises', () => {
  const [before] = document.rules[rule]!.then;
  const path = `/rules/${String(rule)}/then/0`;
  const flag = document.flags.find(({ id }) => before?.effect === 'flag' && before.flag === id);
  expect(sayRemoved(workspace, { path, before, after: undefined })).toBe(flag!.label['en']);
});

test('a cell is said with its row, its column and labels', () => {
  const cell = { path: '/tables/0/rows/7/when/1', before: security!.rows[7]!.when[1], after: '-' };
  expect(sayCellChange(workspace, cell)).toEqual({
    where: 'Row 8 · Conduct in custody',
    before: 'With concerns, Serious',
    after: 'any',
  });
  const entry = { path: '/tables/0/rows/0/then/0', before: 'minimum', after: 'low' };
  expect(sayCellChange(workspace, entry)).toMatchObject({ before: 'Minimum', after: 'Low' });
  expect(sayCellChange(workspace, { path: '/rules/0/when', before: 'a', after: 'b' })).toBeUndefined();
});
