// Kills the browser while someone types, again and again, and looks for what is lost: nothing that the studio called
// saved, and nothing that was typed more than a second before. Needs `vite build`.
//   npm run soak -- kill             300 times
//   ASPECT_KILLS=20 npm run soak -- kill

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { preview } from 'vite';
import { startBrowser, type Killable } from '../tools/killable.ts';

const kills = Number(process.env['ASPECT_KILLS'] ?? 300);
const SECOND = 1000;

if (!existsSync('dist/studio/index.html')) {
  console.error('There is no built studio: run `npx vite build` first.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'aspect-kill-'));
// A copy, so that a build meanwhile changes nothing.
cpSync('dist/studio', join(folder, 'studio'), { recursive: true });
const server = await preview({
  build: { outDir: join(folder, 'studio') },
  preview: { port: 0, open: false },
  logLevel: 'error',
});
const url = `http://localhost:${(server.httpServer.address() as AddressInfo).port}/`;
const profile = join(folder, 'profile');

const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Title of the instrument' });
const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? -1);

interface Typed {
  readonly number: number;
  readonly at: number;
}

/** Types numbers until the browser is killed. What is called saved is asked of the page as it is killed. */
async function typeUntilKilled({ page, kill }: Killable, first: number) {
  const typed: Typed[] = [];
  let saved = first - 1;
  const end = Date.now() + 300 + Math.random() * 2700;
  for (let number = first; Date.now() < end; number++) {
    await titleOf(page).fill(`Edit ${number}`);
    typed.push({ number, at: Date.now() });
    if (Math.random() < 0.3) await page.waitForTimeout(Math.random() * 600);
    if ((await page.locator('[data-save="saved"]').count()) > 0) saved = number;
  }
  const killedAt = Date.now();
  await kill();
  const due = typed.findLast(({ at }) => at < killedAt - SECOND)?.number ?? first - 1;
  return { saved, due, last: typed.at(-1)?.number ?? first - 1 };
}

/** The number that is there again, once what was noted is taken up. */
async function numberAfter(page: Page, due: number): Promise<number> {
  await titleOf(page).waitFor();
  for (const until = Date.now() + 5 * SECOND; ;) {
    const number = numberIn(await titleOf(page).inputValue());
    if (number >= due || Date.now() > until) return number;
    await page.waitForTimeout(100);
  }
}

let browser = await startBrowser(profile);
await browser.page.goto(`${url}#/library/template/psa`);
await browser.page.getByRole('button', { name: 'Use this template' }).click();
await titleOf(browser.page).fill('Edit 0');
await browser.page.locator('[data-save="saved"]').waitFor();
const address = browser.page.url();

let [number, lostSaved, lostTyped] = [1, 0, 0];
const begun = Date.now();
for (let round = 1; round <= kills; round++) {
  const { saved, due, last } = await typeUntilKilled(browser, number);
  browser = await startBrowser(profile);
  await browser.page.goto(address);
  const found = await numberAfter(browser.page, Math.max(saved, due));
  if (found < saved) lostSaved += 1;
  if (found < due) lostTyped += 1;
  if (found < saved || found < due)
    console.error(`kill ${round}: found ${found}, saved ${saved}, typed a second before ${due}`);
  if (round % 25 === 0) console.log(`${round} kills …`);
  number = last + 1;
  // From the next number on, whatever was found.
  await titleOf(browser.page).fill(`Edit ${number}`);
  await browser.page.locator('[data-save="saved"]').waitFor();
  number += 1;
}
await browser.context.close();
await server.close();
rmSync(folder, { recursive: true, force: true });

const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
console.log(
  `${kills} kills in ${minutes} min, ${number} edits: ${lostSaved} lost what was called saved, ` +
    `${lostTyped} lost what was typed more than a second before.`,
);
process.exitCode = lostSaved + lostTyped > 0 ? 1 : 0;
