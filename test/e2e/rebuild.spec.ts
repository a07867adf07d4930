// The Public Safety Assessment made again from empty: by editors, pastes of lists and a file of translations, with no
// JSON. What is saved is, sign for sign, the document that it was made after.

import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { canonicalText } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { begin, choose, en, lines, named, rename, writeFeel } from './rebuilding/hands.ts';
import { makeFlags, makeRules } from './rebuilding/outcomes.ts';
import { makeScores } from './rebuilding/scores.ts';
import { pasteTests } from './rebuilding/tests.ts';
import { translate } from './rebuilding/texts.ts';
import { expect, goTo, goToPlace, paste, saved, stored, test, titleField } from './studio.ts';

const template = JSON.parse(readFileSync('templates/psa.json', 'utf8')) as Instrument;
const { about, aspects, items, norms, formulas } = template;

test.skip(!process.env['ASPECT_SOAK'], 'npm run soak -- rebuild');

test('the PSA is made from empty through the editors alone', async ({ page }) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(15_000);
  await page.goto('./');
  await page.getByRole('button', { name: 'New instrument' }).click();
  await titleField(page).fill(en(template.title));
  await test.step('about', () => tellAbout(page));
  await test.step('aspects and items', () => askItems(page));
  await test.step('formulas', () => writeFormulas(page));
  await test.step('scores', () => makeScores(page, template));
  await test.step('conversion tables', () => convertScores(page));
  await test.step('flag', () => makeFlags(page, template));
  await test.step('rule', () => makeRules(page, template));
  await test.step('test cases', () => pasteTests(page, template));
  await test.step('translations', () => translate(page, template));

  await expect(page.locator('footer')).toContainText('Tests 81/81');
  await stored(page);
  await goTo(page, 'Export');
  const json = await saved(page, () => page.getByRole('button', { name: 'Instrument as JSON' }).click());
  // With what was said of its translations.
  const { instrument: made } = JSON.parse(json.toString()) as { instrument: Instrument };
  expect(made).toEqual(template);
  expect(canonicalText(made)).toBe(canonicalText(template));
});

async function tellAbout(page: Page): Promise<void> {
  await goTo(page, 'Overview');
  for (const [label, text] of [
    ['Description', en(about.description)],
    ['Purpose', en(about.purpose)],
    ['For whom', en(about.population)],
    ['Who may use it', en(about.administeredBy)],
    ['Terms of use', en(about.terms)],
    ['Name in files', template.id],
    ['Version', template.version],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  for (const author of about.authors ?? []) {
    await page.getByRole('button', { name: 'Add an author' }).click();
    await page.keyboard.insertText(author);
  }
  for (const [at, { citation, url }] of (about.sources ?? []).entries()) {
    await page.getByRole('button', { name: 'Add a source' }).click();
    await page.keyboard.insertText(citation);
    await page.getByLabel(`Web address of source ${at + 1}`).fill(url ?? '');
  }
}

async function askItems(page: Page): Promise<void> {
  await goTo(page, 'Items');
  const area = page.getByRole('navigation', { name: 'Areas' });
  const inspector = page.getByRole('complementary');
  for (const aspect of ['Psychiatric', 'Psychological', 'Sociological', 'Religious and ideological']) {
    await area.getByRole('link', { name: aspect, exact: true }).click();
    await inspector.getByRole('button', { name: 'Delete' }).click();
  }
  await area.getByRole('link', { name: 'Criminological', exact: true }).click();
  await rename(inspector, aspects[0]!.id);
  await inspector.getByLabel('Description', { exact: true }).fill(en(aspects[0]!.description));

  await goToPlace(page, 'items');
  const cells = items.map((item) => {
    const range = item.kind === 'number' ? `${item.min} – ${item.max} ${en(item.unit)}` : '';
    const { id, label, kind, nature = '', direction = '', guidance } = item;
    return [id, en(label), kind, range, 'Criminological', nature, direction, en(guidance)];
  });
  const headings = [
    'Id',
    'Item',
    'Type',
    'Answers',
    'Aspect',
    'Static or dynamic',
    'Risk or protective',
    'Guidance',
  ];
  await paste(page.getByText('No items yet'), lines([headings, ...cells]));
  await page.getByRole('button', { name: `Paste ${items.length} items` }).click();
  const grid = page.getByRole('grid', { name: 'Items' });
  await expect(grid.locator('tr[data-item]')).toHaveCount(items.length);
  // All are chosen after the paste, and what is said of one is said of all.
  await goToPlace(page, `items/item/${items[0]!.id}`);
  for (const { id, source } of items) {
    await goToPlace(page, `items/item/${id}`);
    await expect(named(inspector)).toHaveValue(id);
    await inspector.getByRole('checkbox', { name: 'File' }).check({ force: true });
    await inspector.getByLabel('Citation').fill(source ?? '');
  }
}

async function writeFormulas(page: Page): Promise<void> {
  await goTo(page, 'Formulas, constants');
  for (const { id, label, expression, description, source } of formulas) {
    await begin(page, 'Add a formula', en(label), id);
    await writeFeel(page, 'Expression', expression);
    await page.getByLabel('Description', { exact: true }).fill(en(description));
    await page.getByLabel('Source', { exact: true }).fill(source ?? '');
  }
}

async function convertScores(page: Page): Promise<void> {
  await goTo(page, 'Converted scores');
  for (const { id, label, of, rows, upTo, description, source } of norms) {
    await begin(page, 'Add a converted score', en(label), id);
    await choose(page.getByRole('combobox', { name: 'Number that is converted' }), of);
    await page.getByRole('button', { name: /^Add a row/ }).click();
    const grid = page.getByRole('grid', { name: 'Conversion table' });
    await grid.locator('[data-cell="0 0"]').click();
    await paste(grid, lines(rows.map(({ from, value }) => [String(from), String(value)])));
    await page.getByLabel('Highest number converted').fill(String(upTo));
    await page.getByLabel('Description', { exact: true }).fill(en(description));
    await page.getByLabel('Source', { exact: true }).fill(source ?? '');
  }
}
