// The main stories in Firefox: `npm run test:firefox`, after a build. Named as skipped where there is no Firefox.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox, startFirefox } from './browser.ts';
import { stories } from './stories.ts';

const port = 20_000 + (process.pid % 20_000);
const address = `http://localhost:${port}/`;

/** The built studio under its own policy, until `stop` is called. */
async function serve(): Promise<{ stop: () => void }> {
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--port', String(port), '--strictPort'],
    {
      stdio: 'ignore',
    },
  );
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { stop: () => server.kill() };
    await pause(200);
  }
  server.kill();
  throw new Error('The built studio is not served: run `npm run build` first.');
}

/** A page that remembers what it complained of. */
async function quietPage(
  browser: Browser,
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
}

async function tell(browser: Browser, name: string, story: (page: Page) => Promise<void>): Promise<boolean> {
  const since = performance.now();
  const { page, complaints, close } = await quietPage(browser);
  try {
    await page.goto(address);
    await story(page);
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    console.log(`ok      ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n${String(error)}\n${complaints.join('\n')}`);
    return false;
  } finally {
    await close();
  }
}

const path = findFirefox();
if (path === undefined) {
  console.log('Skipped: there is no Firefox here. Install it, or name it in FIREFOX_PATH.');
} else {
  const server = await serve();
  const browser = await startFirefox(path);
  try {
    console.log(await browser.version());
    for (const [name, story] of Object.entries(stories))
      if (!(await tell(browser, name, story))) process.exitCode = 1;
  } finally {
    await browser.close();
    server.stop();
  }
}
