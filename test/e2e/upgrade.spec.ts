// What an older studio stored in this browser is there in today's, with the status that it had.

import { readFileSync } from 'node:fs';
import { expect, test } from './studio.ts';

interface Row {
  readonly [key: string]: unknown;
}
interface Store {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
  readonly rows: readonly Row[];
}
interface Dump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly Store[];
}

test('a database of version 1 is brought to today’s, and its instrument can be written on', async ({
  page,
  context,
}) => {
  const exemplar = 'test/museum/exemplars/database.10.json';
  const { stores, ...about } = JSON.parse(readFileSync(exemplar, 'utf8')) as Dump;
  // Banks hold what JSON has not.
  const rowsOf = ({ name, rows }: Store): readonly Row[] =>
    name === 'instruments' || name === 'versions'
      ? rows.map((row) => ({ ...row, status: 'approved' }))
      : name === 'contents'
        ? rows.map((row) => ({ ...row, document: { ...(row['document'] as Row), status: 'approved' } }))
        : [];
  const old: Dump = { ...about, stores: stores.map((store) => ({ ...store, rows: rowsOf(store) })) };
  // A page of the same origin that does not open the database.
  const other = await context.newPage();
  await other.goto('./icon.svg');
  await other.evaluate(
    ({ name, version, stores: all }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onupgradeneeded = () => {
          for (const { name: store, keyPath, autoIncrement, indexes, rows } of all) {
            const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
            for (const index of indexes) made.createIndex(index.name, index.keyPath);
            for (const row of rows) made.put(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    old,
  );
  await other.close();
  await page.goto('./');
  await page.getByRole('link', { name: 'A small instrument' }).first().click();
  const status = page.getByRole('button', { name: /Version and status/ });
  await expect(status).toContainText('Approved');
  // What was approved is edited as a draft only.
  await status.click();
  await page.getByLabel('Version', { exact: true }).fill('1.4.0');
  await page.getByRole('button', { name: 'Back to a draft' }).click();
  await expect(status).toContainText('Draft');
  await page.keyboard.press('Escape');
  await status.click();
  await page.getByLabel('Version', { exact: true }).fill('1.4.0');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(status).toContainText('v1.4.0');
});
