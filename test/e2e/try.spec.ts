// Try it: the form as the assessor sees it, and the assessment with its reasons.

import type { Page } from '@playwright/test';
import { beginFrom, chooseLanguage, expect, expectAccessible, goToPlace, openTryIt, test } from './studio.ts';

const panel = (page: Page) => page.getByRole('complementary');
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const assessment = (page: Page) => panel(page).getByRole('group', { name: 'Assessment' });
const security = (page: Page) => assessment(page).locator('.classified output');

/** Opens a test case of the instrument in Try it. */
async function tryTest(page: Page, id: string): Promise<void> {
  await goToPlace(page, `cases/test/${id}`);
  await page.locator('.chosen').getByRole('button').last().click();
}

test('questions are answered by mouse and digit, come and go with other answers, and count at once', async ({
  page,
}) => {
  await beginFrom(page, 'five-aspect');
  await openTryIt(page);
  await expect(security(page)).toHaveText('Not classified');
  await question(page, 'life_sentence').getByRole('radio', { name: 'No' }).check();
  await expect(question(page, 'sentence_months')).toBeVisible();
  await question(page, 'life_sentence').getByRole('radio', { name: 'Yes' }).check();
  await expect(question(page, 'sentence_months')).toHaveCount(0);
  await expect(
    panel(page)
      .getByText(/not asked here/)
      .first(),
  ).toBeVisible();

  // A digit answers and goes on to the next question; Delete takes the answer back.
  const violence = question(page, 'current_offence_violence');
  await violence.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await expect(violence.getByRole('radio', { name: /^Injury/ })).toBeChecked();
  await expect(question(page, 'escape_history').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(question(page, 'escape_history').getByRole('radio', { name: /^None/ })).toBeChecked();
  await violence.getByRole('radio', { name: /^Injury/ }).focus();
  await page.keyboard.press('Delete');
  await expect(violence.getByRole('radio', { checked: true })).toHaveCount(0);
  await question(page, 'age').getByRole('textbox').fill('1e9');
  await expect(question(page, 'age').getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await question(page, 'age').getByRole('textbox').fill('41');

  // What is missing leads to its question.
  const missing = assessment(page).locator('details').filter({ hasText: 'without an answer' });
  await missing.locator('summary').click();
  await missing.getByRole('button', { name: 'Answer “Escapes”' }).waitFor({ state: 'detached' });
  await missing.getByRole('button', { name: 'Answer “Violence in the current offence”' }).click();
  await expect(violence.getByRole('radio').first()).toBeFocused();

  // The answers survive a reload; clearing them can be taken back.
  await page.reload();
  await openTryIt(page);
  await expect(question(page, 'age').getByRole('textbox')).toHaveValue('41');
  await panel(page).getByRole('button', { name: 'Clear all answers' }).click();
  await expect(question(page, 'age').getByRole('textbox')).toHaveValue('');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(question(page, 'age').getByRole('textbox')).toHaveValue('41');
});

test('the reasons open down to an answer; a departure needs a reason and has its limit', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await tryTest(page, 'case_recent_serious_violence');
  await expect(security(page)).toHaveText('High');
  const classified = assessment(page).locator('.classified');
  await expect(classified).toContainText(/raised it from/);
  const answer = classified.getByText(/^Date of the last serious violence: /);
  for (let step = 0; step < 25 && (await answer.count()) === 0; step += 1)
    await classified.getByRole('button', { name: /^Why/, expanded: false }).last().click();
  await expect(answer.first()).toBeVisible();
  await expectAccessible(page);
  await answer.first().getByRole('link').click();
  await expect(page).toHaveURL(/items\/item\/date_of_last_serious_violence/);

  await panel(page).getByText('Depart from this classification').click();
  const to = panel(page).getByRole('combobox', { name: 'Classify as' });
  await expect(to.locator('option:not([disabled])')).toHaveText(
    [/^(No departure)?$/, 'Medium', 'Maximum'].slice(-3),
  );
  await to.selectOption({ label: 'Medium' });
  await expect(panel(page).getByText('A departure holds only with a reason.')).toBeVisible();
  await expect(security(page)).toHaveText('High');
  await panel(page).getByRole('textbox', { name: 'Reason' }).fill('Two years without an incident');
  await expect(security(page)).toHaveText('Medium');
  await expect(classified).toContainText(
    'the assessor departed from High. Reason: “Two years without an incident”',
  );

  await tryTest(page, 'override_too_far');
  await expect(security(page)).toHaveText('Low');
  await expect(classified).toContainText('further from Low than the instrument allows, and does not hold');
});

test('form and reasons speak the language that is chosen', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await tryTest(page, 'case_life_sentence');
  for (const [language, item, yes] of [
    ['ru', 'Побеги', 'Да'],
    ['kk', 'Қашу', 'Иә'],
    ['en', 'Escapes', 'Yes'],
  ] as const) {
    await chooseLanguage(page, language);
    await expect(question(page, 'escape_history')).toContainText(item);
    await expect(question(page, 'life_sentence').getByRole('radio', { name: yes })).toBeChecked();
    await expect(panel(page).locator('.form[lang]')).toHaveAttribute('lang', language);
  }
});
