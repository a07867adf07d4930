// Try it: the form as the assessor sees it, and the assessment with its reasons.

import type { Page } from '@playwright/test';
import {
  beginFrom,
  chooseLanguage,
  expect,
  expectAccessible,
  goTo,
  goToPlace,
  openTryIt,
  test,
} from './studio.ts';

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

test('the page: keys answer the open question, and another answer is tried and taken back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await beginFrom(page, 'five-aspect');
  await tryTest(page, 'case_recent_serious_violence');
  await goTo(page, 'Try it');
  const result = page.getByRole('main').locator('.classified output');
  await expect(result).toHaveText('High');
  await expect(panel(page)).toHaveCount(0);

  // A digit answers and opens the next question; arrows move, and change nothing.
  const breach = question(page, 'breach_of_release');
  await breach.getByRole('radio').first().focus();
  await expect(breach).toContainText('Leave out warnings.');
  await page.keyboard.press('2');
  await expect(breach.getByRole('radio', { name: /^Once/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(breach.getByRole('radio', { name: /^Once/ })).toBeFocused();
  await page.keyboard.press('0');
  await expect(breach.getByText('Not known').first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(breach.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('1');
  await expectAccessible(page);

  // Points are not for the assessor; the answers stay while the user is elsewhere.
  const scores = page.getByRole('main').getByRole('heading', { name: 'Scores' });
  await expect(scores).toBeVisible();
  await page.getByRole('radio', { name: 'As the assessor sees it' }).check();
  await expect(scores).toHaveCount(0);
  await goTo(page, 'Items');
  await goTo(page, 'Try it');
  await expect(scores).toHaveCount(0);
  await expect(breach.getByRole('radio', { name: /^Never/ })).toBeChecked();
  await page.getByRole('button', { name: 'Keep as a test case' }).click();
  await expect(page.locator('.toast')).toBeVisible();
});

test('on a phone there is one question a page, with the result above the way on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await beginFrom(page, 'five-aspect');
  await goToPlace(page, 'cases/try');
  await expect(question(page, 'age')).toBeVisible();
  await expect(page.locator('[data-question]')).toHaveCount(1);
  await question(page, 'age').getByRole('textbox').fill('41');
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect(question(page, 'age')).toHaveCount(0);
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(question(page, 'age').getByRole('textbox')).toHaveValue('41');
  await page.getByRole('button', { name: 'Why', exact: true }).click();
  await expect(page.getByRole('main').locator('.classified').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await expectAccessible(page);
});

test('on a phone the result is as wide as the page, also where words are long', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 844 });
  await beginFrom(page, 'five-aspect');
  await tryTest(page, 'high');
  await goTo(page, 'Try it');
  await chooseLanguage(page, 'ru');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Почему', exact: true }).click();
  const shown = page.locator('.classified');
  await expect(shown.getByRole('list', { name: /^Общий балл риска/ })).toContainText('−2,4');
  await expect(shown.getByRole('table')).toBeVisible();
  expect(await page.locator('.content').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expectAccessible(page);
});
