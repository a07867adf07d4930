// A package on its way from who made it to who runs it: signed here, verified elsewhere with nothing but a public key.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginFrom, expect, expectAccessible, goTo, quietPage, saved, test, titleField } from './studio.ts';

const FILE = 'psa-1.0.0.zip';

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Names and keys' }).click();
}

/** What a simulation of the same made cases shows. */
async function simulated(page: Page): Promise<string> {
  await expect(page.locator('footer')).toContainText('Tests 81/81');
  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  const shown = page.getByRole('main');
  return shown.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    // What it is compared with says when that was opened.
    for (const choice of copy.querySelectorAll('select')) choice.remove();
    return copy.textContent;
  });
}

function verdict(files: Record<string, Uint8Array>, key: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'aspect-signed-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const at = (name: string) => join(folder, name);
    const args = [at('package.zip'), '--signatures', at('signatures'), '--key', key];
    execFileSync(process.execPath, ['dist/cli/aspect.js', 'verify', ...args], { stdio: 'pipe' });
    return 'verified';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a package is signed, verified in another browser with the public key alone, and gives the same there', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginFrom(page, 'psa');
  const here = await simulated(page);
  await goTo(page, 'Export');
  const save = page.getByRole('button', { name: 'Save the package' });
  await expect(save).toBeEnabled();
  const sign = page.getByRole('button', { name: 'Sign as: Author', exact: true });
  await expect(sign).toBeDisabled();
  await openPeople(page);
  const people = page.getByRole('dialog', { name: 'Names and keys' });
  await people.getByRole('textbox', { name: 'Name', exact: true }).fill('A. Author');
  await people.getByRole('textbox', { name: 'Role', exact: true }).fill('psychologist');
  await people.getByRole('button', { name: 'Make a key' }).click();
  await people.getByRole('button', { name: 'Copy the public key of A. Author' }).click();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  const archive = await saved(page, () => save.click());
  const signatures = await saved(page, () => sign.click());
  expect(verdict({ 'package.zip': archive, signatures }, key)).toBe('verified');
  // What is signed is said beside the package, and more signatures go into the same file.
  await expect(page.getByText('1 of 3')).toBeVisible();
  const both = await saved(page, () => page.getByRole('button', { name: 'Sign as: Reviewer' }).click());
  expect(both.toString().startsWith(signatures.toString())).toBe(true);
  await expect(page.getByText('2 of 3')).toBeVisible();
  const altered = Buffer.from(signatures.toString().replace(/"sig":"./, '"sig":"A'));
  expect(verdict({ 'package.zip': archive, signatures: altered }, key)).toContain('signature-mismatch');

  const context = await browser.newContext();
  const { page: other, complaints } = await quietPage(context);
  await other.goto('./#/library');
  const give = (text: Buffer) =>
    other.getByLabel('Import a file').setInputFiles([
      { name: FILE, mimeType: 'application/zip', buffer: archive },
      { name: `${FILE}.intoto.jsonl`, mimeType: 'application/jsonl', buffer: text },
    ]);
  await give(altered);
  await expect(other.getByRole('dialog')).toContainText('does not hold');
  await other.keyboard.press('Escape');

  await give(signatures);
  const told = other.getByRole('dialog', { name: `Signatures of “${FILE}”` });
  await expect(told).toContainText('signed with a key that is not known here');
  await expect(told).toContainText('No instrument with the id “psa” is here');
  await told.getByRole('button', { name: 'Cancel' }).click();
  await other.keyboard.press('Control+k');
  await other.keyboard.type('Names and keys');
  await other.keyboard.press('Enter');
  const known = other.getByRole('dialog', { name: 'Names and keys' });
  await known.getByText('A key of somebody else').click();
  await known.getByRole('textbox', { name: 'Name of the person' }).fill('A. Author');
  await known.getByRole('textbox', { name: 'Public key' }).fill(key);
  await known.getByRole('button', { name: 'Take it for theirs' }).click();
  await expect(known.getByText('key known since')).toBeVisible();
  await other.keyboard.press('Escape');

  await give(signatures);
  await expect(told).toContainText('A. Author');
  await expect(told).toContainText('signature valid');
  await expectAccessible(other);
  await told.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(titleField(other)).toHaveValue('Public Safety Assessment (PSA)');
  expect(await simulated(other)).toBe(here);

  // Now it is here, and the same package once more changes nothing of it.
  await other.goto('./#/library');
  await give(signatures);
  await expect(told).toContainText('Compared with “Public Safety Assessment (PSA)”, version 1.0.0');
  await expect(told).toContainText('Both versions say the same.');
  await expect(told).toContainText('Equivalent: of every level');
  await expectAccessible(other);
  await other.keyboard.press('Escape');
  expect(complaints).toEqual([]);
  await context.close();
});
