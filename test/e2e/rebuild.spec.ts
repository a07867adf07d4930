// The Public Safety Assessment made again from empty: by editors, pastes of lists and a file of translations, with no
// JSON. What is saved is, sign for sign, the document that it was made after.

import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writer } from '../../src/interchange/formats/texts-csv/format.ts';
import { canonicalText, newRecord } from '../../src/model/index.ts';
import type { Instrument, Score, Text } from '../../src/model/types.ts';
import { begin, cellOf, choose, lines, named, rename, writeBands, writeFeel } from './rebuilding.ts';
import { expect, goTo, goToPlace, paste, saved, stored, test, titleField } from './studio.ts';

const template = JSON.parse(readFileSync('templates/psa.json', 'utf8')) as Instrument;
const { about, aspects, items, scores, norms, formulas, flags, rules, tests } = template;
const en = (text: Text | undefined): string => text?.['en'] ?? '';

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
  await test.step('scores', () => countScores(page));
  await test.step('conversion tables', () => convertScores(page));
  await test.step('flag and rule', () => raiseFlag(page));
  await test.step('test cases', () => pasteTests(page));
  await test.step('translations', () => translate(page));

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

async function countScores(page: Page): Promise<void> {
  await goTo(page, 'Scores');
  for (const score of scores) {
    await begin(page, 'Add a score', en(score.label), score.id);
    await page.getByLabel('Aspect', { exact: true }).selectOption({ label: 'Criminological' });
    await page.getByLabel('Description', { exact: true }).fill(en(score.description));
    for (const term of score.terms) await countTerm(page, term);
  }
}

async function countTerm(page: Page, { of, points }: Score['terms'][number]): Promise<void> {
  const name = en([...items, ...formulas].find(({ id }) => id === of)?.label);
  await page.getByRole('combobox', { name: 'Add what counts' }).click();
  await page.keyboard.insertText(of);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('button', { name: `${name}: points`, exact: true }).click();
  await page
    .getByRole('combobox', { name: 'Points from', exact: true })
    .last()
    .selectOption({ label: 'here' });
  if (Array.isArray(points)) await writeBands(page, points);
  else
    for (const [code, number] of Object.entries(points ?? {}))
      await page.getByLabel(code === 'true' ? 'Yes · true' : 'No · false').fill(String(number));
  await page.getByRole('button', { name: `${name}: points`, exact: true }).click();
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

async function raiseFlag(page: Page): Promise<void> {
  await goTo(page, 'Outcomes');
  for (const { id, label, description, kind } of flags) {
    await begin(page, 'Add a flag', en(label), id);
    await page.locator('[data-path="/flags/0/kind"]').selectOption(kind);
    await page.getByLabel('Description', { exact: true }).fill(en(description));
  }
  await goTo(page, 'Rules');
  for (const { id, label, when, rationale } of rules) {
    await page.getByRole('button', { name: 'Add a rule', exact: true }).first().click();
    await expect(page.getByRole('combobox', { name: 'What it is about' })).toBeFocused();
    await page.keyboard.press('Escape');
    await writeFeel(page, 'When', when);
    await page.getByRole('button', { name: /^What follows/ }).click();
    await page.keyboard.insertText(en(flags[0]!.label));
    await page.keyboard.press('Enter');
    await page.getByText('Name and rationale').click();
    await page.getByLabel('Name', { exact: true }).fill(en(label));
    await page.keyboard.press('Tab');
    await page.getByLabel('Rationale', { exact: true }).fill(en(rationale));
    await rename(page.getByRole('article'), id);
  }
}

async function pasteTests(page: Page): Promise<void> {
  await goToPlace(page, 'cases/tests');
  const asked = items.map(({ id }) => id);
  const results = [...scores, ...norms, ...formulas].map(({ id }) => id);
  const cells = tests.map(({ id, label, assessedOn, source = '', responses, expected }) => [
    id,
    en(label),
    assessedOn,
    source,
    ...asked.map((item) => cellOf(responses[item])),
    ...results.map((result) => {
      const value = { ...expected.scores, ...expected.values }[result];
      return value === null ? '?' : cellOf(value);
    }),
    ...(['flags', 'unknown', 'missing'] as const).map(
      (list) => expected[list]?.join('; ') || (expected[list] ? 'none' : ''),
    ),
  ]);
  const headings = [
    'Name in files',
    'Test case',
    'Assessed on',
    'Source',
    ...asked,
    ...results,
    'flags',
    'unknown',
    'missing',
  ];
  await paste(page.getByText('No test cases yet'), lines([headings, ...cells]));
  await expect(page.getByText(`${tests.length} test cases were pasted.`)).toBeVisible();
}

async function translate(page: Page): Promise<void> {
  await goTo(page, 'Overview');
  for (const language of ['Russian', 'Kazakh']) {
    await page.getByRole('button', { name: 'Add a language', exact: true }).click();
    await page.getByRole('button', { name: language, exact: true }).click();
  }
  await goTo(page, 'Texts');
  const written = await writer.write({ document: template, record: newRecord() } as Parameters<
    typeof writer.write
  >[0]);
  await page.locator('input[type=file][accept*=xlf]').setInputFiles({
    name: 'psa-texts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.concat(written.contents ?? []),
  });
  await page.getByRole('button', { name: /^Take in: / }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
