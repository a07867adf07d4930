// The documents of an instrument: chosen, shown in a frame in which nothing runs, and what is said where there is none.

import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import area from '../../src/studio/areas/documents/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import AreaInFrame from './harness/AreaInFrame.svelte';
import { document as base, openWorkspace } from './harness/instrument.ts';

let workspace: Workspace;

const frame = () => document.querySelector<HTMLIFrameElement>('iframe');
const shown = () => frame()?.contentDocument?.body.textContent ?? '';

beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1280, 800);
  workspace = openWorkspace({ ...base, languages: ['en', 'ru'] });
  location.hash = '#/instrument/test/documents';
  await render(AreaInFrame, { workspace, area });
});

test('without a case there is no statement; with one it is shown', async () => {
  await expect.element(page.getByText('No case is answered')).toBeVisible();
  workspace.trial.answer('age', 16);
  await expect.poll(shown).toContain('Your assessment explained');
  expect(frame()?.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
});

test('by keyboard to the form, in another language', async () => {
  page.getByRole('radio', { name: 'Statement for the person' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(shown).toContain('Scoring sheet');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language of the texts' }), 'ru');
  await expect.poll(shown).toContain('Лист подсчёта');
  await page.getByRole('radio', { name: 'Codebook' }).click();
  await expect.poll(shown).toContain('Кодовая книга');
});

test('axe finds nothing', async () => {
  location.hash = '#/instrument/test/documents/form';
  await expect.poll(shown).toContain('Scoring sheet');
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    iframes: false,
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('the manual is written beside its page, moved, removed and undone', async () => {
  await page.getByRole('radio', { name: 'Manual' }).click();
  await expect.element(page.getByText('The manual is not begun')).toBeVisible();
  await page.getByRole('button', { name: 'Add a section' }).click();
  const titles = page.getByRole('textbox', { name: 'Title' });
  await expect.element(titles).toHaveFocus();
  await userEvent.fill(titles, 'Rating');
  await userEvent.fill(page.getByRole('textbox', { name: 'Text' }), '- *Seen*, not supposed\n\n<b>x</b>');
  await expect.poll(() => frame()?.contentDocument?.querySelector('li em')?.textContent).toBe('Seen');
  expect(shown()).toContain('<b>x</b>');
  expect(workspace.document.manual).toMatchObject([{ id: 'section_1', title: { en: 'Rating' } }]);

  await page.getByRole('button', { name: 'Add a section' }).click();
  const names = page.getByRole('textbox', { name: 'Name in files' });
  await userEvent.fill(names.nth(1), 'section_1');
  await expect.element(page.getByText('Another section has this name.')).toBeVisible();
  await userEvent.fill(names.nth(1), 'before_use');
  await userEvent.tab();
  expect(document.activeElement).not.toBe(document.body);
  await page.getByRole('button', { name: 'Move up: New section' }).click();
  expect(workspace.document.manual?.map(({ id }) => id)).toEqual(['before_use', 'section_1']);
  expect(document.activeElement).not.toBe(document.body);
  await page.getByRole('button', { name: 'Remove: Rating' }).click();
  expect(document.activeElement).not.toBe(document.body);
  workspace.undo();
  await expect.poll(shown).toContain('2. Rating');
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    iframes: false,
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
