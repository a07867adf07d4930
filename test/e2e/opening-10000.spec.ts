// From a template to the first simulated numbers of 10,000 cases: how long the studio takes, without the user's moves.
// It is recorded, and judged by `npm run bench` alone: on a machine that does other things, it says nothing.

import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, goTo, quietPage, savesData, test, titleField } from './studio.ts';

const RECORDED_IN = process.env['ASPECT_OPENING'];
const TIMES = RECORDED_IN === undefined ? 1 : 5;
/** Milliseconds to read what the template is, and what a bank is: in them the studio prepares. */
const READING = RECORDED_IN === undefined ? 0 : 2_000;

/** Keeps when the last button was pressed, and when something was in the page, by the page's own clock. */
async function watch(page: Page, selector: string, text: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ selector: wanted, text: within }) => {
      const clock = window as unknown as { pressed: number; seen: number | null };
      clock.seen = null;
      addEventListener('click', () => (clock.pressed = performance.now()), { capture: true });
      const look = (): void => {
        if (!document.querySelector(wanted)?.textContent.includes(within)) return;
        observer.disconnect();
        // When it has been drawn.
        requestAnimationFrame(() => setTimeout(() => (clock.seen = performance.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    { selector, text },
  );
  return async () => {
    const took = await page.waitForFunction(() => {
      const { pressed, seen } = window as unknown as { pressed: number; seen: number | null };
      return seen === null ? null : seen - pressed;
    });
    return (await took.jsonValue())!;
  };
}

interface Took {
  readonly opened: number;
  readonly simulated: number;
  readonly both: number;
}

async function open(page: Page): Promise<Took> {
  await page.goto('./#/library/template/psa');
  const use = page.getByRole('button', { name: 'Use this template' });
  await expect(use).toBeVisible();
  await page.waitForTimeout(READING);
  const opening = await watch(page, 'footer', '');
  await use.click();
  const opened = await opening();
  await expect(titleField(page)).toBeVisible();
  await goTo(page, 'Simulate');
  const make = page.getByRole('button', { name: 'Make 10,000 cases' });
  await expect(make).toBeVisible();
  await page.waitForTimeout(READING);
  const simulating = await watch(page, 'footer', 'simulated in');
  await make.click();
  const simulated = await simulating();
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  return { opened, simulated, both: opened + simulated };
}

test('the program of an instrument is loaded while the library is looked at', async ({ page }) => {
  await savesData(page, false);
  await page.goto('./#/library');
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/workspace')),
    );
  await expect.poll(async () => (await loaded()).length).toBeGreaterThan(0);
});

test('a template is open and simulated', async ({ browser, baseURL }) => {
  const all: Took[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const context = await browser.newContext({ baseURL: baseURL! });
    const { page, complaints } = await quietPage(context);
    await savesData(page, false);
    all.push(await open(page));
    expect(complaints).toEqual([]);
    await context.close();
  }
  const median = (of: (one: Took) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
  const figures = {
    opened: median((one) => one.opened),
    simulated: median((one) => one.simulated),
    both: median((one) => one.both),
  };
  if (RECORDED_IN !== undefined) writeFileSync(RECORDED_IN, JSON.stringify(figures));
  console.log(JSON.stringify({ figures, all }));
});
