// Banks of cases: made, read from files, looked through and edited; and the test cases of the instrument.

import type { Locator, Page } from '@playwright/test';
import { beginFrom, expect, expectAccessible, goTo, goToPlace, saved, test, toastOf } from './studio.ts';

const bankField = (page: Page) => page.getByRole('combobox', { name: 'Bank', exact: true });
const banks = (page: Page) =>
  bankField(page)
    .locator('option')
    .filter({ hasText: /cases?\) · / });
const table = (page: Page) => page.getByRole('grid', { name: /^Cases of/ });
const firstCells = (page: Page) => table(page).locator('tbody tr[aria-rowindex] td:first-child');
const panel = (page: Page) => page.getByRole('complementary');
const shown = (page: Page) => page.getByRole('main').locator('output').last();

/** Makes a bank by chance with the dialog. */
async function makeBank(page: Page, cases: number): Promise<void> {
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill(String(cases));
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(shown(page)).toHaveText(new RegExp(`^${cases} cases?$`));
}

/** Gives a file to the import; its dialog is open then. */
async function give(page: Page, name: string, content: string | Buffer): Promise<Locator> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  const dialog = page.getByRole('dialog', { name: `Import “${name}”` });
  await expect(dialog.getByText(/can be taken/)).toBeVisible();
  return dialog;
}

test('a bank is made by chance and at the boundaries, renamed, deleted and brought back; or given up', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Case banks');
  await makeBank(page, 200);
  await expect(page.locator('footer')).toContainText('200 cases');

  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('radio', { name: 'At the boundaries' }).check();
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(bankField(page).locator('option:checked')).toHaveText(/^Boundary cases/);
  await page.getByRole('button', { name: 'More for this bank' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Edges of May');
  await page.keyboard.press('Escape');
  await expect(bankField(page).locator('option:checked')).toHaveText(/^Edges of May/);

  await page.getByRole('button', { name: 'More for this bank' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(banks(page)).toHaveText([/^200 made cases/]);
  await toastOf(page, 'Bank “Edges of May” is deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(banks(page).filter({ hasText: 'Edges of May' })).toHaveCount(1);

  // A million takes long enough to think better of it; nothing is left of it.
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill('1000000');
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await makeBank(page, 50);
  await page.reload();
  await expect(banks(page)).toHaveCount(3);
});

test('cases are sorted, filtered, looked at and edited, and an edit is taken back where it was made', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Case banks');
  await makeBank(page, 300);
  const ofTheBank = await firstCells(page).first().innerText();

  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Age at current arrest' });
  await page.getByRole('radio', { name: 'Answers' }).check();
  const ages = async () => {
    const texts = await table(page).locator('tbody tr[aria-rowindex] td:nth-child(3)').allInnerTexts();
    return texts.map(Number).filter(Number.isFinite).slice(0, 8);
  };
  await expect.poll(async () => (await ages()).length).toBe(8);
  await expect
    .poll(async () => (await ages()).every((age, i, all) => i === 0 || age <= all[i - 1]!))
    .toBe(true);
  await page.getByRole('button', { name: 'Highest first' }).click();
  await expect
    .poll(async () => (await ages()).every((age, i, all) => i === 0 || age >= all[i - 1]!))
    .toBe(true);

  const filter = page.getByRole('combobox', { name: 'Show', exact: true });
  await filter.selectOption(await filter.locator('option', { hasText: /: raised$/ }).getAttribute('value'));
  await expect(shown(page)).not.toHaveText('300 cases');
  const raised = parseInt(await shown(page).innerText());
  expect(raised).toBeGreaterThan(0);
  await filter.selectOption({ label: 'all cases' });
  await expect(shown(page)).toHaveText('300 cases');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'order of the bank' });
  await expect(firstCells(page).first()).toHaveText(ofTheBank);

  await table(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/cases\/case\/0$/);
  const age = panel(page).getByRole('textbox', { name: 'Age at current arrest' });
  const first = await age.inputValue();
  await age.fill('47');
  await expect(toastOf(page, /Age at current arrest of .*: 47/)).toBeVisible();

  // Another case is chosen before the edit is taken back.
  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/cases\/case\/1$/);
  const second = await firstCells(page).nth(1).innerText();
  await expect(panel(page).getByRole('heading', { name: second })).toBeVisible();
  const other = await age.inputValue();
  await toastOf(page, /: 47/).getByRole('button', { name: 'Undo' }).click();
  await table(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(age).toHaveValue(first);
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('heading', { name: second })).toBeVisible();
  await expect(age).toHaveValue(other);
  await expectAccessible(page);
});

