// Constraints and assertions: written in the Scoring area, told while one answers.

import type { Page } from '@playwright/test';
import {
  asFeel,
  beginFrom,
  expect,
  expectAccessible,
  goTo,
  goToPlace,
  openTryIt,
  stored,
  test,
} from './studio.ts';

const panel = (page: Page) => page.getByRole('complementary');
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const expression = (page: Page, name: string) =>
  page.locator('.monaco-editor').getByRole('textbox', { name });

async function retype(page: Page, name: string, text: string): Promise<void> {
  await asFeel(page, name);
  await expression(page, name).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** With no offer of names open, and no part half out of sight. */
async function looked(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[data-part]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.suggest-widget.visible')).toHaveCount(0);
  await expectAccessible(page);
}

test('a constraint is written, told where answers violate it, and taken back', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Constraints');
  await page.getByRole('button', { name: 'Add a constraint' }).first().click();
  await expect(page).toHaveURL(/scoring\/constraint\/constraint/);
  await retype(
    page,
    'What must hold',
    'if prior_sentence_to_incarceration then prior_felony_conviction else true',
  );
  const message = page
    .locator('[data-path="/constraints/0/message"]')
    .or(page.getByLabel(/^Message/))
    .first();
  await message.fill('Whoever was imprisoned was convicted: check both answers.');
  await looked(page);

  await openTryIt(page);
  const told = panel(page).getByRole('status').filter({ hasText: 'Contradicting answers' });
  await question(page, 'prior_sentence_to_incarceration').getByRole('radio', { name: 'Yes' }).check();
  await expect(told).toHaveCount(0);
  await question(page, 'prior_felony_conviction').getByRole('radio', { name: 'No' }).check();
  await expect(told).toContainText('Whoever was imprisoned was convicted');
  await expect(told).toContainText('Such a case cannot be.');
  await page.getByRole('combobox', { name: 'When it does not hold' }).selectOption({ label: 'Only tell' });
  await expect(told).not.toContainText('Such a case cannot be.');
  await expect(told).toContainText('Whoever was imprisoned was convicted');
  await panel(page).getByRole('button', { name: 'Show the assessment alone' }).click();
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Show the form again' }).click();
  await question(page, 'prior_felony_conviction').getByRole('radio', { name: 'Yes' }).check();
  await expect(told).toHaveCount(0);

  const force = page.getByRole('combobox', { name: 'When it does not hold' });
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(force).toHaveValue('error');
  await page.getByRole('button', { name: /^Redo/ }).first().click();
  await expect(force).toHaveValue('warning');
  await stored(page);
  await page.reload();
  await expect(force).toHaveValue('warning');
});

test('an assertion is written with its condition, follows names, and is removed with a way back', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Constraints');
  await page.getByRole('button', { name: 'Add an assertion' }).first().click();
  await retype(page, 'What is claimed', 'nvca_raw <= 7');
  await retype(page, 'Of which cases', 'current_violent_offense');
  // What is always true is no problem of a claim.
  await expect(page.locator('article [aria-live="polite"]').getByText('always true')).toHaveCount(0);
  await looked(page);
  await retype(page, 'What is claimed', 'nvca_rwa <= 7');
  await expect(page.locator('article [aria-live="polite"]').getByText(/nvca_rwa.*nvca_raw/)).toBeVisible();
  await retype(page, 'What is claimed', 'nvca_raw <= 7');
  await expect(page.locator('article [aria-live="polite"]').getByText(/nvca_rwa/)).toHaveCount(0);

  await goToPlace(page, 'scoring/score/nvca_raw');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name in expressions' }).fill('violence_raw');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/score\/violence_raw/);
  await page.locator('.used').getByRole('link', { name: 'New assertion' }).click();
  await asFeel(page, 'What is claimed');
  await expect(page.locator('.view-lines').first()).toContainText('violence_raw');

  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: /Remove/ }).click();
  await expect(page.locator('[data-part="assertion"]')).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/assertion\/assertion/);
  await asFeel(page, 'What is claimed');
  await expect(page.locator('.view-lines').first()).toContainText('violence_raw');
});
