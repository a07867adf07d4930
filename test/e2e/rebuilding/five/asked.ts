// What is said of the instrument, its response scales, items and formulas.

import type { Page } from '@playwright/test';
import { optionsOf } from '../../../../src/model/index.ts';
import type { Instrument, Item } from '../../../../src/model/types.ts';
import { expect, goTo, goToPlace, paste, titleField } from '../../studio.ts';
import { begin, en, lines, rename, writeFeel, writeText } from '../hands.ts';

export async function tellAbout(page: Page, whole: Instrument): Promise<void> {
  await page.getByRole('button', { name: 'New instrument' }).click();
  await titleField(page).fill(en(whole.title));
  await goTo(page, 'Overview');
  const { about } = whole;
  for (const [label, text] of [
    ['Description', en(about.description)],
    ['Purpose', en(about.purpose)],
    ['For whom', en(about.population)],
    ['Legal basis', en(about.legalBasis)],
    ['Who may use it', en(about.administeredBy)],
    ['How to contest', en(about.contest)],
    ['Terms of use', en(about.terms)],
    ['Name in files', whole.id],
    ['Version', whole.version],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  for (const author of about.authors ?? []) {
    await page.getByRole('button', { name: 'Add an author' }).click();
    await page.keyboard.insertText(author);
  }
  for (const { citation } of about.sources ?? []) {
    await page.getByRole('button', { name: 'Add a source' }).click();
    await page.keyboard.insertText(citation);
  }
  // The five aspects stand in every new instrument.
  await goTo(page, 'Items');
  const inspector = page.getByRole('complementary');
  const area = page.getByRole('navigation', { name: 'Areas' });
  for (const [at, { id, label, description }] of whole.aspects.entries()) {
    const link = area.getByRole('link', { name: new RegExp(`^${en(label).slice(0, 8)}`) });
    await link.click();
    await inspector.locator(`[data-path="/aspects/${at}/label"]`).fill(en(label));
    await inspector.getByLabel('Description', { exact: true }).fill(en(description));
    await rename(inspector, id);
  }
}

export async function makeScales(page: Page, whole: Instrument): Promise<void> {
  const inspector = page.getByRole('complementary');
  await goToPlace(page, 'items/shared');
  for (const { id, label, options } of whole.scales) {
    await page.getByRole('button', { name: 'Add response scale' }).click();
    // Its name in expressions follows when the field is left.
    await inspector.getByLabel('Name of the scale').fill(en(label));
    await page.keyboard.press('Tab');
    await rename(inspector, id);
    for (const [at, option] of options.entries()) {
      const n = at + 1;
      await inspector.getByRole('button', { name: 'Add option' }).click();
      await writeText(inspector.getByLabel(`Code of option ${n}`), option.code);
      await inspector.getByLabel(`Label of option ${n}`).fill(en(option.label));
      await inspector.getByLabel(`Points of option ${n}`).fill(String(option.points));
      if (!option.anchor) continue;
      await inspector.getByRole('button', { name: `More about option ${n}` }).click();
      await page.getByRole('menuitem', { name: 'Languages, anchor, no answer' }).click();
      await inspector.getByLabel('Anchor', { exact: true }).last().fill(en(option.anchor));
    }
  }
}

export async function askItems(page: Page, whole: Instrument): Promise<void> {
  await goToPlace(page, 'items');
  const headings = [
    'Id',
    'Item',
    'Type',
    'Answers',
    'Aspect',
    'Static or dynamic',
    'Risk or protective',
    'Guidance',
    'Sources of evidence',
    'Citation',
    'Asked when',
  ];
  const cells = whole.items.map((item) => [
    item.id,
    en(item.label),
    ...answersIn(item, whole),
    item.aspect ?? '',
    item.nature ?? '',
    item.direction ?? '',
    en(item.guidance),
    item.evidence?.join('; ') ?? '',
    item.source ?? '',
    item.relevantWhen ?? '',
  ]);
  await paste(page.getByText('No items yet'), lines([headings, ...cells]));
  await page.getByRole('button', { name: `Paste ${whole.items.length} items` }).click();
  const rows = page.getByRole('grid', { name: 'Items' }).locator('tr[data-item]');
  await expect(rows.first()).toBeVisible();
}

/** Its type and its answers, as a list of items has them. */
function answersIn(item: Item, whole: Instrument): [string, string] {
  if (item.kind === 'number') return ['number', `${item.min} – ${item.max} ${en(item.unit)}`];
  if (item.kind === 'date') return ['date', item.min === undefined ? '' : `${item.min} – …`];
  if (!('options' in item)) return [item.kind, ''];
  if (typeof item.options === 'string')
    return [en(whole.scales.find(({ id }) => id === item.options)?.label), ''];
  const options = optionsOf(item.options, whole).map(
    ({ code, label, points }) => `${code}: ${en(label)}${points === undefined ? '' : ` = ${points}`}`,
  );
  return [item.kind, options.join(' | ')];
}

export async function writeFormulas(page: Page, whole: Instrument): Promise<void> {
  await goTo(page, 'Formulas, constants');
  for (const { id, label, expression, description, decimals, unit } of whole.formulas) {
    await begin(page, 'Add a formula', en(label), id);
    await writeFeel(page, 'Expression', expression);
    const places = page.getByLabel('Decimals', { exact: true });
    if (decimals === undefined) await expect(places).toHaveCount(0);
    else await places.fill(String(decimals));
    if (unit) await page.getByLabel('Unit', { exact: true }).fill(en(unit));
    await page.getByLabel('Description', { exact: true }).fill(en(description));
  }
}
