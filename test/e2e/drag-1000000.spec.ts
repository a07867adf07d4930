// A cut-off is dragged over a million cases: the page draws on, and the numbers follow. How often it draws is recorded,
// and judged by `npm run bench` alone: on a machine that does other things, a frame says nothing about the studio.
// `npm test` takes 200,000 cases: several chunks, so that helpers share them.

import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { additive } from '../bench/instruments.ts';
import { expect, test, titleField } from './studio.ts';

const isWhole = (process.env['ASPECT_SOAK'] ?? process.env['ASPECT_FRAMES']) !== undefined;
const CASES = isWhole ? '1,000,000' : '200,000';

/** Milliseconds between frames since this was called. */
async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frames });
  });
  return () => page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1));
}

test(`dragging a cut-off over ${CASES} cases keeps the frames coming`, async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./#/library');
  const buffer = Buffer.from(JSON.stringify(additive(30)));
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'additive.json', mimeType: 'application/json', buffer });
  await expect(titleField(page)).toBeVisible();
  const root = page.url().replace(/(instrument\/[^/?]+).*/, '$1');
  await page.goto(`${root}/cases`);
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill(CASES.replaceAll(',', ''));
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.locator('footer')).toContainText(new RegExp(`${CASES} cases\\s*simulated in`), {
    timeout: 180_000,
  });

  await page.goto(`${root}/scoring/level/total_level`);
  const handle = page.getByRole('slider').nth(1);
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await watchFrames(page);
  // Back and forth over some values, a step at each frame or so.
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(x + 40 * Math.sin(step / 8), y);
    await page.waitForTimeout(12);
  }
  const between = (await frames()).sort((a, b) => a - b);
  await page.mouse.move(x - 40, y);
  await page.mouse.up();
  await expect(page.getByText(new RegExp(`Of ${CASES} cases, [\\d,]+ have another outcome`))).toBeVisible();

  const share = (part: number) => between[Math.floor(between.length * part)]!;
  const milliseconds = Number(/simulated in ([\d.]+) ms/.exec(await page.locator('footer').innerText())?.[1]);
  const figures = { frames: between.length, median: share(0.5), p95: share(0.95), simulated: milliseconds };
  const file = process.env['ASPECT_FRAMES'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
  test.info().annotations.push({ type: 'frames', description: JSON.stringify(figures) });
  console.log(JSON.stringify(figures));
  // What a blocked page would show on any machine: one frame for each run instead of one for each move.
  expect(between.length).toBeGreaterThan(60);
});
