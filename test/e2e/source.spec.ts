// The text of the instrument: what is wrong with it is said with its place, and nothing is lost by it.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  asFeel,
  beginFrom,
  expect,
  expectAccessible,
  goTo,
  goToPlace,
  paste,
  test,
  titleField,
} from './studio.ts';

interface Document {
  title: Record<string, string>;
  items: Record<string, unknown>[];
  formulas: Record<string, unknown>[];
  rules: Record<string, unknown>[];
}

/** The text of the template after a change. */
function changed(change: (document: Document) => void): string {
  const document = JSON.parse(readFileSync('templates/psa.json', 'utf8')) as Document;
  change(document);
  return JSON.stringify(document, null, 2);
}

const editor = (page: Page) =>
  page.locator('.monaco-editor').getByRole('textbox', { name: 'Text of the instrument' });
const problems = (page: Page) => page.getByRole('list', { name: 'Problems' }).getByRole('button');

async function openSource(page: Page): Promise<void> {
  await goToPlace(page, 'items/source');
  await editor(page).waitFor({ state: 'attached' });
}

async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await paste(editor(page), text);
}

test('text that is no instrument is told with its place, and the instrument stays as it was', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  const title = await titleField(page).inputValue();
  await openSource(page);
  await expect(page.getByText('The text is the instrument')).toBeVisible();
  for (const [text, told] of [
    [changed(() => undefined).slice(0, -40), /line \d+/],
    [changed(({ items }) => (items[1]!['colour'] = 'red')), /line \d+.*colour/],
    [
      changed(({ items }) => (items[1]!['id'] = items[0]!['id'])),
      /line \d+.*age_at_current_arrest.*more than once/,
    ],
  ] as const) {
    await write(page, text);
    await expect(page.getByText('Not read yet')).toBeVisible();
    await expect(problems(page).first()).toContainText(told);
    await expect(titleField(page)).toHaveValue(title);
  }
  await expectAccessible(page);
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+f');
  await expect(page.locator('.find-widget.visible')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // What waits to be mended is still there after looking elsewhere.
  await page.getByRole('tab', { name: /^Items/ }).click();
  await expect(page.locator('tr[data-item]')).toHaveCount(9);
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.getByText('Not read yet')).toBeVisible();
  await problems(page).first().click();
  await expect(editor(page)).toBeFocused();
  await page.getByRole('button', { name: 'Back to the instrument’s text' }).click();
  await expect(page.getByText('The text is the instrument')).toBeVisible();
  await expect(problems(page)).toHaveCount(0);
  await expect(page.getByText('No problems')).toBeVisible();
});

test('an instrument that cannot run is kept and told; a good edit takes effect everywhere', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await openSource(page);
  for (const [text, told] of [
    [changed(({ rules }) => (rules[0]!['when'] = 'nvca_raw + 1')), /line \d+/],
    [changed(({ formulas }) => formulas.push(...circle)), /line \d+.*(one_way|other_way)/],
  ] as const) {
    await write(page, text);
    await expect(problems(page).first()).toContainText(told);
    await expect(page.getByText('The text is the instrument')).toBeVisible();
    await expect(page.locator('footer').getByRole('button', { name: /\d error/ })).toBeVisible();
  }

  await write(
    page,
    changed(({ title, items }) => {
      title['en'] = 'From the source';
      items[0]!['label'] = { en: 'Age, in years', ru: 'Возраст', kk: 'Жасы' };
    }),
  );
  await expect(titleField(page)).toHaveValue('From the source');
  await expect(page.getByText('No problems')).toBeVisible();
  await page.getByRole('tab', { name: /^Items/ }).click();
  await expect(page.locator('tr[data-item="age_at_current_arrest"]')).toContainText('Age, in years');

  // One edit, one step back, seen in the text too.
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.locator('tr[data-item="age_at_current_arrest"]')).not.toContainText('Age, in years');
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.locator('.view-lines').first()).toBeVisible();

  // After the big editor the small ones open too, without a word in the console.
  await goTo(page, 'Scores');
  await goToPlace(page, 'scoring/rule/nvca_raw_of_4_or_more');
  await asFeel(page, 'When');
  await expect(page.locator('article .view-lines').first()).toContainText('nvca_raw');
  await page.locator('[data-path="/rules/0/when"]').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nvca_raw >= 5');
  await expect(page.locator('footer')).not.toContainText('Tests 81/81');
});

/** Two formulas that need each other. */
const circle = [
  ['one_way', 'other_way + 1'],
  ['other_way', 'one_way + 1'],
].map(([id, expression]) => ({ id, label: { en: id }, expression }));
