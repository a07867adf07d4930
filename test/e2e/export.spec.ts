// What leaves the studio as a package is sound, comes back as the same instrument, and is refused where it was touched.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { beginFrom, expect, expectAccessible, goTo, saved, test, titleField } from './studio.ts';

const template: unknown = JSON.parse(readFileSync('templates/psa.json', 'utf8'));
const instruments = (page: Page) => page.locator('tr[data-key]');

async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

function isVerified(bytes: Uint8Array): boolean {
  const path = join(tmpdir(), `aspect-${process.pid}.zip`);
  writeFileSync(path, bytes);
  try {
    execFileSync(process.execPath, ['dist/cli/aspect.js', 'verify', path], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(path);
  }
}

test('a package that carries says what was proved and what changed, to the byte as on the command line', async ({
  page,
}) => {
  await beginFrom(page, 'first-instrument');
  await goTo(page, 'Export');
  await page.getByRole('checkbox', { name: 'ES module' }).check();
  await expect(page.getByText('Making the package, and proving')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The package was not made.')).toBeVisible();
  await page.getByRole('button', { name: 'Make the package' }).click();
  const save = page.getByRole('button', { name: 'Save the package' });
  await expect(save).toBeEnabled();
  await expect(page.getByText('what was tested and proved')).toBeVisible();
  // The module was run here; what was not is said to be so.
  const module = page.getByRole('row', { name: /^WebAssembly/ });
  await expect(module).toContainText(/this browser.*(\d+) of \1/s);
  await expect(page.getByRole('row', { name: /^SQL/ })).toContainText('not run here');
  await expectAccessible(page);
  const archive = await saved(page, () => save.click());
  const contents = unzipSync(archive);
  expect(strFromU8(contents['REPORT.md']!)).toContain(
    'History alone never leads to the highest level: holds',
  );
  expect(strFromU8(contents['CHANGES.md']!)).toContain('No earlier release');
  const folder = mkdtempSync(join(tmpdir(), 'aspect-report-'));
  const [own, document] = [join(folder, 'own.aspect.zip'), join(folder, 'instrument.json')];
  writeFileSync(document, contents['instrument.json']!);
  const args = ['dist/cli/aspect.js', 'export', document, '-o', own, '--targets', 'scorer'];
  execFileSync(process.execPath, args, { stdio: 'pipe' });
  expect(readFileSync(own).equals(archive)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a package is sound, comes back as the same instrument, and is refused when altered or cut off', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Export');
  const save = page.getByRole('button', { name: 'Save the package' });
  await expect(save).toBeEnabled();
  const whole = await saved(page, () => save.click());
  expect(isVerified(whole)).toBe(true);

  await page.goto('./#/library');
  await expect(instruments(page)).toHaveCount(1);
  const files = unzipSync(whole);
  files['instrument.json'] = strToU8(strFromU8(files['instrument.json']!).replace('>= 4', '>= 3'));
  const altered = zipSync(files);
  expect(isVerified(altered)).toBe(false);
  for (const [name, bytes, told] of [
    ['altered.zip', altered, 'instrument.json'],
    ['cut.zip', whole.subarray(0, whole.length / 2), 'cut off'],
    ['other.zip', zipSync({ 'a.txt': strToU8('no instrument') }), 'manifest'],
  ] as const) {
    await give(page, name, bytes);
    const dialog = page.getByRole('dialog', { name: `“${name}” was not imported` });
    await expect(dialog).toContainText('Nothing was changed');
    await expect(dialog).toContainText(told);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await expect(instruments(page)).toHaveCount(1);

  // What it changes of the version that is here is told before it is taken.
  const asked = page.getByRole('dialog', { name: 'Import “psa.zip”' });
  await give(page, 'psa.zip', whole);
  await expect(asked).toContainText('without a file of signatures');
  await expect(asked).toContainText('What changed since your version');
  await expect(asked).toContainText('Equivalent');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(instruments(page)).toHaveCount(1);
  await give(page, 'psa.zip', whole);
  await asked.getByRole('button', { name: 'Import' }).click();
  await expect(titleField(page)).toHaveValue('Public Safety Assessment (PSA)');
  await expect(page.locator('footer')).toContainText('Tests 81/81');
  await goTo(page, 'Export');
  const json = await saved(page, () => page.getByRole('button', { name: 'Instrument as JSON' }).click());
  expect(JSON.parse(json.toString())).toEqual(template);
  await page.getByRole('checkbox', { name: 'ES module' }).click();
  await page.getByRole('checkbox', { name: 'SQL' }).click();
  await expect(page.getByText('scorer/scorer.mjs')).toBeAttached();
  await expect(save).toBeEnabled();
  const carrying = await saved(page, () => save.click());
  expect(Object.keys(unzipSync(carrying))).toContain('sql/duckdb.sql');
  expect(isVerified(carrying)).toBe(true);
  const codebook = await saved(page, () => page.getByRole('button', { name: 'Codebook as CSV' }).click());
  expect(codebook.toString()).toContain('age_at_current_arrest');
  await page.goto('./#/library');
  await expect(instruments(page)).toHaveCount(2);
});

test('on paper stands what is exported, and nothing that can only be clicked', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Export');
  await expect(page.getByTestId('hash')).toHaveText(/^[0-9a-f]{64}$/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Package 1.0.0' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Public Safety Assessment (PSA)')).toBeVisible();
  await expect(page.getByTestId('hash')).toBeVisible();
  for (const gone of ['navigation', 'banner', 'contentinfo', 'complementary'] as const)
    await expect(page.getByRole(gone)).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page);
});
