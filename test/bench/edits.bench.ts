/* eslint-disable no-restricted-globals -- what is evaluated runs in the page */
// From an edit to new distributions and who moved, in a real browser, with the workers of the studio as they are built:
// the changed document is compiled on the page, and the bank is held and counted by the bench and its helper.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../tools/browser.ts';
import type { measure } from './edits-page.ts';

const ROWS = 1_000_000;

const outDir = mkdtempSync(join(tmpdir(), 'aspect-edits-'));
const config = {
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
} as const;
await build({
  ...config,
  build: {
    outDir,
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: 'test/bench/edits.html' },
  },
});
const server = await preview({ ...config, build: { outDir }, preview: { port: 0 } });
const browser = await chromium.launch(launchOptions());
try {
  for (const items of [30, 120]) {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${server.resolvedUrls!.local[0]!}edits.html`);
    const measured = await page.evaluate(
      ([count, rows]) => (globalThis as unknown as { measure: typeof measure }).measure(count, rows),
      [items, ROWS] as const,
    );
    console.log(`${String(items)} items, ${ROWS.toLocaleString('en')} cases, in the browser`);
    const shown = (milliseconds: number) => `${milliseconds.toFixed(1).padStart(5)} ms`;
    const median = (times: readonly number[]) => shown(times[Math.floor(times.length / 2)]!);
    for (const { what, early, times } of measured)
      console.log(
        `${`  ${what}`.padEnd(46)} median ${median(times)}, least ${shown(times[0]!)}, of the first ten ${median(early)}`,
      );
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true });
}
