// The studio as it is built, in a browser: for benchmarks that go through its pages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '../tools/browser.ts';

const port = 20_000 + (process.pid % 20_000);
export const address = `http://localhost:${String(port)}/`;

export async function inStudio(act: (browser: Browser) => Promise<void>): Promise<void> {
  await build();
  const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], {
    stdio: 'ignore',
    detached: true,
  });
  const browser = await chromium.launch(launchOptions());
  try {
    while (!(await fetch(address).catch(() => null))) await wait(200);
    await act(browser);
  } finally {
    await browser.close();
    process.kill(-server.pid!);
  }
}

/** In a new profile. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // What names functions for tsx is not on the page; a service worker would work beside it.
  await page.addInitScript('globalThis.__name = (named) => named; delete Navigator.prototype.serviceWorker;');
  return page;
}

async function build(): Promise<void> {
  if (process.env['ASPECT_BUILT']) return;
  const [code] = (await once(spawn('npx', ['vite', 'build'], { stdio: 'ignore' }), 'exit')) as [number];
  if (code !== 0) throw new Error('vite build failed');
}
