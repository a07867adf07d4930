// Edits of several items at once.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import '../../src/studio/style/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import ItemsAreaInWorkspace from './harness/ItemsAreaInWorkspace.svelte';

const aspects = ['social', 'health'].map((id) => ({ id, label: { en: id } }));
const items = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  kind: 'boolean' as const,
  label: { en: `Item ${id}` },
  aspect: id === 'a' ? 'social' : 'health',
}));

let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1200, 800);
});
beforeEach(async () => {
  workspace = openWorkspace({ ...document, aspects, items, tables: [], flags: [], rules: [] });
  await render(ItemsAreaInWorkspace, { workspace });
  await page.getByRole('gridcell', { name: 'Item a' }).click();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
});

const all = (property: 'aspect' | 'nature' | 'direction' | 'evidence') =>
  workspace.document.items.map((item) => item[property]);

test('an aspect that is set while several items are chosen is set in all of them, as one step', async () => {
  await expect.element(page.getByText(/^3 items are selected/)).toBeVisible();
  const aspect = page.getByRole('combobox', { name: 'Aspect', exact: true });
  await expect.element(aspect).toHaveDisplayValue('Different');
  await userEvent.selectOptions(aspect, 'social');
  expect(all('aspect')).toEqual(['social', 'social', 'social', 'health']);
  await expect.element(page.getByText(/^3 items are selected/)).toBeVisible();
  workspace.undo();
  expect(all('aspect')).toEqual(['social', 'health', 'health', 'health']);
});

test('so are nature, direction and source of evidence', async () => {
  await page.getByRole('radio', { name: 'Dynamic' }).click({ force: true });
  await page.getByRole('radio', { name: 'Protective' }).click({ force: true });
  await page.getByRole('checkbox', { name: 'Interview' }).click({ force: true });
  expect(all('nature')).toEqual(['dynamic', 'dynamic', 'dynamic', undefined]);
  expect(all('direction')).toEqual(['protective', 'protective', 'protective', undefined]);
  expect(all('evidence')).toEqual([['interview'], ['interview'], ['interview'], undefined]);
  await page.getByRole('checkbox', { name: 'File' }).click({ force: true });
  expect(all('evidence')[0]).toEqual(['interview', 'file']);
});

test('what belongs to one item is edited of that one', async () => {
  await page.getByRole('textbox', { name: 'Citation' }).fill('A manual');
  expect(workspace.document.items.map(({ source }) => source)).toEqual([
    undefined,
    undefined,
    'A manual',
    undefined,
  ]);
});
