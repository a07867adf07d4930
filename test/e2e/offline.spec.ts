import { expect, test as base, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { writeServiceWorker } from '../../src/build/offline.ts';

/** A copy of the built studio on a server of its own, which a test may change. */
interface Site {
  readonly url: string;
  readonly folder: string;
  /** Marks the page's file, as a new version would change it. */
  mark(version: string): void;
}

const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'aspect-'));
    cpSync('dist/studio', folder, { recursive: true });
    const server = await preview({
      build: { outDir: folder },
      preview: { port: 0, open: false },
      logLevel: 'error',
    });
    const { port } = server.httpServer.address() as AddressInfo;
    const page = join(folder, 'index.html');
    const original = readFileSync(page, 'utf8');
    await use({
      url: `http://localhost:${port}/`,
      folder,
      mark: (version) => writeFileSync(page, original.replace('<body', `<body data-version="${version}"`)),
    });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

async function openInstalled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Asks for a newer version and waits until it is installed or refused. */
async function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 20));
    return worker.state;
  });
}

test('opens without a network once it was open', async ({ page, context, baseURL }) => {
  await openInstalled(page, baseURL!);
  await context.setOffline(true);
  await page.reload();
  await expect(page).toHaveTitle(/Aspect Studio/);
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('keeps to the version it has while a newer one is only half there', async ({ page, site }) => {
  await openInstalled(page, site.url);
  site.mark('two');
  writeServiceWorker(site.folder);
  site.mark('half');
  expect(await lookForUpdate(page)).toBe('redundant');
  await page.reload();
  await expect(page.locator('body')).not.toHaveAttribute('data-version');
});

test('takes a newer version whole', async ({ page, context, site }) => {
  await openInstalled(page, site.url);
  site.mark('two');
  writeServiceWorker(site.folder);
  expect(await lookForUpdate(page)).toMatch(/installed|activating|activated/);
  await page.close();
  await expect(async () => {
    // A page that stays open keeps the version that it has alive, for all others too.
    const next = await context.newPage();
    try {
      await next.goto(site.url);
      await expect(next.locator('body')).toHaveAttribute('data-version', 'two', { timeout: 500 });
    } finally {
      await next.close();
    }
  }).toPass();
});

test('sends the content policy with every file, and no file compressed', async ({ request, baseURL }) => {
  for (const file of ['', 'icon.svg', 'service-worker.js']) {
    const response = await request.get(`${baseURL!}${file}`);
    expect(response.headers()['content-security-policy']).toContain("connect-src 'self'; object-src 'none'");
    expect(response.headers()).not.toHaveProperty('content-encoding');
  }
});