const HEADER =
  'id,assessed_on,age_at_current_arrest,current_violent_offense,pending_charge,prior_misdemeanor_conviction,prior_felony_conviction,prior_violent_conviction,prior_fta_past_two_years,prior_fta_older_than_two_years,prior_sentence_to_incarceration';
const line = (id: string, age: number | string = 30) =>
  `${id},2026-03-01,${age},true,false,true,false,0,1,false,true`;
const csv = (...lines: string[]) => [HEADER, ...lines, ''].join('\r\n');

test('a file of cases is taken whole, or its good rows are, and what is wrong is told by line and field', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Case banks');

  // No row is a case: nothing can be taken, and the columns can be put right.
  let dialog = await give(page, 'columns.csv', csv(line('a')).replace('id,assessed_on', 'nr,day'));
  await expect(dialog).toContainText('The column “id” is missing');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await dialog.getByRole('combobox', { name: '“nr” is' }).selectOption({ label: 'Case' });
  await dialog.getByRole('combobox', { name: '“day” is' }).selectOption({ label: 'Assessed on' });
  await expect(dialog.getByText('1 case can be taken')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No cases yet')).toBeVisible();

  // Good rows are taken, the others listed.
  const mixed = csv(
    line('good'),
    line('old', '1e9'),
    line('odd').replace('true', 'perhaps'),
    line('last', 44),
  );
  dialog = await give(page, 'mixed.csv', mixed.trimEnd().slice(0, -12));
  await expect(dialog).toContainText('1 case can be taken');
  await expect(dialog).toContainText('3 rows are left out');
  const rows = dialog.getByRole('region', { name: 'Errors and notes by line' }).locator('tbody tr');
  await expect(rows.filter({ hasText: 'age_at_current_arrest' })).toContainText(/3.*110/s);
  await expect(rows.filter({ hasText: 'current_violent_offense' })).toContainText(/4.*perhaps/s);
  await expect(rows.filter({ hasText: 'as many cells' })).toContainText('5');
  await dialog.getByRole('button', { name: 'Import 1 case' }).click();
  await expect(firstCells(page)).toHaveText(['good']);

  // Encodings of spreadsheets.
  dialog = await give(page, 'mark.csv', `\uFEFF${csv(line('Дело-1'), line('Дело-2', 61))}`);
  await expect(dialog).toContainText('UTF-8');
  await expect(dialog).not.toContainText('left out:');
  await dialog.getByRole('button', { name: 'Import 2 cases' }).click();
  await expect(firstCells(page)).toHaveText(['Дело-1', 'Дело-2']);

  const cyrillic = Buffer.from(csv(line('XXXX-3')).replaceAll(',', ';'), 'latin1');
  // «Дело» in Windows-1251.
  Buffer.from([0xc4, 0xe5, 0xeb, 0xee]).copy(cyrillic, cyrillic.indexOf('XXXX'));
  dialog = await give(page, 'old.csv', cyrillic);
  await expect(dialog).toContainText('WINDOWS-1251');
  await expect(dialog).toContainText('semicolon');
  await dialog.getByRole('button', { name: 'Import 1 case' }).click();
  await expect(firstCells(page)).toHaveText(['Дело-3']);

  // Lines of JSON, the last of them cut off.
  const one = { id: 'j1', assessedOn: '2026-03-01', responses: { age_at_current_arrest: 33 } };
  dialog = await give(page, 'lines.jsonl', `${JSON.stringify(one)}\n${JSON.stringify(one).slice(0, 40)}`);
  await expect(dialog).toContainText('1 row is left out');
  await expect(dialog.getByRole('region', { name: 'Errors and notes by line' })).toContainText('2');
  await dialog.getByRole('button', { name: 'Import 1 case' }).click();
  await expect(firstCells(page)).toHaveText(['j1']);

  // What another program wrote is taken where it is accepted, and the next file is read likewise.
  const theirs = csv(line('r1', 'NA'), line('r2').replace('false', 'N')).replaceAll(
    '2026-03-01',
    '01.03.2026',
  );
  dialog = await give(page, 'region.csv', theirs);
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  const columns = dialog.getByRole('region', { name: 'Columns' });
  const dates = columns.getByRole('checkbox', { name: 'Take dates like 31.01.2026: 2 cells' });
  await expect(columns).toContainText('01.03.2026 → 2026-03-01');
  await dates.check();
  await columns.getByRole('checkbox', { name: /^Take y, n.*: 1 cell$/ }).check();
  await expect(dialog.getByText('1 case can be taken')).toBeVisible();
  await columns.getByRole('button', { name: 'Take NA for no answer: 1 cell' }).click();
  await expect(dialog.getByText('2 cases can be taken')).toBeVisible();
  const none = columns.getByRole('textbox', { name: 'No answer in “age_at_current_arrest” is' });
  await expect(none).toHaveValue('NA');
  await none.fill('NA, 30');
  await none.press('Enter');
  await expect(columns).toContainText('Taken for no answer: 2 cells');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import 2 cases' }).click();
  await expect(firstCells(page)).toHaveText(['r1', 'r2']);
  dialog = await give(page, 'region-again.csv', theirs);
  await expect(dialog.getByText('2 cases can be taken')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  dialog = await give(page, 'empty.csv', '');
  await expect(dialog).toContainText('The file contains no cases');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(banks(page)).toHaveCount(5);
});

test('a bank goes out as CSV and JSON lines and comes back the same', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Case banks');
  await makeBank(page, 120);
  const save = (format: string) =>
    saved(page, async () => {
      await page.getByRole('button', { name: 'More for this bank' }).click();
      await page.getByRole('menuitem', { name: format }).click();
    });
  const whole = await save('Save as CSV');
  for (const [name, format] of [
    ['back.csv', 'Save as CSV'],
    ['back.jsonl', 'Save as JSON lines'],
    ['excel.csv', 'Save for Excel with decimal commas'],
  ] as const) {
    const dialog = await give(page, name, await save(format));
    await expect(dialog).toContainText('120 cases can be taken');
    await dialog.getByRole('button', { name: 'Import 120 cases' }).click();
    await expect(bankField(page).locator('option:checked')).toHaveText(
      new RegExp(`^${name.split('.')[0]!} `),
    );
    await expect(dialog).toHaveCount(0);
    expect((await save('Save as CSV')).toString()).toBe(whole.toString());
  }
});

