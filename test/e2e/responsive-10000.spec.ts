// The page never works for more than 50 ms at a time, whatever the workers do.

import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { additive } from '../bench/instruments.ts';
import { longestTask } from '../tools/blocks.ts';
import { beginFrom, expect, test, titleField } from './studio.ts';

/** Tasks of more than 50 ms since this was called, as the browser itself measures them. */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      entryTypes: ['longtask'],
    });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

test('a simulation of 10,000 cases leaves the page free', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Simulate' }).click();
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  await expect(page.locator('footer')).toContainText('simulated in');

  // A page that works too long does so at every run; a machine that is busy with something else, only now and then.
  await expect(async () => {
    const longTasks = await watchTasks(page);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(1500);
    expect(await longTasks()).toEqual([]);
  }).toPass({ timeout: 20_000 });
});

test('six megabytes that are no instrument are refused without holding the page up', async ({
  page,
}, testInfo) => {
  const text = `{"format":"aspect-instrument/2"${',"title":{}'.repeat(550_000)}}`;
  // From the disk: bytes that the test hands over are unpacked by the page itself.
  const file = testInfo.outputPath('twice.json');
  writeFileSync(file, text);
  await page.goto('./#/library');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    const longTasks = await watchTasks(page);
    await page.getByLabel('Import a file').setInputFiles(file);
    const trouble = page.getByRole('dialog', { name: '“twice.json” was not imported' });
    await expect(trouble).toContainText('“title” appears twice in the same place');
    await trouble.getByRole('button', { name: 'Close' }).last().click();
    // Drawing what is wrong takes a moment; reading on the page took half a minute.
    expect(Math.max(0, ...(await longTasks()))).toBeLessThan(500);
  }).toPass({ timeout: 30_000 });
});

/** Rows of a file with an answer to every item, by no chance. */
function casesOf(items: number, rows: number): string {
  const answers = (row: number) => Array.from({ length: items }, (_, item) => (row * 7 + item * 3) % 4);
  const lines = Array.from({ length: rows }, (_, row) => `c${row},2026-01-31,${answers(row).join()}`);
  return [
    `id,assessed_on,${answers(0)
      .map((_, item) => `item_${item + 1}`)
      .join()}`,
    ...lines,
  ].join('\n');
}

test('a wide file of cases is looked at, imported and shown without holding the page up', async ({
  page,
  browser,
}, testInfo) => {
  const [document, cases] = [testInfo.outputPath('wide.json'), testInfo.outputPath('wide.csv')];
  writeFileSync(document, JSON.stringify(additive(60)));
  writeFileSync(cases, casesOf(60, 2_000));
  await page.goto('./#/library');
  await page.getByLabel('Import a file').setInputFiles(document);
  await expect(titleField(page)).toBeVisible();
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, '$1/cases'));
  const picker = page.locator('input[type=file]');
  await expect(picker).toHaveCount(1);

  // By the classes of parts: looking for roles is work of the page, too.
  const dialog = page.locator('.wizard');
  const longest: number[] = [];
  await expect(async () => {
    longest.push(
      await longestTask(browser, page, async () => {
        await picker.setInputFiles(cases);
        await expect(dialog).toContainText('2,000 cases can be taken');
        await expect(dialog.locator('td').last()).toHaveText(/./);
        await page.locator('[role=dialog] button').last().click();
        await expect(dialog).toHaveCount(0);
        await expect(page.locator('main tbody td').nth(20)).toHaveText(/./);
        await page.waitForTimeout(500);
      }),
    );
    // Sixty columns with a choice of sixty each were drawn at once; to be recorded takes its time, too.
    expect(longest.at(-1)).toBeLessThan(100);
  }).toPass({ timeout: 60_000 });
  test.info().annotations.push({ type: 'longest tasks', description: longest.join() });
});
