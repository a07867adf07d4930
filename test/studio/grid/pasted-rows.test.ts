// The way back that a message offers after rows were pasted: it takes back the rows, and nothing else.

import { beforeEach, expect, test } from 'vitest';
import { open } from '../workspace.ts';
import { newInstrument, type Instrument } from '../../../src/model/index.ts';
import { putPasted } from '../../../src/studio/grid/pasted.ts';
import { closeToast, currentToasts } from '../../../src/studio/controls/toasts.svelte.ts';
import type { Workspace } from '../../../src/studio/state/index.ts';

const ROWS = '/norms/0/rows';
const rows = [{ from: 0, value: 1 }];
const pasted = [
  { from: 0, value: 10 },
  { from: 1, value: 20 },
];
const document: Instrument = {
  ...newInstrument('en', 'Pasting'),
  items: [{ id: 'raw', kind: 'number', label: { en: 'Raw' }, min: 0, max: 9, decimals: 0 }],
  norms: [{ id: 'scaled', label: { en: 'Scaled' }, of: 'raw', decimals: 0, rows }],
};

let workspace: Workspace;
const now = () => workspace.document.norms[0]?.rows;
const takeBack = () =>
  currentToasts()
    .findLast(({ action }) => action)
    ?.action?.perform();

beforeEach(() => {
  for (const { id } of currentToasts()) closeToast(id);
  workspace = open(document);
  putPasted(workspace, ROWS, pasted, '2 rows were pasted.');
  expect(now()).toEqual(pasted);
});

test('at once: as if nothing had been pasted', () => {
  takeBack();
  expect(workspace.document).toEqual(document);
  expect(workspace.undoable).toBeNull();
});

test('after something else was done: that stays', () => {
  workspace.set('/title/en', 'Another title');
  takeBack();
  expect(now()).toEqual(rows);
  expect(workspace.document.title['en']).toBe('Another title');
  workspace.undo();
  expect(now()).toEqual(pasted);
});

test.each([
  ['the rows were edited', () => workspace.set(`${ROWS}/0/value`, 11)],
  ['the part was removed', () => workspace.set('/norms', [])],
  ['they were taken back already', () => workspace.undo()],
])('after %s: nothing changes, and that is told', (_, act) => {
  act();
  const before = workspace.document;
  takeBack();
  expect(workspace.document).toBe(before);
  expect(currentToasts().at(-1)).toMatchObject({ kind: 'problem' });
});
