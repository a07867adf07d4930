import type { Page } from '@playwright/test';
import { asFeel, beginFrom, cellsOf, expect, expectAccessible, goTo, paste, stored, test } from './studio.ts';

/** Goes to a part of the Scoring area in the open instrument. */
async function goToPart(page: Page, kind: string, id: string): Promise<void> {
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, `$1/scoring/${kind}/${id}`));
  // It stands at the foot: outputs of a table have names of their own.
  await expect(page.locator('[data-path$="/id"]').last()).toHaveValue(id);
}

/** The text area inside the editor of an expression; it is there when the editor is. */
function expression(page: Page, name: string) {
  return page.locator('.monaco-editor').getByRole('textbox', { name });
}

async function retype(page: Page, name: string, text: string): Promise<void> {
  await asFeel(page, name);
  await expression(page, name).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Waits until every expression has its editor, and what is shown of the test cases is there. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.feel > textarea')).toHaveCount(0);
  await expect(page.locator('footer')).toContainText('Tests 39/39');
  await page.evaluate(() => document.fonts.ready);
}

const problem = (page: Page) => page.locator('article [aria-live="polite"]');

test('a number of a conversion table is so when it is typed, is undone, and is there after a reload', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'norm', 'fta_scaled');
  const from = page.getByRole('grid', { name: 'Conversion table' }).locator('[data-cell="5 0"]');
  await expect(from).toHaveText('7');
  await from.click();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(from).toHaveText('6');
  await expect(page.getByText('Tests 81/81')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(from).toHaveText('7');
  await expect(page.getByText('Tests 81/81')).toBeVisible();

  await from.click();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await stored(page);
  await page.reload();
  await expect(from).toHaveText('6');
});

test('two columns of a spreadsheet are pasted as one step, and what is no number not at all', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'norm', 'fta_scaled');
  const grid = page.getByRole('grid', { name: 'Conversion table' });
  const becomes = (row: number) => grid.locator(`[data-cell="${row} 2"]`);
  await grid.locator('[data-cell="0 0"]').click();
  await paste(grid, '0\t10\n1\tmany');
  await expect(page.getByText('Nothing was pasted')).toBeVisible();
  await expect(becomes(0)).toHaveText('1');

  await paste(grid, '0\t10\r\n1\t20\r\n');
  await expect(becomes(0)).toHaveText('10');
  await expect(becomes(1)).toHaveText('20');
  await expect(becomes(2)).toHaveText('3');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(becomes(0)).toHaveText('1');
  await expect(becomes(1)).toHaveText('2');
});

test('a broken condition says what is wrong, where, and what to do', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'rule', 'nvca_raw_of_4_or_more');
  await retype(page, 'When', 'nvca_rwa >= 4');
  await expect(problem(page).getByText(/nvca_rwa.*nvca_raw/)).toBeVisible();
  await expect(page.locator('.squiggly-error')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 error' })).toBeVisible();

  await retype(page, 'When', 'nvca_raw >= 5');
  await expect(problem(page).first()).toBeEmpty();
  await expect(page.getByText('No problems')).toBeVisible();
  await stored(page);
  await page.reload();
  await asFeel(page, 'When');
  await expect(page.locator('.view-lines')).toContainText('nvca_raw');
  await expect(page.locator('.view-lines')).toContainText('5');
});

test('names complete with their labels, the keyboard leads to a definition and out of the field', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'rule', 'nvca_raw_of_4_or_more');
  await retype(page, 'When', 'fta_sc');
  const offer = page.locator('.suggest-widget').getByRole('listitem', { name: /fta_scaled/ });
  await expect(offer).toContainText('Failure to appear: scaled score');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' > 5');
  await expect(problem(page).first()).toBeEmpty();
  await page.keyboard.press('Escape');
  await expression(page, 'When').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F12');
  await expect(page).toHaveURL(/norm\/fta_scaled/);
  await page.goBack();
  await asFeel(page, 'When');
  await expression(page, 'When').focus();
  await page.keyboard.press('Tab');
  await expect(expression(page, 'When')).not.toBeFocused();
});

