// Two people work on one instrument at the same time, each in a browser of his own. Files go both ways, and each finds the
// comments, the edits and the decision of the other.

import type { Page } from '@playwright/test';
import { beCalled, saveForReview, strip } from './life.ts';
import {
  beginFrom,
  expect,
  goTo,
  goToPlace,
  quietPage,
  stored,
  test,
  titleField,
  toastOf,
} from './studio.ts';

/** Takes in what the other person sent. */
async function receive(page: Page, file: string): Promise<void> {
  await goTo(page, 'Versions');
  await page.getByLabel('Take in a file from another person').setInputFiles(file);
}

const comments = (page: Page) => page.getByRole('complementary').filter({ hasText: 'New comment' });

/** Opens the comments of what is chosen. */
async function openComments(page: Page): Promise<void> {
  if ((await comments(page).count()) === 0) await page.keyboard.press('Alt+c');
  await expect(comments(page)).toBeVisible();
}

async function comment(page: Page, text: string): Promise<void> {
  await openComments(page);
  await comments(page).getByRole('textbox', { name: 'New comment' }).fill(text);
  await comments(page).getByRole('button', { name: 'Add the comment' }).click();
  await expect(comments(page).getByText(text)).toBeVisible();
}

const guidance = (page: Page) => page.getByRole('textbox', { name: /^Guidance/ }).first();

/** What is entered of an item, in the place of the comments. */
async function inspect(page: Page, item: string): Promise<void> {
  await goToPlace(page, `items/item/${item}`);
  const tab = page.getByRole('tab', { name: 'Inspect' });
  if ((await tab.count()) > 0) await tab.click();
  await expect(guidance(page)).toBeVisible();
}

/** Writes the guidance of an item. */
async function guide(page: Page, item: string, text: string): Promise<void> {
  await inspect(page, item);
  await guidance(page).fill(text);
  await guidance(page).blur();
  await stored(page);
}

// The longest of all stories; its steps one by one are in review.spec.ts and test/component/versions.test.ts.
test.skip(!process.env['ASPECT_SOAK'], 'npm run soak -- exchange');

test('two people comment, edit both at once, put it together and agree', async ({ page, browser }) => {
  test.setTimeout(180_000);
  await beginFrom(page, 'first-instrument');
  const [first, second] = await itemsOf(page);
  await goTo(page, 'Overview');
  await openComments(page);
  await beCalled(page, 'A. Nurlanova');
  await comment(page, 'For whom is it?');
  await goTo(page, 'Case banks');
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill('200');
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.getByRole('main').locator('output').last()).toHaveText('200 cases');
  await goTo(page, 'Versions');
  await page.getByRole('checkbox', { name: /\(200 cases\)/ }).check();
  const sent = await saveForReview(page);

  // The second person reads, answers, comments on a part, and edits two things.
  const context = await browser.newContext();
  const { page: other, complaints } = await quietPage(context);
  await other.goto(page.url().replace(/#.*/, '#/library'));
  await other.getByLabel('Import a file').setInputFiles(sent);
  await expect(titleField(other)).toBeVisible();
  await goTo(other, 'Case banks');
  await expect(other.getByRole('main').locator('output').last()).toHaveText('200 cases');
  await goTo(other, 'Overview');
  await openComments(other);
  await beCalled(other, 'B. Sadykov');
  await expect(comments(other)).toContainText('A. Nurlanova');
  await comments(other).getByRole('button', { name: 'Answer', exact: true }).click();
  await comments(other).getByRole('textbox', { name: 'Answer' }).fill('For sentenced adults');
  await comments(other).getByRole('button', { name: 'Add the answer' }).click();
  await expect(comments(other).getByText('For sentenced adults')).toBeVisible();
  await titleField(other).fill('Classification of the service');
  await guide(other, first!, 'Read the register first.');
  await comment(other, 'Is this in the register?');
  const back = await saveForReview(other);

  // The first goes on meanwhile: the same title, another item.
  await titleField(page).fill('Classification of the republic');
  await guide(page, second!, 'Ask the person.');
  await receive(page, back);
  const conflict = page.getByRole('group', { name: /The instrument as a whole/ });
  await expect(conflict).toContainText('Classification of the service');
  await expect(page.locator('[data-conflict]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await conflict.getByRole('radio', { name: /Classification of the service/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(titleField(page)).toHaveValue('Classification of the service');
  await inspect(page, first!);
  await expect(guidance(page)).toHaveValue('Read the register first.');
  await openComments(page);
  await expect(comments(page).getByText('Is this in the register?')).toBeVisible();
  await comments(page).getByRole('button', { name: 'Settle' }).click();
  await expect(comments(page).getByText('1 open', { exact: true })).toBeVisible();
  await inspect(page, second!);
  await expect(guidance(page)).toHaveValue('Ask the person.');
  await goTo(page, 'Overview');
  await strip(page).getByRole('button', { name: 'Send for review' }).click();
  const send = page.getByRole('button', { name: 'Send for review and sign' });
  await expect(send).toBeEnabled({ timeout: 40_000 });
  await send.click();
  await expect(strip(page).getByText('signature valid')).toBeVisible();

  // It comes back whole: nothing is to be chosen, and what was settled is settled.
  await receive(other, await saveForReview(page));
  await expect(toastOf(other, /.+/).first()).toBeVisible();
  await inspect(other, second!);
  await expect(guidance(other)).toHaveValue('Ask the person.');
  await inspect(other, first!);
  await expect(guidance(other)).toHaveValue('Read the register first.');
  await openComments(other);
  await expect(comments(other).getByText('1 open', { exact: true })).toBeVisible();
  await goTo(other, 'Overview');
  await strip(other).getByRole('button', { name: 'This is the key of A. Nurlanova' }).click();
  await strip(other).getByRole('button', { name: 'Approve' }).click();
  const approve = strip(other).getByRole('button', { name: 'Approve and sign' });
  // What is still asked keeps it from being approved.
  await expect(strip(other).getByText(/1 comment/)).toBeVisible();
  await expect(approve).toBeDisabled();
  await comments(other).getByRole('button', { name: 'Settle' }).click();
  await expect(approve).toBeEnabled({ timeout: 40_000 });
  await approve.click();
  await expect(strip(other).getByText(/, B\. Sadykov$/)).toBeVisible();
  await stored(other);
  const approved = await saveForReview(other);

  // The first sees the decision, and that what was approved is not edited any more.
  await receive(page, approved);
  await expect(page.getByText('What was said there is taken in. The text is the same.')).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
  await page.getByRole('link', { name: 'Who did what when' }).click();
  const log = page.getByRole('table');
  for (const text of [
    'Status: In review',
    'Status: Approved',
    'For sentenced adults',
    'Is this in the register?',
  ])
    await expect(log).toContainText(text);
  await titleField(page).pressSequentially('x');
  await expect(page.getByText(/is approved and is not edited/)).toBeVisible();
});

/** The names of the items, as they stand in the addresses of their rows. */
async function itemsOf(page: Page): Promise<string[]> {
  await goTo(page, 'Items');
  const rows = page.getByRole('grid', { name: 'Items' }).locator('tr[data-item]');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item') ?? ''));
}
