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

/**
 * Types until it is told that nothing is stored, and gives what was typed last. Now and then the browser itself makes
 * room by tidying up, so that something is stored yet: the disk is filled again.
 */
async function typeUntilTold(page: Page, disk: SmallDisk, type: (count: number) => Promise<string>) {
  for (let i = 0; i < 20; i++) {
    disk.fill();
    const text = await type(i);
    // Nobody is told in the middle of a word.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const dialog = page.getByRole('dialog');
    const isTold = await dialog.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!isTold) continue;
    await expect(dialog).toContainText(/disk|no longer has|cannot be stored/);
    return text;
  }
  throw new Error('The disk does not get full');
}

/**
 * Types on where nothing is stored. Gives what may be there afterwards: the last that was typed more than a second
 * before the end, and what followed it. On a disk that is full the browser may end by itself, which is as good as a kill.
 */
async function typeOnFullDisk(page: Page, disk: SmallDisk): Promise<RegExp> {
  const typed: { text: string; at: number }[] = [];
  const type = async (): Promise<string> => {
    const text = `Typed on a full disk as number ${100 + typed.length}`;
    await titleField(page).fill(text);
    typed.push({ text, at: Date.now() });
    return text;
  };
  let end: number;
  try {
    await typeUntilTold(page, disk, type);
    for (let i = 0; i < 12; i++) {
      if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
      await type();
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(1200);
    end = Date.now();
  } catch (error) {
    if (!/has been closed|crashed/.test(String(error))) throw error;
    // When it ended nobody knows; it was there when this was typed.
    end = typed.at(-1)?.at ?? 0;
  }
  const sure = typed.findLastIndex(({ at }) => at < end - 1000);
  return new RegExp(
    typed
      .slice(Math.max(0, sure))
      .map(({ text }) => text)
      .join('|'),
  );
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

  const typed = await typeOnFullDisk(browser.page, disk!);
  await browser.kill();

  disk!.free();
  browser = await startBrowser(profile);
  await browser.page.goto(`${baseURL!}#/library`);
  const rescued = browser.page.getByRole('listitem').filter({ hasText: typed });
  await expect(rescued).toBeVisible();
  await rescued.getByRole('button', { name: 'Open' }).click();
  await expect(titleField(browser.page)).toHaveValue(typed);
  await stored(browser.page);
  expect(browser.page.url()).toBe(address);

  // Without a kill the page itself stores it when there is room again.
  const held = await typeUntilTold(browser.page, disk!, async (count) => {
    const text = `Held by the page (${count})`;
    await titleField(browser.page).fill(text);
    return text;
  });
  disk!.free();
  await expect(async () => {
    const again = browser.page.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    await expect(browser.page.locator('[data-save="saved"]')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await browser.page.reload();
  await expect(titleField(browser.page)).toHaveValue(held);
  await browser.context.close();
});
