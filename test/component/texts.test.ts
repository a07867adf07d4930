// Texts side by side: by keyboard from one to the next, what is reviewed, what is stale, and terms that are kept alike.

import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import area from '../../src/studio/areas/texts/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import AreaInFrame from './harness/AreaInFrame.svelte';
import { document as base, openWorkspace } from './harness/instrument.ts';

const TRANSLATED: Instrument = {
  ...base,
  languages: ['en', 'ru', 'ar'],
  title: { en: 'For the tests', ru: 'Для проверки' },
  items: [
    { ...base.items[0]!, label: { en: 'Age at admission', ru: 'Возраст', ar: 'العمر' } },
    { ...base.items[1]!, label: { en: 'Escapes', ru: 'Побеги' } },
  ],
};

const cell = (language: string, text: string | RegExp) =>
  page.getByRole('textbox', { name: new RegExp(`^${language}: .*${String(text)}`) });
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 300);

let workspace: Workspace;

beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1280, 800);
  workspace = openWorkspace(TRANSLATED);
  location.hash = `#/instrument/test/texts`;
  await render(AreaInFrame, { workspace, area });
});

describe('keys', () => {
  test('Enter goes to the next text, Ctrl+Enter says that it is reviewed, undo takes it back', async () => {
    await cell('Russian', 'Age at').click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(focused).toBe('Russian: Name · Escapes');
    expect(workspace.record.texts).toMatchObject([
      { at: '/items/age/label', language: 'ru', state: 'reviewed', from: 'Age at admission', to: 'Возраст' },
    ]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toContain('Russian: Name · none');
    expect(workspace.record.texts).toHaveLength(1);
    expect(workspace.undoable).toBe('Change the state of texts');
    workspace.undo();
    expect(workspace.record.texts).toEqual([]);
  });

  test('a changed source is marked, and the old translation stays until Alt+Enter says that it is still right', async () => {
    await cell('Russian', 'Escapes').click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    workspace.set('/items/1/label/en', 'Escapes and attempts');
    await expect.element(page.getByText('and attempts', { exact: false }).first()).toBeVisible();
    expect(document.querySelector('ins')?.textContent).toContain('and attempts');
    await expect.element(page.getByRole('button', { name: 'Still right' })).toBeVisible();
    await cell('Russian', 'Escapes').click();
    await userEvent.keyboard(' и попытки');
    await expect.element(page.getByText('before: Побеги')).toBeVisible();
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await expect.element(page.getByRole('button', { name: 'Still right' })).not.toBeInTheDocument();
    expect(workspace.record.texts).toMatchObject([{ from: 'Escapes and attempts' }]);
  });

  test('a draft is marked and counted too when its source changes, and still right it is a draft', async () => {
    workspace.set('/items/1/label/en', 'Escapes and attempts');
    await expect.element(page.getByRole('radio', { name: 'source changed: 1' })).toBeVisible();
    await expect.poll(() => document.querySelector('ins')?.textContent).toContain('and attempts');
    workspace.undo();
    await expect.element(page.getByRole('radio', { name: 'source changed: 0' })).toBeVisible();
    workspace.redo();
    await cell('Russian', 'Escapes').click();
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await expect.element(page.getByRole('radio', { name: 'source changed: 0' })).toBeVisible();
    expect(workspace.record.texts).toMatchObject([{ state: 'draft', from: 'Escapes and attempts' }]);
  });

  test('what is reviewed stays in sight of a filter, so that the keyboard goes on', async () => {
    await page.getByRole('radio', { name: /draft: / }).click();
    await cell('Russian', 'Age at').click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(focused).toBe('Russian: Name · Escapes');
    await expect.element(cell('Russian', 'Age at')).toBeVisible();
  });
});

test('each cell has the direction of its language', async () => {
  await expect.element(cell('Arabic', 'Age at')).toBeVisible();
  expect(cell('Arabic', 'Age at').element()).toHaveAttribute('dir', 'rtl');
  expect(cell('Russian', 'Age at').element()).toHaveAttribute('dir', 'ltr');
});

test('a translation without the agreed word is marked', async () => {
  await page.getByRole('button', { name: /Glossary/ }).click();
  await page.getByRole('button', { name: 'Add a term' }).click();
  await expect.poll(focused).toContain('<input');
  await page.getByRole('textbox', { name: 'Term 1, English' }).fill('escape');
  await page.getByRole('textbox', { name: 'Term 1, Russian' }).fill('бегство');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Agreed: “escape” is “бегство”').first()).toBeVisible();
  expect(workspace.record.glossary).toEqual([{ term: { en: 'escape', ru: 'бегство' } }]);
});

test('a term in which nothing is typed is not kept, nor one whose words are taken out again', async () => {
  const before = workspace.record.glossary;
  await page.getByRole('button', { name: /Glossary/ }).click();
  await page.getByRole('button', { name: 'Add a term' }).click();
  expect(workspace.record.glossary).toEqual(before);
  const word = page.getByRole('textbox', { name: `Term ${(before?.length ?? 0) + 1}, English` });
  await word.fill('escape');
  expect(workspace.record.glossary?.at(-1)).toEqual({ term: { en: 'escape' } });
  await word.fill('');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => workspace.record.glossary).toEqual(before);
});

