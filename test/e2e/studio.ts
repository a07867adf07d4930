// What the tests of the studio share: a page that may say nothing in its console, and the way to an instrument.

import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** Errors in the console fail a test: scripts and styles that the policy refuses are among them. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** Makes an instrument from a template and waits until it is open. */
export async function beginFrom(page: Page, template: string): Promise<void> {
  await page.goto(`./#/library/template/${template}`);
  await page.getByRole('button', { name: 'Use this template' }).click();
  await expect(titleField(page)).toBeVisible();
}

export function titleField(page: Page) {
  return page.getByRole('textbox', { name: 'Title of the instrument' });
}

/** Waits until everything typed is in the database. */
export async function stored(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
}

/** Holds the page to WCAG 2.2, level AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}
