// How long it takes from a key to the frame that shows it, in an instrument as large as authors write. It is recorded, and
// judged by `npm run bench` alone: on a machine that does other things, it says nothing.

import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { large } from '../bench/instruments.ts';
import { expect, test, titleField } from './studio.ts';

const TEXT = 'Violence against staff or other prisoners';

/** From each key to what is drawn next, by the page's own clock. */
async function watchKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const shown: number[] = [];
    Object.assign(window, { shown });
    const listen = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => shown.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', listen, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { shown: number[] }).shown);
}

test('what is typed into 300 items, 60 scores and 40 rules is shown at once', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('large.json');
  writeFileSync(file, JSON.stringify(large()));
  await page.goto('./#/library');
  await page.getByLabel('Import a file').setInputFiles(file);
  await expect(titleField(page)).toBeVisible();
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, '$1/items'));
  await page.locator('tr[data-item] td').first().click();
  const keys = await watchKeys(page);
  await page.keyboard.type(TEXT, { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-item] td').first()).toContainText(TEXT);
  const took = (await keys()).slice(0, TEXT.length).sort((a, b) => a - b);
  const figures = { keys: took.length, median: took[Math.floor(took.length / 2)]!, worst: took.at(-1)! };
  const record = process.env['ASPECT_TYPING'];
  if (record !== undefined) writeFileSync(record, JSON.stringify(figures));
  test.info().annotations.push({ type: 'typing', description: JSON.stringify(figures) });
  console.log(JSON.stringify(figures));
});
