// A disk that is really full loses no edit that was typed more than a second before: `npm run soak -- full-disk`.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowser } from '../tools/killable.ts';
import { smallDisk, type SmallDisk } from '../tools/small-disk.ts';
import { expect, stored, test as base, titleField } from './studio.ts';

const test = base.extend<{ disk: SmallDisk | null }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  disk: async ({}, use) => {
    const disk = process.env['ASPECT_SOAK'] ? smallDisk(64) : null;
    await use(disk);
    disk?.remove();
  },
});

/** The page holds space for a note. */
async function hasReserve(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('reserve');
      return (await (await folder.getFileHandle('0.bin')).getFile()).size > 0;
    } catch {
      return false;
    }
  });
}

test('a full disk: what was typed outlives a kill, and is stored where there is room again', async ({
  disk,
  baseURL,
}) => {
  test.skip(!process.env['ASPECT_SOAK'], 'part of `npm run soak`: how soon a disk is full is chance');
  test.skip(disk === null, 'needs root on Linux to make a small disk: this was not tested here');
  const profile = join(disk!.folder, 'profile');
  let browser = await startBrowser(profile);
  await browser.page.goto(baseURL!);
  const open = async (page: Page): Promise<void> => {
    await page.goto(`${baseURL!}#/library/template/psa`);
    await page.getByRole('button', { name: 'Use this template' }).click();
    await expect(titleField(page)).toBeVisible();
  };
  await open(browser.page);
  await titleField(browser.page).fill('Stored');
  await stored(browser.page);
  await expect.poll(() => hasReserve(browser.page)).toBe(true);
  const address = browser.page.url();

  disk!.fill();
  await titleField(browser.page).fill('Typed on a full disk');
  const told = browser.page.getByRole('dialog');
  await expect(told).toBeVisible();
  await expect(told).toContainText(/disk|no longer has|cannot be stored/);
  await browser.page.keyboard.press('Escape');
  for (let i = 0; i < 12; i++) {
    await titleField(browser.page).fill(`Typed on a full disk, ${i}`);
    await browser.page.waitForTimeout(300);
    if (await told.isVisible()) await browser.page.keyboard.press('Escape');
  }
  await browser.page.waitForTimeout(1000);
  await browser.kill();

  disk!.free();
  browser = await startBrowser(profile);
  await browser.page.goto(`${baseURL!}#/library`);
  const rescued = browser.page.getByRole('listitem').filter({ hasText: 'Typed on a full disk, 11' });
  await expect(rescued).toBeVisible();
  await rescued.getByRole('button', { name: 'Open' }).click();
  await expect(titleField(browser.page)).toHaveValue('Typed on a full disk, 11');
  await stored(browser.page);
  expect(browser.page.url()).toBe(address);

  // Without a kill the page itself stores it when there is room again.
  disk!.fill();
  await titleField(browser.page).fill('Held by the page');
  await expect(browser.page.getByRole('dialog')).toBeVisible();
  disk!.free();
  await expect(async () => {
    const again = browser.page.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    await expect(browser.page.locator('[data-save="saved"]')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await browser.page.reload();
  await expect(titleField(browser.page)).toHaveValue('Held by the page');
  await browser.context.close();
});