test('a back-translation stands beside its translation, and says when that has changed', async () => {
  await page.getByRole('button', { name: 'Language: Russian' }).click();
  await page.getByRole('menuitem', { name: 'Show the back-translation' }).click();
  await page.getByRole('textbox', { name: /^Back-translation from Russian: Title/ }).fill('For a check');
  expect(workspace.record.back).toMatchObject([{ at: '/title', of: 'Для проверки', text: 'For a check' }]);
  workspace.set('/title/ru', 'Для проб');
  await expect.element(page.getByText('The translation has changed since.')).toBeVisible();
});

test('axe finds nothing', async () => {
  await expect.element(cell('Russian', 'Age at')).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a language is added and removed here, and what goes with it is said before and can be brought back', async () => {
  await page.getByRole('button', { name: 'Add a language' }).click();
  await page.getByRole('button', { name: 'Kazakh' }).click();
  await expect.element(page.getByRole('group', { name: 'Kazakh' })).toBeVisible();
  await page.getByRole('button', { name: 'Language: Russian' }).click();
  await page.getByRole('menuitem', { name: 'Remove with its texts: 3, of them reviewed: 0' }).click();
  expect(workspace.document.languages).toEqual(['en', 'ar', 'kk']);
  expect(workspace.document.title).toEqual({ en: 'For the tests' });
  workspace.undo();
  expect(workspace.document.title).toEqual(TRANSLATED.title);
});

describe('a column of a spreadsheet', () => {
  function pasteInto(field: Element, text: string): void {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    clipboardData.setData('text/html', '<table></table>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }
  const labels = () => workspace.document.items.map(({ label }) => label['ru']);

  test('goes into the texts below, as one step; with their sources beside them too', async () => {
    await expect.element(cell('Russian', 'Age at')).toBeVisible();
    pasteInto(cell('Russian', 'Age at').element(), 'Лет\nСколько побегов');
    expect(labels()).toEqual(['Лет', 'Сколько побегов']);
    workspace.undo();
    expect(labels()).toEqual(['Возраст', 'Побеги']);
    pasteInto(cell('Russian', 'Age at').element(), 'Age at admission\tЛет\nEscapes\t');
    expect(labels()).toEqual(['Лет', 'Побеги']);
  });

  test('is refused where it is wider than the languages', async () => {
    await expect.element(cell('Arabic', 'Age at')).toBeVisible();
    pasteInto(cell('Arabic', 'Age at').element(), 'one\ttwo\nthree\tfour');
    await expect.element(page.getByText(/Row 1, column 2: There is no room for “two”/)).toBeVisible();
    expect(workspace.undoable).toBeNull();
  });
});
