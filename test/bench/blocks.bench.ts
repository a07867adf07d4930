/* eslint-disable no-restricted-globals -- what is evaluated runs in the page */
// How long the page works at a stretch, in a real browser and the production build: the longest task of each of the main
// ways through the studio, by the time of the processor. Each is gone three times; the shortest of the longest counts,
// because a page that works too long does so every time.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { longestTask } from '../tools/blocks.ts';
import { additive } from './instruments.ts';
import { address, inStudio, newPage } from './studio.ts';

const TIMES = 3;
const ITEMS = 30;
const CASES = 100_000;
const ROWS = 5_000;

type Act = (page: Page) => Promise<void>;
/** What is said of it, and what is done; the rest is the way there. */
type Way = readonly [said: string, act: Act] | Act;

/** Presses a button or a link of the page. By its text, as a locator by role would be work of the page, too. */
const press =
  (selector: string, text = ''): Act =>
  async (page) => {
    await page.waitForFunction(
      ([within, label]) => {
        const all = [...document.querySelectorAll<HTMLElement>(within)];
        const found = all.findLast((one) => one.textContent.includes(label));
        found?.click();
        return found !== undefined;
      },
      [selector, text] as const,
      { polling: 200 },
    );
    await wait(1_500);
  };

const area = (name: string): Act => press('nav a', name);

/** Until something is in the page, or is not any more. */
const seen = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([within, wanted]) => document.querySelector(within)?.textContent.includes(wanted),
    [selector, text] as const,
    { polling: 200 },
  );

async function template(page: Page, name: string): Promise<void> {
  await page.goto(`${address}#/library/template/${name}`);
  await page.getByRole('button', { name: 'Use this template' }).waitFor();
  await wait(1_000);
}

const use = press('button', 'Use this template');

async function editLabel(page: Page): Promise<void> {
  await area('Items')(page);
  await page.locator('tr[data-item] td').first().click();
  await page.keyboard.type('Other words', { delay: 50 });
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-save="saved"]', { state: 'attached' });
  await wait(2_000);
}

async function pasteRows(page: Page): Promise<void> {
  await page.evaluate((rows) => {
    const row = (_: unknown, n: number) =>
      `Question ${String(n)} of the list\tchoice\tNo = 0 | Some = 1 | Much = 2`;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', Array.from({ length: rows }, row).join('\n'));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    setTimeout(() => document.querySelector('[role=grid]')!.dispatchEvent(event));
  }, ROWS);
  await seen(page, '[role=dialog]', 'Question');
  await wait(500);
}

/** Files that are imported: an instrument, and cases of it. */
const folder = mkdtempSync(join(tmpdir(), 'aspect-blocks-'));
const [instrument, cases] = [join(folder, 'additive.json'), join(folder, 'cases.csv')];

function writeFiles(): void {
  const each = <One>(of: (item: number) => One): One[] =>
    Array.from({ length: ITEMS }, (_, item) => of(item));
  const head = ['id', 'assessed_on', ...each((item) => `item_${String(item + 1)}`)].join();
  const lines = Array.from({ length: CASES }, (_, row) =>
    [`c${String(row)}`, '2026-01-31', ...each((item) => (row * 7 + item * 3) % 4)].join(),
  );
  writeFileSync(instrument, JSON.stringify(additive(ITEMS)));
  writeFileSync(cases, [head, ...lines].join('\n'));
}

async function openAdditive(page: Page): Promise<void> {
  await page.goto(`${address}#/library`);
  await page.getByLabel('Import a file').setInputFiles(instrument);
  await page.locator('header input').first().waitFor();
  await area('Case banks')(page);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

async function lookAtCases(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(cases);
  await seen(page, '.wizard', `${CASES.toLocaleString('en')} cases can be taken`);
  await wait(500);
}

async function takeCases(page: Page): Promise<void> {
  await press('[role=dialog] button')(page);
  await page.waitForFunction(() => !document.querySelector('[role=dialog]'), null, {
    polling: 200,
  });
  await wait(1_500);
}

/** Each begins in a new profile; within it one goes on from where the last one ended. */
const WAYS: readonly (readonly Way[])[] = [
  [
    (page) => template(page, 'five-aspect'),
    ['open the five-aspect template', use],
    ['edit a label, until it is saved', editLabel],
    ...['Overview', 'Scores', 'Rules', 'Findings', 'Safeguards', 'Texts', 'Versions', 'Export', 'Items'].map(
      (name): Way => [`go to ${name}`, area(name)],
    ),
    ['open Try it', press('header button', 'Try it')],
  ],
  [
    (page) => template(page, 'psa'),
    use,
    area('Items'),
    [`paste ${ROWS.toLocaleString('en')} rows`, pasteRows],
    ['take them as items', press('[role=dialog] button')],
  ],
  [
    openAdditive,
    [`look at a file of ${CASES.toLocaleString('en')} cases`, lookAtCases],
    ['import it', takeCases],
    ['go to Simulate', area('Simulate')],
  ],
];

async function goAlong(ways: readonly Way[], browser: Browser, longest: Map<string, number>): Promise<void> {
  const page = await newPage(browser);
  for (const way of ways) {
    if (typeof way === 'function') {
      await way(page);
      continue;
    }
    const [said, act] = way;
    const took = await longestTask(browser, page, () => act(page)).catch((error: unknown) => {
      throw new Error(said, { cause: error });
    });
    longest.set(said, Math.min(took, longest.get(said) ?? Infinity));
  }
  await page.context().close();
}

writeFiles();
try {
  await inStudio(async (browser) => {
    const longest = new Map<string, number>();
    for (const ways of WAYS)
      for (let time = 0; time < TIMES; time += 1) await goAlong(ways, browser, longest);
    console.log('the longest task of the page, of the processor');
    for (const [said, ms] of longest) console.log(`  ${said.padEnd(40)} ${ms.toFixed(0).padStart(5)} ms`);
  });
} finally {
  rmSync(folder, { recursive: true });
}
