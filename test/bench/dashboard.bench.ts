/* eslint-disable no-restricted-globals -- what is evaluated runs in the page */
// The dashboard of a large workshop (fifty.ts) as its facilitator opens it: from the press on *Discuss* to the first
// ratings on the screen, and to the last of all 48 rows; and the longest task of the page on the way, by the time of the
// processor. The median of five.

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { exerciseKind } from '../../src/workshop/index.ts';
import { longestTask } from '../tools/blocks.ts';
import { exercise, files, instrument } from './fifty.ts';
import { address, inStudio, newPage } from './studio.ts';

const TIMES = 5;

const asJson = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the workshop' }).getByRole('link', { name });

async function collectAll(page: Page): Promise<void> {
  await page.goto(`${address}#/library`);
  const instrumentFile = asJson('instrument.json', JSON.stringify(instrument));
  await page.getByLabel('Import a file').setInputFiles(instrumentFile);
  await page.waitForURL(/instrument\//);
  await page.locator('header input').first().waitFor();
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, '$1/workshop'));
  const exerciseFile = asJson('exercise.json', exerciseKind.canonical(exercise));
  await page.locator('input[type=file]').first().setInputFiles(exerciseFile);
  await step(page, 'Collect').click();
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles(files.map(({ name, text }) => asJson(name, text)));
  await page.getByText(`counted: ${String(files.length)}`).waitFor();
  await wait(1_000);
}

/** Milliseconds from the press to what is drawn: the first rows, and all of them. */
function opened(page: Page): Promise<readonly [first: number, all: number]> {
  return page.evaluate(
    (rows) =>
      new Promise<[number, number]>((resolve) => {
        const begun = performance.now();
        let first = 0;
        const look = (): void => {
          const drawn = document.querySelectorAll('[data-item]').length;
          const now = performance.now() - begun;
          if (drawn > 0) first ||= now;
          if (drawn >= rows) resolve([first, now]);
          // Behind the frame that draws them.
          else requestAnimationFrame(() => setTimeout(look));
        };
        [...document.querySelectorAll('a')].find((one) => one.textContent.includes('Discuss'))!.click();
        look();
      }),
    instrument.items.length,
  );
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

await inStudio(async (browser) => {
  const page = await newPage(browser);
  await collectAll(page);
  const times: { first: number; all: number; longest: number }[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    let drawn: readonly [number, number] = [0, 0];
    const longest = await longestTask(browser, page, async () => {
      drawn = await opened(page);
    });
    times.push({ first: drawn[0], all: drawn[1], longest });
    await step(page, 'Collect').click();
    await wait(1_000);
  }
  const row = (what: string, of: (one: (typeof times)[number]) => number) =>
    console.log(`${what.padEnd(44)}${median(times.map(of)).toFixed(0).padStart(6)} ms`);
  row('until the first ratings are seen', ({ first }) => first);
  row('until all 2,400 are', ({ all }) => all);
  row('the longest task of the page, of the processor', ({ longest }) => longest);
});
