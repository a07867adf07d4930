// Test cases are made, written, compared and taken away in the studio.

import { beginFrom, expect, expectAccessible, goTo, openTryIt, stored, test, toastOf } from './studio.ts';

test('a case that was tried is kept as a test case, changed, and compared', async ({ page }) => {
  await beginFrom(page, 'psa');
  const panel = page.getByRole('complementary');
  await openTryIt(page);
  await page.locator('[data-question]').getByRole('radio').first().check();
  await expect(panel.getByRole('group', { name: 'Assessment' })).toBeVisible();
  await panel.getByRole('button', { name: 'Keep as a test case' }).click();
  await toastOf(page, 'The case is a test case now').getByRole('button', { name: 'Show it' }).click();
  await expect(page).toHaveURL(/cases\/test\/test_1/);
  await expect(page.locator('footer')).toContainText('Tests 82/82');

  await panel.getByRole('tab', { name: 'Inspect' }).click();
  await panel.getByRole('textbox', { name: 'What it shows' }).fill('Young, nothing else known');
  await panel.getByRole('checkbox', { name: 'Compare the flags that are raised' }).check();
  await panel
    .getByRole('group', { name: 'Compare the flags that are raised' })
    .getByRole('checkbox')
    .nth(1)
    .click();
  await expect(page.locator('footer')).toContainText('Tests 81/82');
  await expect(panel.getByText(/It (came|did not come) out\./)).toBeVisible();
  await expectAccessible(page);

  await panel.getByRole('button', { name: 'Expect what came out' }).click();
  await expect(page.locator('footer')).toContainText('Tests 82/82');
  await stored(page);
  await page.reload();
  await expect(panel.getByRole('textbox', { name: 'What it shows' })).toHaveValue(
    'Young, nothing else known',
  );

  await panel.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/cases\/test\/young_nothing_else_known_2/);
  await panel.getByRole('button', { name: 'Delete' }).click();
  // What was done since stays.
  await page.getByRole('button', { name: 'Add a test case' }).click();
  await expect(page.locator('footer')).toContainText('Tests 83/83');
  await toastOf(page, 'The test case is deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('footer')).toContainText('Tests 84/84');
});

test('a test case is written from nothing', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Case banks');
  await page.getByRole('tab', { name: /^Test cases/ }).click();
  await page.getByRole('button', { name: 'Add a test case' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByLabel('Life sentence').selectOption({ label: 'Yes' });
  await panel.getByLabel('Compare another result').selectOption({ label: 'Security' });
  await expect(panel.getByLabel('Security', { exact: true })).toHaveValue('?');
  await panel.getByLabel('Security', { exact: true }).selectOption({ label: 'High' });
  await expect(panel.getByText('Not known came out.')).toBeVisible();
  await panel.getByRole('button', { name: 'Expect this' }).click();
  await expect(panel.getByLabel('Security', { exact: true })).toHaveValue('?');
  await page.keyboard.press('Control+z');
  await expect(panel.getByLabel('Security', { exact: true })).toHaveValue('high');
});
