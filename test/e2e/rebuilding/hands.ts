// What somebody does who makes an instrument again in the editors: names, numbers, expressions and rows of a spreadsheet.

import type { Locator, Page } from '@playwright/test';
import type { Id, Instrument, PointsBand, Text } from '../../../src/model/types.ts';
import { asFeel, expect } from '../studio.ts';

export const en = (text: Text | undefined): string => text?.['en'] ?? '';

export const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

/** As a spreadsheet copies a cell. */
const quoted = (cell: string): string => (/[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The English name of anything that has one. */
export function nameIn(document: Instrument, id: Id): string {
  const { aspects, items, formulas, scores, levels, flags, recommendations, classifications } = document;
  const all = [aspects, items, formulas, scores, levels, flags, recommendations, classifications].flat();
  return en(all.find((one) => one.id === id)?.label);
}

export const named = (within: Page | Locator): Locator => within.getByLabel('Name in expressions').first();

export async function rename(within: Page | Locator, id: string): Promise<void> {
  await writeText(named(within), id);
}

/** A text that is taken when its field is left. */
export async function writeText(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
  await expect(field).toHaveValue(text);
}

/** A new part with its label and name. */
export async function begin(page: Page, add: string, label: string, id: string): Promise<void> {
  const before = page.url();
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('button', { name: add, exact: true })
    .click();
  await expect(page).not.toHaveURL(before);
  await page.getByLabel('Name', { exact: true }).fill(label);
  await page.keyboard.press('Tab');
  // At the foot: columns of a table have names of their own above it.
  await writeText(page.getByLabel('Name in expressions').last(), id);
}

export async function choose(field: Locator, id: string): Promise<void> {
  await field.click();
  await field.page().keyboard.insertText(id);
  await field.page().getByRole('listbox').getByRole('option').first().click();
}

/** From a list that drops down, by what it says. */
export async function pick(within: Page | Locator, name: string, label: string): Promise<void> {
  await within.getByLabel(name, { exact: true }).selectOption({ label });
}

/** A long text is not typed letter by letter. */
export async function write(cell: Locator, content: string | number): Promise<void> {
  const { keyboard } = cell.page();
  await cell.click();
  await keyboard.press('F2');
  await keyboard.press('Control+a');
  await keyboard.insertText(String(content));
  await keyboard.press('Enter');
}

/** As it would be pasted: completion does not write into it. */
export async function writeFeel(page: Page, name: string, text: string): Promise<void> {
  if (name === 'When') await asFeel(page, name);
  const field = page.locator('.monaco-editor').getByRole('textbox', { name });
  // The editor is loaded when it is first needed.
  await expect(field).toBeAttached({ timeout: 30_000 });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/**
 * What could follow lies over what comes next, and so does help with a function: each takes an Escape of its own, and
 * comes a moment after the text.
 */
export async function leaveFeel(page: Page): Promise<void> {
  const written = page.locator('.monaco-editor.focused');
  await expect(async () => {
    if ((await written.count()) > 0) await page.keyboard.press('Escape');
    await expect(written).toHaveCount(0, { timeout: 500 });
  }).toPass();
}

/** The band below all others is there already. */
export async function writeBands(page: Page, [first, ...others]: readonly PointsBand[]): Promise<void> {
  const bands = page.getByRole('grid', { name: 'Bands' });
  await write(bands.locator('[data-cell="0 1"]'), first!.points);
  for (const [at, { from, points }] of others.entries()) {
    await page.getByRole('button', { name: /^Add a band/ }).click();
    await write(bands.locator(`[data-cell="${at + 1} 0"]`), from!);
    await write(bands.locator(`[data-cell="${at + 1} 1"]`), points);
  }
}
