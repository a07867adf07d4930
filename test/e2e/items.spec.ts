// The table of items and what stands beside it.

import type { Locator, Page } from '@playwright/test';
import {
  asFeel,
  beginFrom,
  expect,
  expectAccessible,
  goToPlace,
  paste,
  stored,
  test,
  titleField,
  toastOf,
} from './studio.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Items' });
const row = (page: Page, id: string) => grid(page).locator(`tr[data-item="${id}"]`);
const ids = async (page: Page) => {
  const rows = grid(page).locator('tr[data-item]');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
};
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();
const panel = (page: Page) => page.getByRole('complementary');

/** Goes to an item; the panel shows its fields. */
async function select(page: Page, id: string): Promise<void> {
  await goToPlace(page, `items/item/${id}`);
  await expect(panel(page).getByRole('textbox', { name: 'Name in expressions' })).toHaveValue(id);
}

/** What the document holds, as the Source view would save it. */
async function optionCodes(page: Page): Promise<string[]> {
  const fields: Locator[] = await panel(page)
    .getByRole('textbox', { name: /^Code of option/ })
    .all();
  return Promise.all(fields.map((field) => field.inputValue()));
}

test('the table is gone through and filled from the keyboard, like a spreadsheet', async ({ page }) => {
  await beginFrom(page, 'psa');
  await row(page, 'age_at_current_arrest').getByRole('gridcell').first().click();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'current_violent_offense')).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/items\/item\/current_violent_offense$/);

  // Typing begins anew, Esc brings back, F2 goes on with what is there.
  const editor = grid(page).getByRole('textbox', { name: 'Label' });
  await page.keyboard.type('Violence');
  await expect(editor).toHaveValue('Violence');
  await page.keyboard.press('Escape');
  await expect(row(page, 'current_violent_offense')).toContainText('Current violent offense');
  await page.keyboard.type('Violent arrest');
  await page.keyboard.press('Enter');
  await expect(row(page, 'violent_arrest')).toContainText('Violent arrest');
  await expect(row(page, 'pending_charge')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(', any');
  await page.keyboard.press('Tab');
  // The name in expressions follows the label.
  await expect(grid(page).locator('tr[aria-selected="true"]')).toContainText(
    'Pending charge at the time of the arrest, any',
  );
  await expect(grid(page)).toBeFocused();

  // Enter on a label opens all of the item, Esc goes back to its row; Ctrl Enter adds the next one.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeFocused();
  await page.keyboard.type('Bail before');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByText('10 items').first()).toBeVisible();
  await expect.poll(async () => (await ids(page))[3]).toBe('bail_before');

  await page.keyboard.press('Control+Home');
  await expect(row(page, 'age_at_current_arrest')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(2);
  await expectAccessible(page);

  await stored(page);
  await page.reload();
  await expect(row(page, 'bail_before')).toContainText('Bail before');
  await expect(row(page, 'violent_arrest')).toContainText('Violent arrest');
});

test('items are added, doubled, moved and deleted, each in one step back', async ({ page }) => {
  await beginFrom(page, 'psa');
  const before = await ids(page);
  await row(page, 'pending_charge').getByRole('gridcell').first().click();

  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await ids(page))[1]).toBe('pending_charge');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => ids(page)).toEqual(before);
  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await ids(page)).length).toBe(10);
  await undo(page).click();
  await expect.poll(() => ids(page)).toEqual(before);

  // Deleted with its way back in the message, also when something else was done since.
  await row(page, 'pending_charge').getByRole('gridcell').first().click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await ids(page)).length).toBe(7);
  await titleField(page).fill('Another title');
  await toastOf(page, '2 items were deleted').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ids(page)).toEqual(before);
  await expect(titleField(page)).toHaveValue('Another title');
  await expect(page.getByText('No problems')).toBeVisible();

  await page.getByRole('button', { name: 'Add item', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Date' }).click();
  await page.keyboard.type('Date of arrest');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await ids(page)).length).toBe(10);

  // Search and aspect show fewer, and say so where nothing fits.
  await page.getByRole('searchbox', { name: 'Search items' }).fill('felony');
  await expect.poll(() => ids(page)).toEqual(['prior_felony_conviction']);
  await page.getByRole('searchbox', { name: 'Search items' }).fill('nowhere');
  await expect(page.getByText('No item fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(async () => (await ids(page)).length).toBe(10);
});

