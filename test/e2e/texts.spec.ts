// A translator's way: out as XLIFF, back with changes, reviewed; and the form in another language.

import { beginFrom, expect, goTo, saved, test } from './studio.ts';

test('texts go out as XLIFF, come back, and are printed in a form', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Texts');
  await page.getByRole('button', { name: 'CSV, XLIFF' }).click();
  const file = await saved(page, () =>
    page.getByRole('menuitem', { name: 'Save as XLIFF: Russian' }).click(),
  );
  const text = file
    .toString('utf8')
    .replace(/<target>[^<]*<\/target>/, '<target>Другое название</target>')
    .replaceAll('state="translated"', 'state="reviewed"');
  await page
    .locator('input[type=file][accept*=xlf]')
    .setInputFiles({ name: 'ru.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Другое название')).toBeVisible();
  await expect(dialog.getByText('Title', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: /^Take in: / }).click();
  await expect(page.getByRole('group', { name: 'Russian' })).toContainText('100% reviewed');

  await goTo(page, 'Documents');
  await page.getByRole('radio', { name: 'Paper form' }).check();
  await page.getByRole('combobox', { name: 'Language of the texts' }).selectOption('ru');
  const form = page.frameLocator('iframe');
  await expect(form.getByRole('heading', { name: 'Другое название' })).toBeVisible();
  const html = await saved(page, () => page.getByRole('button', { name: 'Save as HTML' }).click());
  expect(html.toString('utf8')).toContain('<html lang="ru"');
});
