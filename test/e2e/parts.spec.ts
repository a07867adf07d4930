// The rule library at work: a ready part is inserted and taken back; a broken safeguard is justified, and stays so.

import { beginFrom, expect, goTo, goToPlace, stored, test, toastOf } from './studio.ts';

test('a part is inserted and undone; a broken safeguard is justified and stays so', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Ready parts');
  const list = page.getByRole('listbox', { name: 'List of ready parts' });
  await list.getByRole('option', { name: 'Needs before release' }).click();
  await expect(page.getByRole('article')).toContainText('Recommendation 1 added');
  await page.keyboard.press('Enter');
  await expect(toastOf(page, '“Needs before release” is inserted')).toBeVisible();
  await toastOf(page, 'is inserted').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Go to the instrument' }).click();

  await goToPlace(page, 'overview');
  await page.getByRole('button', { name: 'Remove the author Aspect Studio' }).click();
  const broken = page.getByRole('contentinfo').getByRole('link', { name: '1 safeguard broken' });
  await broken.click({ timeout: 20_000 });
  const rules = page.getByRole('navigation', { name: 'List of safeguards' });
  const authors = rules
    .getByRole('region', { name: 'Broken' })
    .getByRole('link', { name: 'Authors and sources are named' });
  await expect(authors).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Justify: The whole instrument' }).click();
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('The order is being drafted');
  await page.getByRole('textbox', { name: 'Source of the reason' }).fill('Letter 12 of the ministry');
  await page.getByRole('button', { name: 'Keep as justified' }).click();
  await expect(broken).toHaveCount(0);
  await stored(page);
  await page.reload();
  await rules
    .getByRole('region', { name: 'Justified' })
    .getByRole('link', { name: 'Authors and sources are named' })
    .click({ timeout: 20_000 });
  await expect(page.getByRole('article')).toContainText('Source: Letter 12 of the ministry');
});