test('rows of a spreadsheet are looked through, pasted as one step, and taken back as one', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  const before = await ids(page);
  const preview = page.getByRole('dialog', { name: 'Paste items' });
  await row(page, 'age_at_current_arrest').getByRole('gridcell').first().click();
  await paste(grid(page), 'Good row\tchoice\tNo = 0 | Yes = 1\nBad row\tchiose\tNo | Yes');
  await expect(preview).toContainText('1 row cannot be pasted');
  await expect(preview).toContainText('“chiose” is neither a kind of item nor a response scale.');
  await expectAccessible(page);
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(preview).toBeHidden();
  expect(await ids(page)).toEqual(before);

  await paste(
    grid(page),
    'Item\tKind\tOptions\r\nHousing\tchoice\t"1, Stable |\n2, ""None"""\r\nВозраст\tчисло\t18 – 99\r\nFood\t\t1, Stable | 2, "None"\r\n',
  );
  await expect(preview).toContainText('The first row was read as headings: Item, Kind, Options.');
  await expect(preview.getByText('New response scale “Stable – "None"”:')).toHaveCount(2);
  await preview.getByRole('button', { name: 'Paste 3 items' }).click();
  await expect(toastOf(page, '3 items were pasted')).toBeVisible();
  await expect
    .poll(async () => (await ids(page)).slice(0, 4))
    .toEqual(['age_at_current_arrest', 'housing', 'vozrast', 'food']);
  await expect(row(page, 'housing')).toContainText('Stable');
  await select(page, 'vozrast');
  await expect(panel(page).getByRole('textbox', { name: 'Highest' })).toHaveValue('99');
  await undo(page).click();
  await expect.poll(() => ids(page)).toEqual(before);

  // In a field the clipboard is the field's.
  await paste(titleField(page), 'Housing\tchoice\tNo | Yes');
  await expect(preview).toBeHidden();
  expect(await ids(page)).toEqual(before);
});

