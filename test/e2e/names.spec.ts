// Names where they are used: what they mean and are, where they are given, and another name throughout.

import { asFeel, beginFrom, expect, goToPlace, stored, test, toastOf } from './studio.ts';

test('in an expression a name says what it means and is, and is given another by F2 throughout', async ({
  page,
}) => {
  await beginFrom(page, 'five-aspect');
  await goToPlace(page, 'cases/try');
  await page.getByRole('textbox', { name: 'Age', exact: true }).fill('71');
  await goToPlace(page, 'scoring/rule/young_adult');
  await asFeel(page, 'When');
  const field = page.locator('.monaco-editor').getByRole('textbox', { name: 'When' });
  await expect(field).toBeAttached({ timeout: 30_000 });
  await field.focus();

  await test.step('hover', async () => {
    await page.locator('.view-lines').getByText('age').first().hover();
    const help = page.locator('.monaco-hover:not(.hidden)').first();
    await expect(help).toContainText('Age');
    await expect(help).toContainText('number from');
    await expect(help).toContainText('In the case that is tried: 71');
  });

  await test.step('F2', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('age');
    await expect(name).toHaveAccessibleName(/^New name of “age”/);
    await name.fill('weapon_found');
    await name.press('Enter');
    await expect(toastOf(page, 'weapon_found')).toBeVisible();
    await page.keyboard.press('F2');
    await name.fill('age_now');
    await name.press('Enter');
    await expect(page.locator('.view-lines')).toContainText('age_now');
    await expect(page.getByText('No problems')).toBeVisible();
    await goToPlace(page, 'items/item/age_now');
    await expect(page.getByRole('complementary').getByLabel('Name in expressions')).toHaveValue('age_now');
  });
});

test('in the source F12 goes from where a name is used to where it is given', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await stored(page);
  await goToPlace(page, 'items/source');
  const editor = page.locator('.monaco-editor').getByRole('textbox', { name: 'Text of the instrument' });
  await expect(editor).toBeAttached({ timeout: 30_000 });
  await editor.focus();
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget textarea').first().fill('"of": "criminological_score"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const given = page.locator('.view-line').filter({ hasText: /"id":\s"criminological_score"/ });
  await expect(given).toHaveCount(0);
  // Behind what was found, and back over the quotation mark into the name.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F12');
  await expect(given).toBeVisible();
});