test('a name is changed throughout, and one that is taken is refused', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'score', 'nvca_raw');
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Name in expressions' });
  await expect(field).toBeFocused();
  await page.keyboard.type('fta_raw');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('violence_raw');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/score\/violence_raw/);
  await expect(page.getByText('No problems')).toBeVisible();
  await page.getByRole('link', { name: 'NVCA raw score of 4 or more' }).first().click();
  await asFeel(page, 'When');
  await expect(page.locator('.view-lines')).toContainText('violence_raw');
});

test('a part is deleted with a way back, whatever was done since', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'flag', 'nvca_flag');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: /Remove/ }).click();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /\d error/ })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/flag\/nvca_flag/);
  await expect(page.getByText('No problems')).toBeVisible();
});

test('a cut-off moves by key and number, and everyone sees it', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goToPart(page, 'level', 'criminological_level');
  const handle = page.getByRole('slider', { name: 'High: cut-off' });
  const number = cellsOf(page, 'Levels', 'High').nth(1);
  const before = Number(await number.textContent());
  await handle.press('ArrowRight');
  await expect.poll(async () => Number(await number.textContent())).toBeGreaterThan(before);
  await number.click();
  await page.keyboard.type('12');
  await expect(handle).toHaveAttribute('aria-valuenow', '12');
});

test('a decision table is filled by the keyboard like a spreadsheet', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goToPart(page, 'table', 'security_table');
  const grid = page.getByRole('grid', { name: 'Rows' });
  const cell = (row: number, column: number) => grid.locator(`[data-cell="${row} ${column}"]`);
  await cell(0, 0).click();
  await page.keyboard.type('="nothing"');
  await page.keyboard.press('Enter');
  await expect(cell(1, 0)).toHaveClass(/active/);
  await expect(page.getByRole('button', { name: 'Row 1, Risk level' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('lo');
  await page.keyboard.press('Tab');
  await expect(cell(0, 0)).toHaveText('Low');
  await expect(cell(0, 1)).toHaveClass(/active/);
  await expect(page.getByText('No problems')).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.keyboard.press('Enter');
  await expect(cell(0, 2)).toHaveText('High');

  await page.getByRole('radio', { name: 'Matrix' }).check();
  const matrix = page.getByRole('grid', { name: 'Matrix' });
  await matrix.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('m');
  await page.keyboard.press('m');
  await expect(matrix.getByRole('row').nth(1).getByRole('gridcell').first()).toHaveText('Medium');
  await expect(matrix.getByRole('row').nth(1).getByRole('gridcell')).toHaveCount(2);
});

const PARTS = [
  ['score', 'criminological_score'],
  ['level', 'criminological_level'],
  ['formula', 'months_in_custody'],
  ['table', 'security_table'],
  ['rule', 'two_aspects_high'],
  ['classification', 'security'],
  ['reassessment', 'next_assessment'],
] as const;

test('everyone can use the editor of each kind of part', async ({ page }) => {
  test.setTimeout(180_000);
  await beginFrom(page, 'five-aspect');
  for (const [kind, id] of PARTS)
    await test.step(kind, async () => {
      await goToPart(page, kind, id);
      await drawn(page);
      await expectAccessible(page);
    });
});

test('a score asks for a smallest number of answers, of which there cannot be more than terms', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'score', 'fta_raw');
  const least = page.getByRole('textbox', { name: 'At least so many answered' });
  await least.fill('99');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await least.fill('1');
  await expect(page.getByText('Tests 81/81')).toBeVisible();
  await stored(page);
  await page.reload();
  await expect(least).toHaveValue('1');
});

test('a list of outcomes says how many rules give each', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Outcomes');
  const flags = page.getByRole('region', { name: /^Flags/ });
  await expect(flags.getByRole('listitem')).toHaveText(/New violent criminal arrest flag\s*1 rule/);
  await flags.getByRole('button', { name: 'Add a flag' }).click();
  await goTo(page, 'Outcomes');
  await expect(flags.getByRole('listitem').last()).toHaveText(/no rule gives it/);
});

test('a group is named as soon as it is added', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goToPart(page, 'norm', 'fta_scaled');
  await page.getByRole('button', { name: 'Add a group' }).click();
  const name = page.getByRole('textbox', { name: 'Group', exact: true }).last();
  await expect(name).toBeFocused();
  await page.keyboard.type('Women');
  await expect(name).toHaveValue('Women');
});