test('a test case that fails shows what was expected and what came out', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goToPlace(page, 'scoring/norm/fta_scaled');
  await page.getByRole('grid', { name: 'Conversion table' }).locator('[data-cell="5 0"]').click();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(page.locator('footer')).not.toContainText('Tests 81/81');
  await goTo(page, 'Case banks');
  await page.getByRole('tab', { name: /^Test cases/ }).click();
  await page.getByRole('radio', { name: /^Failing [1-9]/ }).check();
  const tests = page.getByRole('grid', { name: 'Test cases' });
  const failed = tests.locator('tbody tr[aria-rowindex]').filter({ hasText: 'differs' });
  await expect(failed.first()).toContainText(/came out:\s*\d/);
  await failed.first().getByRole('gridcell').first().click();
  await expect(page).toHaveURL(/cases\/test\//);
  await page.locator('.chosen').getByRole('button', { name: 'Open in Try it' }).click();
  await expect(page.getByRole('tab', { name: 'Try it' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(tests.locator('tbody tr[aria-rowindex]')).toHaveCount(0);
});

test('a bank about real people is encrypted, and opens with its passphrase alone', async ({ page }) => {
  const passphrase = 'seven quiet rivers';
  await beginFrom(page, 'psa');
  await goTo(page, 'Case banks');
  const rows = ['NAME-OF-SOMEBODY,2026-01-31,24', 'B,2026-01-31,35'];
  const dialog = await give(page, 'people.csv', ['id,assessed_on,age', ...rows].join('\n'));
  await dialog.getByRole('radio', { name: 'Personal' }).check();
  const take = dialog.getByRole('button', { name: /^Import/ });
  await expect(take).toBeDisabled();
  const [first, again] = [dialog.getByLabel('Passphrase', { exact: true }), dialog.getByLabel(/again$/)];
  await first.fill('short');
  await again.fill('short');
  await expect(dialog.getByText('At least 12 characters', { exact: true })).toBeVisible();
  await expect(take).toBeDisabled();
  await first.fill(passphrase);
  await again.fill('seven noisy');
  await expect(dialog.getByText('That is not the same passphrase')).toBeVisible();
  await again.fill(passphrase);
  await expectAccessible(page);
  await take.click();
  await expect(firstCells(page).first()).toHaveText('NAME-OF-SOMEBODY');
  await expect(page.getByText('encrypted', { exact: true })).toBeVisible();
  expect(await textInDatabase(page)).not.toContain('NAME-OF-SOMEBODY');

  // Another window, or the same one later, knows nothing of the passphrase.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Bank “people” is encrypted' })).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  await expectAccessible(page);
  await goTo(page, 'Simulate');
  await page.getByLabel('Passphrase').fill('seven noisy rivers');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This passphrase does not open the bank.')).toBeVisible();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open the bank' }).click();
  await expect(page.getByRole('main')).toContainText('2 cases');
  await goTo(page, 'Case banks');
  await expect(firstCells(page).first()).toHaveText('NAME-OF-SOMEBODY');

  await page.getByRole('button', { name: 'More for this bank' }).click();
  await page.getByRole('menuitem', { name: 'Close the bank with its passphrase' }).click();
  await expect(page.getByRole('heading', { name: 'Bank “people” is encrypted' })).toBeVisible();
});

test('a bank that was not encrypted is encrypted later, and made plain again', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Case banks');
  const dialog = await give(page, 'people.csv', 'id,assessed_on,age\nNAME-OF-SOMEBODY,2026-01-31,24');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(firstCells(page).first()).toHaveText('NAME-OF-SOMEBODY');
  expect(await textInDatabase(page)).toContain('NAME-OF-SOMEBODY');

  const marks = async () => {
    await page.getByRole('button', { name: 'More for this bank' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
  };
  await marks();
  await page.getByRole('radio', { name: 'Personal' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('seven quiet rivers');
  await page.getByLabel(/again$/).fill('seven quiet rivers');
  await page.getByRole('button', { name: 'Encrypt the bank' }).click();
  await expect(page.getByText('The bank is encrypted.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await textInDatabase(page)).not.toContain('NAME-OF-SOMEBODY');
  await expect(firstCells(page).first()).toHaveText('NAME-OF-SOMEBODY');

  await marks();
  await page.getByRole('radio', { name: 'Synthetic' }).check();
  await page.getByRole('button', { name: 'Keep it without encryption' }).click();
  await expect(page.getByRole('button', { name: 'Keep it without encryption' })).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(firstCells(page).first()).toHaveText('NAME-OF-SOMEBODY');
});

/** Whatever the database holds of cases, as text. */
function textInDatabase(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('aspect-studio');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('chunks').objectStore('chunks').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            const chunks = asked.result as { bytes: Uint8Array }[];
            resolve(chunks.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join());
          };
        };
      }),
  );
}
