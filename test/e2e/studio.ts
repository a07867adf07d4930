// What the tests of the studio share: a page that may say nothing in its console, and the way to an instrument.

import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

export { expect } from '@playwright/test';

/** Errors in the console fail a test: scripts and styles that the policy refuses are among them. No service worker:
 * keeping every file of the studio in every new profile took a fifth of the time; `offline.spec.ts` is about it. And
 * nothing is loaded ahead, which took another fifth; `first-page.spec.ts` is about that. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const complaints = await quiet(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** What the page complains of from now on. */
async function quiet(page: Page): Promise<string[]> {
  await page.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  await savesData(page, true);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Where there is no need to save data, what is likely to be opened next is loaded ahead. */
export async function savesData(page: Page, value: boolean): Promise<void> {
  await page.addInitScript((saveData) => {
    Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  }, value);
}

/** A page in a context of the test's own, which may say nothing either. */
export async function quietPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  return { page, complaints: await quiet(page) };
}

/** Makes an instrument from a template and waits until it is open. */
export async function beginFrom(page: Page, template: string): Promise<void> {
  await page.goto(`./#/library/template/${template}`);
  await page.getByRole('button', { name: 'Use this template' }).click();
  await expect(titleField(page)).toBeVisible();
}

/** Goes to an area or a group of parts of the open instrument by the navigation. */
export async function goTo(page: Page, area: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area, exact: true });
  await link.click();
  // What was shown stays until the area is there: nothing may be typed into it.
  await expect(link).toHaveAttribute('aria-current', /page|true/);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
}

/** Opens Try it beside what is there. */
export async function openTryIt(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Try it' }).click();
}

/** Goes to a place in the open instrument by its address: `items/item/age`. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, `$1/${place}`));
}

/** Shows a condition as FEEL, which is otherwise a sentence. */
export async function asFeel(page: Page, name: string): Promise<void> {
  const shown = page.locator('.monaco-editor').getByRole('textbox', { name }).first();
  const button = page.getByRole('button', { name: `FEEL: ${name}` });
  // A part that is looked at anew begins as a sentence again: the press counts when the field is there.
  await expect(async () => {
    await expect(button.or(shown).first()).toBeVisible();
    if ((await button.count()) > 0 && (await button.getAttribute('aria-pressed')) === 'false')
      await button.click();
    await expect(shown).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

/** The bytes of the file that is saved by what is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path());
}

/** Pastes a text where the browser would: the clipboard of the machine is shared and is left alone. */
export async function paste(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Chooses the language of the interface. */
export async function chooseLanguage(page: Page, language: 'en' | 'ru' | 'kk' | 'ky'): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button')
    .filter({ hasText: /^(EN|RU|KK|KY)$/ })
    .click();
  await page.locator('.settings').getByRole('combobox').first().selectOption(language);
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The message that is shown for a moment. */
export function toastOf(page: Page, text: string | RegExp): Locator {
  return page.locator('.toast').filter({ hasText: text });
}

export function titleField(page: Page) {
  return page.getByRole('textbox', { name: 'Title of the instrument' });
}

/** Waits until everything typed is in the database. */
export async function stored(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]').first()).toBeVisible();
}

/** Holds the page to WCAG 2.2, level AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('h1').first(), 'what is looked at is there').toBeAttached();
  const { violations } = await new AxeBuilder({ page })
    // The studio has no frames of other sites: without this, each look opens a second page to put results together.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

/** The cells of the row of an editable table that has a cell with this text. */
export function cellsOf(page: Page, table: string, text: string): Locator {
  const rows = page.getByRole('grid', { name: table, exact: true }).getByRole('row');
  return rows.filter({ has: page.getByRole('gridcell', { name: text, exact: true }) }).getByRole('gridcell');
}

/** Writes into a cell of an editable table, as into one of a spreadsheet. */
export async function writeCell(cell: Locator, text: string): Promise<void> {
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}