test('response options are added, named, pointed, put in order and taken away', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await select(page, 'escape_history');
  expect(await optionCodes(page)).toEqual(['none', 'open', 'closed']);
  await panel(page).getByRole('button', { name: 'Add option' }).click();
  await panel(page).getByRole('textbox', { name: 'Label of option 4' }).fill('Twice or more');
  await panel(page).getByRole('textbox', { name: 'Points of option 4' }).fill('2');
  const code = panel(page).getByRole('textbox', { name: 'Code of option 4' });
  await code.fill('twice');
  await code.press('Tab');
  await expect(row(page, 'escape_history')).toContainText('Twice or more');

  // A code that another option has is not taken; a new one holds in scores and tests too.
  await code.fill('open');
  await code.press('Tab');
  await expect(toastOf(page, 'The code “open” cannot be used')).toBeVisible();
  await expect(code).toHaveValue('twice');
  const second = panel(page).getByRole('textbox', { name: 'Code of option 2' });
  await second.fill('from_open');
  await second.press('Tab');
  await expect(second).toHaveValue('from_open');
  await expect(page.locator('footer')).toContainText('Tests 39/39');

  await panel(page).getByRole('button', { name: 'More about option 4' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect.poll(() => optionCodes(page)).toEqual(['none', 'from_open', 'twice', 'closed']);
  await panel(page).getByRole('button', { name: 'More about option 3' }).click();
  await page.getByRole('menuitem', { name: 'Remove option' }).click();
  await expect.poll(() => optionCodes(page)).toEqual(['none', 'from_open', 'closed']);
  await undo(page).click();
  await expect.poll(() => optionCodes(page)).toEqual(['none', 'from_open', 'twice', 'closed']);
  await stored(page);
  await page.reload();
  await expect(panel(page).getByRole('textbox', { name: 'Points of option 3' })).toHaveValue('2');
});

test('a scale is shared, changed for all, and left again', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await select(page, 'suicidal_thoughts');
  await panel(page).getByRole('button', { name: 'Make this a shared scale' }).click();
  const from = panel(page).getByRole('combobox', { name: 'Options' });
  await expect(from).toHaveValue('suicidal_thoughts_scale');
  await expect(page.getByText('No problems')).toBeVisible();

  await panel(page).getByRole('link', { name: 'Edit this scale' }).click();
  await expect(page.getByRole('tab', { name: /Scales and aspects/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await panel(page).getByRole('textbox', { name: 'Label of option 1' }).fill('No thoughts');
  await page.goBack();
  await expect(panel(page).getByText('No thoughts')).toBeVisible();

  await panel(page)
    .getByRole('button', { name: /Unlink/ })
    .click();
  await expect(from).toHaveValue('');
  await panel(page).getByRole('textbox', { name: 'Label of option 1' }).fill('None at all');
  await expect(row(page, 'suicidal_thoughts')).toContainText('None at all');
  await goToPlace(page, 'items/scale/suicidal_thoughts_scale');
  await expect(panel(page).getByRole('textbox', { name: 'Label of option 1' })).toHaveValue('No thoughts');
  await expectAccessible(page);

  await goToPlace(page, 'items/shared');
  await page.getByRole('button', { name: 'Add aspect' }).click();
  await panel(page).getByRole('textbox', { name: 'Name of the aspect' }).fill('Medical');
  await expect(page.getByRole('main').getByRole('link', { name: 'Medical' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Medical' })).toHaveCount(0);
  await toastOf(page, '“Medical” was deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Medical' })).toBeVisible();
});

test('a new name holds throughout; one that cannot be says why, and the kind changes in one step', async ({
  page,
}) => {
  await beginFrom(page, 'five-aspect');
  await select(page, 'violence_in_custody');
  const name = panel(page).getByRole('textbox', { name: 'Name in expressions' });
  for (const [wrong, why] of [
    ['serious_violence', /is used more than once/],
    ['Violence in custody', /small letters|letter/i],
  ] as const) {
    await name.fill(wrong);
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(panel(page).getByText(why).first()).toBeVisible();
  }
  await name.press('Tab');
  await expect(row(page, 'violence_in_custody')).toBeVisible();

  await name.fill('custody_violence');
  await name.press('Tab');
  await expect(page).toHaveURL(/items\/item\/custody_violence$/);
  await expect(page.getByText('No problems')).toBeVisible();
  await expect(page.locator('footer')).toContainText('Tests 39/39');
  await select(page, 'violent_incidents');
  await asFeel(page, 'Asked only when');
  await expect(panel(page).locator('.view-lines')).toContainText('custody_violence');

  // In the table, F2 on the name.
  await page.setViewportSize({ width: 1900, height: 900 });
  await row(page, 'custody_violence').getByRole('gridcell').nth(1).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('serious_violence');
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /serious_violence/)).toBeVisible();
  await expect(row(page, 'custody_violence')).toBeVisible();

  await select(page, 'impulsivity');
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('boolean');
  await expect(row(page, 'impulsivity')).toContainText('Yes · No');
  await undo(page).click();
  await expect(panel(page).getByRole('combobox', { name: 'Options' })).toHaveValue('evidence_scale');
  await expect(page.getByText('No problems')).toBeVisible();
});

test('an earlier value is added, told what it is of, and asked for as what it is', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.getByRole('button', { name: 'Add item', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Earlier value' }).click();
  await page.keyboard.type('Score last time');
  await page.keyboard.press('Tab');
  await grid(page).getByText('Score last time').click();
  await expect(panel(page).getByRole('textbox', { name: 'Highest' })).toHaveValue(/\d/);

  // By the keyboard: a part of the name, and Enter.
  const of = panel(page).getByRole('combobox', { name: 'Value of' });
  await of.fill('prior_felony_conviction');
  await expect(page.locator('.picker-item')).toHaveCount(1);
  await of.press('ArrowDown');
  await of.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Highest' })).toHaveCount(0);
  await expect(panel(page).getByText('It can be: Yes · No.')).toBeVisible();
  await expect(of).not.toHaveAttribute('aria-invalid');
  await expectAccessible(page);
  await undo(page).click();
  await expect(panel(page).getByRole('textbox', { name: 'Highest' })).toBeVisible();

  // It can become another kind, and an answer an earlier value; never one of itself.
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('boolean');
  await expect(of).toHaveCount(0);
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('earlier');
  await of.fill('score_last_time');
  await expect(page.locator('.picker-item').filter({ hasText: 'Score last time' })).toHaveCount(0);
  await stored(page);
  await page.reload();
  await expect(of).toBeVisible();
});

test('an option says that there is no answer, and keeps no points', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await select(page, 'escape_history');
  await panel(page).getByRole('button', { name: 'Add option' }).click();
  await panel(page).getByRole('textbox', { name: 'Label of option 4' }).fill('Refused');
  await panel(page).getByRole('textbox', { name: 'Points of option 4' }).fill('1');
  await panel(page).getByRole('button', { name: 'More about option 4' }).click();
  await page.getByRole('menuitem', { name: 'Languages, anchor, no answer' }).click();
  await panel(page).getByRole('checkbox', { name: 'Says that there is no answer' }).check();
  await expect(panel(page).getByRole('textbox', { name: 'Points of option 4' })).toHaveCount(0);
  await expectAccessible(page);
  await stored(page);
  await page.reload();
  await expect(panel(page).getByText('No answer: counts as missing')).toBeVisible();
});

test('with a bank the effect of other points is told before they are taken, and tables count the cases of rows', async ({
  page,
}) => {
  await beginFrom(page, 'five-aspect');
  await goToPlace(page, 'simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText(/simulated in/)).toBeVisible();

  await goToPlace(page, 'items');
  await row(page, 'current_offence_violence').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect(page.getByText(/Cases in which “Risk level” changes: [\d,]+/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'current_offence_violence')).toContainText('death 3');

  await goToPlace(page, 'scoring/table/security_table');
  const table = page.getByRole('grid', { name: 'Rows' });
  const counts = table.locator('td[id$="-cases"]');
  await expect(counts.first()).toHaveText(/\d/);
  await table.locator('th[data-cell="5 -1"]').click();
  await page.keyboard.press('Delete');
  await expect(table.getByText(/cases of the bank \([\d.]+%\) have no row/)).toBeVisible();
  await page.getByRole('button', { name: 'Add this row' }).click();
  await expect(table).toBeFocused();
  await page.keyboard.type('Medium');
  await page.keyboard.press('Enter');
  await expect(counts.nth(5)).toHaveText(/^[1-9]/);
});

test('on a phone items have three lines, and are edited in a sheet over all of it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await beginFrom(page, 'five-aspect');
  await goToPlace(page, 'items');
  const item = page.getByRole('button', { name: /Acting on impulse/ });
  await page.getByRole('list', { name: 'Items' }).getByText('Age at first conviction').waitFor();
  await page.getByRole('searchbox', { name: 'Search items' }).fill('impulse');
  await expect(item).toContainText('Clear evidence 2');
  await expect(item).toContainText('Dynamic · Psychological');
  await expectAccessible(page);
  await item.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('textbox', { name: 'Label' })).toHaveValue('Acting on impulse');
  expect(await sheet.evaluate((element) => element.getBoundingClientRect().height)).toBe(844);
  await page.keyboard.press('Escape');
  await expect(item).toBeFocused();
});
