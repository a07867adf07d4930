// What is typed outlives a killed page, a lost database and another window.

import type { Page } from '@playwright/test';
import { beginFrom, expect, expectAccessible, stored, test, titleField } from './studio.ts';

/** Takes the database away under the open page, as browsers do when the disk is full. */
async function dropDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('aspect-studio').onsuccess = resolve;
      }),
  );
}

/** Counts the instrument's revision up, as another window does that wrote in the same moment. */
async function writeElsewhere(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('aspect-studio');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('instruments', 'readwrite');
          const cursor = writing.objectStore('instruments').openCursor();
          cursor.onsuccess = () => {
            const row = cursor.result!.value as { revision: number };
            cursor.result!.update({ ...row, revision: row.revision + 1 });
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
  );
}

test('while a conflict is told, a killed page loses nothing', async ({ page, context }) => {
  await beginFrom(page, 'psa');
  const theirs = await titleField(page).inputValue();
  await stored(page);
  await writeElsewhere(page);
  await titleField(page).fill('Mine');
  const told = page.getByRole('dialog', { name: 'Changed in another window' });
  await expect(told).toContainText('rescue copy');
  await expectAccessible(page);
  const address = page.url();
  await page.close();

  const next = await context.newPage();
  await next.goto(address);
  await expect(titleField(next)).toHaveValue(theirs);
  await expect(next.getByText('Edits that were not saved before the page closed')).toBeVisible();
  await next.getByRole('button', { name: 'Show versions' }).click();
  await next.getByRole('link', { name: /Not saved before closing/ }).click();
  await next.getByRole('button', { name: 'Open as a copy' }).click();
  await expect(titleField(next)).toHaveValue('Mine (copy)');
});

test('a database that is taken away loses nothing: the page holds it, and so does the library', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('Kept twice');
  await stored(page);
  // The second copy is written a moment later.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        try {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('instruments');
          for await (const handle of folder.values())
            return (await (await (handle as FileSystemFileHandle).getFile()).text()).includes('Kept twice');
        } catch {
          // The folder is made with the first copy, and a file is gone for a moment while it is replaced.
        }
        return false;
      }),
    )
    .toBe(true);

  await dropDatabase(page);
  await titleField(page).fill('Held by the page');
  const told = page.getByRole('dialog', { name: 'The browser no longer has this instrument' });
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Try again' }).click();
  await stored(page);
  await page.reload();
  await expect(titleField(page)).toHaveValue('Held by the page');

  await dropDatabase(page);
  await page.goto('./#/library');
  await page.reload();
  const rescued = page.getByRole('listitem').filter({ hasText: 'second copy' });
  await expect(rescued).toBeVisible();
  await expectAccessible(page);
  await rescued.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('link', { name: /Kept twice|Held by the page/ })).toBeVisible();
  await expect(rescued).toHaveCount(0);
});

test('“Close and clear” leaves nothing, in other windows neither', async ({ page, context }) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('Never saved as a file');
  await stored(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(titleField(other)).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Close and clear' }).click();
  const asked = page.getByRole('dialog', { name: 'Delete everything from this browser?' });
  await expect(page.locator('.settings')).toHaveCount(0);
  await expect(asked.getByRole('listitem')).toHaveText(['Never saved as a file']);
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('heading', { name: 'Everything was deleted' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Another window deletes everything' })).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const left: string[] = [];
        for await (const name of folder.keys()) left.push(name);
        for (const { name } of await indexedDB.databases()) left.push(name ?? '');
        return [...left, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
      }),
    )
    .toEqual([]);
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByRole('heading', { name: 'No instruments yet' })).toBeVisible();
});
