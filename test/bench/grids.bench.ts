/* eslint-disable no-restricted-globals -- what is evaluated runs in the page */
// Long tables in a real browser, in the production build: from an address to the first rows on the screen, and from a
// key to the next frame, with what the page was busy with at a stretch while ten keys were typed. Each is opened and
// typed into three times; the median of openings and keys counts.

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Instrument } from '../../src/model/types.ts';
import { additive } from './instruments.ts';
import { address, inStudio, newPage } from './studio.ts';

const ITEMS = 3_000;
const ROWS = 5_000;
const TIMES = 3;

/** Many items, all of them in one score too, and a table of as many rows as a list of towns has. */
function long(): Instrument {
  const few = additive(6);
  const items = additive(ITEMS).items;
  const [score] = few.scores;
  return {
    ...few,
    items,
    scores: [{ ...score!, id: 'all', label: { en: 'All' }, terms: items.map(({ id }) => ({ of: id })) }],
    levels: [],
    rules: [],
    classifications: [],
    tables: [
      {
        id: 'long_table',
        label: { en: 'Long table' },
        hitPolicy: 'F',
        inputs: [{ expression: 'all' }, { expression: 'item_1' }],
        outputs: [{ id: 'result', label: { en: 'Result' }, kind: 'number', decimals: 0 }],
        rows: Array.from({ length: ROWS }, (_, n) => ({ when: [`>= ${String(n)}`, '-'], then: [n] })),
      },
    ],
  };
}

interface Measured {
  readonly opened: number[];
  readonly keys: number[];
  readonly busy: number[];
}

async function measure(
  page: Page,
  place: string,
  grid: string,
  cell: string,
  keys: string,
): Promise<Measured> {
  const measured: Measured = { opened: [], keys: [], busy: [] };
  for (let time = 0; time < TIMES; time += 1) {
    await go(page, 'simulate');
    await wait(1_500);
    measured.opened.push(await opening(page, place, grid));
    await wait(2_500);
    await page.locator(`[aria-label="${grid}"] [data-cell="${cell}"]`).click();
    await wait(1_500);
    const { delays, longest } = await typing(page, keys);
    measured.keys.push(...delays);
    measured.busy.push(longest);
    await page.keyboard.press('Escape');
  }
  return measured;
}

async function go(page: Page, place: string): Promise<void> {
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, `$1/${place}`));
}

function opening(page: Page, place: string, grid: string): Promise<number> {
  return page.evaluate(
    ([to, name]) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        location.hash = location.hash.replace(/(instrument\/[^/?]+).*/, `$1/${to}`);
        const look = (): void => {
          const rows = document.querySelectorAll(`[aria-label="${name}"] [data-cell]`).length;
          if (rows < 20) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - begun));
        };
        requestAnimationFrame(look);
      }),
    [place, grid] as const,
  );
}

async function typing(page: Page, keys: string): Promise<{ delays: number[]; longest: number }> {
  await page.evaluate(() => {
    const seen = window as unknown as { delays: number[]; busy: number[] };
    seen.delays = [];
    seen.busy = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.busy.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => seen.delays.push(performance.now() - timeStamp)));
      },
      true,
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await wait(150);
  }
  return page.evaluate(() => {
    const { delays, busy } = window as unknown as { delays: number[]; busy: number[] };
    return { delays, longest: Math.max(0, ...busy) };
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function say(what: string, { opened, keys, busy }: Measured): void {
  const [open, key, worst] = [median(opened), median(keys), Math.max(...keys)].map((ms) => ms.toFixed(0));
  console.log(
    `  ${what.padEnd(24)} opened in ${open!.padStart(4)} ms; a key ${key!.padStart(3)} ms, worst ${worst!.padStart(3)} ms; longest task ${Math.max(...busy).toFixed(0)} ms`,
  );
}

await inStudio(async (browser) => {
  const page = await newPage(browser);
  await page.goto(`${address}#/library`);
  const buffer = Buffer.from(JSON.stringify(long()));
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer });
  await page.locator('header input').first().waitFor({ timeout: 60_000 });
  await wait(8_000);
  console.log('Long tables in the browser');
  const tables = [
    ['3,000 items', 'items', 'Items', '2 0', 'Another on'],
    ['3,000 terms', 'scoring/score/all', 'Terms', '2 1', '1234567891'],
    ['5,000 rows of a table', 'scoring/table/long_table', 'Rows', '2 1', '>=12345678'],
  ] as const;
  for (const [what, place, grid, cell, keys] of tables)
    say(what, await measure(page, place, grid, cell, keys));
});
