// The steps of an instrument's life, as people take them.

import type { Page } from '@playwright/test';
import { expect, goTo } from './studio.ts';

/** Where the instrument stands, on the overview. */
export const strip = (page: Page) => page.getByRole('region', { name: 'Where the instrument stands' });

/** Says who works here. */
export async function beCalled(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Names and keys' }).click();
  const dialog = page.getByRole('dialog', { name: 'Names and keys' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Make a key' }).click();
  await expect(dialog.getByText('you', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Says, on the page of safeguards, why one may stand as it is. */
export async function justify(page: Page, rule: string, why: string, source: string): Promise<void> {
  await page.getByRole('link', { name: rule }).click();
  await page.getByRole('button', { name: /^Justify/ }).click();
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill(why);
  await page.getByRole('textbox', { name: 'Source of the reason' }).fill(source);
  await page.keyboard.press('Enter');
  await expect(page.getByText('While it stands, it is part of what is approved.')).toBeVisible();
}

export async function saveForReview(page: Page): Promise<string> {
  await goTo(page, 'Versions');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file for review' }).click();
  return (await download).path();
}
