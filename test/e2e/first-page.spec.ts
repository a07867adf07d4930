// What opening the library loads: everything else comes when nobody waits for it.

import { gzipSync } from 'node:zlib';
import { expect, savesData, test } from './studio.ts';

const MOST = 120_000;
/** A text that is not there would be seen by its key. */
const A_KEY = /\b[a-z]+\.[a-z]+[A-Z_]\w*/;

for (const language of ['en', 'ru'])
  test(`the first page is small (${language})`, async ({ page }) => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('aspect-studio:preferences', JSON.stringify({ language: chosen }));
      // What is loaded ahead waits until the page is idle: here it never is.
      window.requestIdleCallback = () => 0;
    }, language);
    const loaded: Promise<[name: string, size: number]>[] = [];
    page.on('response', (response) => {
      const name = new URL(response.url()).pathname;
      if (!/\.(?:woff2|svg|webmanifest)$/.test(name))
        loaded.push(response.body().then((body) => [name, gzipSync(body).length]));
    });
    await page.goto('./', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const sizes = await Promise.all(loaded);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, sizes.map(([name, size]) => `${String(size).padStart(7)} ${name}`).join('\n')).toBeLessThan(
      MOST,
    );
    await expect(page.locator('body')).not.toContainText(A_KEY);
  });

test('what is opened before the page had time for anything is in words', async ({ page }) => {
  await page.addInitScript(() => (window.requestIdleCallback = () => 0));
  await page.goto('./');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('button', { name: 'Names and keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Import a file').setInputFiles([
    { name: 'package.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') },
    { name: 'signatures.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{}') },
  ]);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(A_KEY);
});

for (const saveData of [false, true])
  test(`what is opened next is loaded ahead, unless data are to be saved (${saveData})`, async ({ page }) => {
    await savesData(page, saveData);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto('./', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(async () => {
      for (let times = 0; times < 3; times += 1) await new Promise((done) => requestIdleCallback(done));
    });
    const areas = () =>
      ['Dialogs', 'SettingsMenu'].map((part) => [...asked].some((one) => one.includes(`/${part}-`)));
    await expect.poll(areas).toEqual([!saveData, !saveData]);
  });
