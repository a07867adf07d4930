// Whom an edit moves, from the whole down to one case.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  asFeel,
  beginFrom,
  expect,
  expectAccessible,
  goTo,
  goToPlace,
  stored,
  test,
  titleField,
} from './studio.ts';

const outcomes = (page: Page) => page.getByRole('navigation', { name: 'Outcomes and scores' });
const panel = (page: Page) => page.getByRole('complementary');

async function rewriteRule(page: Page, text: string): Promise<void> {
  await goToPlace(page, 'scoring/rule/nvca_raw_of_4_or_more');
  await asFeel(page, 'When');
  const rule = page.locator('[data-path="/rules/0/when"]').first();
  await expect(rule.locator('.monaco-editor')).toBeVisible();
  await rule.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
  await expect(rule).toContainText(text);
  await stored(page);
}

test('what it is compared with is the version that was named last, or what was chosen', async ({ page }) => {
  await beginFrom(page, 'psa');
  await stored(page);
  await goTo(page, 'Versions');
  await page.getByRole('textbox', { name: 'Name the present state' }).fill('As published');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /As published/ })).toBeVisible();
  await rewriteRule(page, 'nvca_raw >= 5');

  // Opened anew, the version that was named last is what it is compared with, until something else is chosen.
  await page.reload();
  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep this run' }).click();
  const baseline = page.getByRole('combobox', { name: 'Compare with' });
  const choose = async (text: RegExp) =>
    baseline.selectOption(await baseline.locator('option', { hasText: text }).getAttribute('value'));
  await choose(/as it was when opened/);
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  await choose(/as it first could be run/);
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();
  await page.reload();
  await expect(baseline.locator('option:checked')).toHaveText(/as it first could be run/);
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();

  // The run that was kept is there with its cases, both texts and what changed, until it is removed.
  const kept = page.getByRole('region', { name: 'Kept runs' });
  await expect(kept.getByRole('row').nth(1)).toHaveText(
    /10,000 cases.*\d\.\d\.\d \([0-9a-f]{8}\).*\d\.\d\.\d \([0-9a-f]{8}\)/,
  );
  await kept.getByRole('button', { name: /^Remove the run/ }).click();
  await expect(kept).toBeHidden();
});

test('an item that was renamed since the cases were made is said to have no answers in them', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  await goToPlace(page, 'items/item/pending_charge');
  const name = panel(page).getByRole('textbox', { name: 'Name in expressions' });
  await name.fill('pending');
  await name.press('Enter');
  await goTo(page, 'Simulate');
  await expect(page.getByText(/^The bank has no answers to these items: Pending charge/)).toBeVisible();
});

test('from what has changed, over the moves, to one case before and after', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await beginFrom(page, 'psa');
  await rewriteRule(page, 'nvca_raw >= 5');
  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await outcomes(page).getByRole('link', { name: /Flag/ }).first().click();
  await expect(page.getByRole('heading', { name: /changes in [\d,]+ of 10,000 cases$/ })).toBeVisible();
  const moves = page.getByRole('region', { name: 'Who moves where' });
  const count = await moves.getByRole('link').first().innerText();
  const isCut = page
    .getByRole('table')
    .filter({ has: moves })
    .evaluate((table: HTMLElement) => table.offsetWidth > table.parentElement!.clientWidth);
  expect(await isCut, 'a column is cut').toBe(false);
  await page.getByRole('radio', { name: 'Matrix' }).check();
  const cell = moves.getByRole('link', { name: count, exact: true });
  await page.getByRole('button', { name: 'Copy the table' }).first().click();
  await expect(page.locator('.toast').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`\\t${count.replace(/\D/g, '')}(\\s|$)`),
  );
  await cell.click();
  const list = page.getByRole('grid', { name: 'Cases that move' });
  await expect(list).toHaveAttribute('aria-rowcount', String(Number(count.replace(/\D/g, '')) + 1));
  const row = list.locator('tbody tr[aria-rowindex]').first();
  await row.click();
  await expect(page).toHaveURL(/simulate\/of\/.*\/case\/\d+$/);
  const changed = panel(page).locator('tr.changed');
  await expect(changed).toContainText(['raised']);
  await expectAccessible(page);
  await panel(page)
    .getByRole('button', { name: /^Open case .* in Try it/ })
    .click();
  await expect(panel(page).getByRole('group', { name: 'Assessment' })).toContainText(
    /None\.|not raised|: no/,
  );

  // Whom it touches, and one case of each move, which T keeps as a test case.
  await expect(page.getByRole('region', { name: 'Whom it touches' }).getByRole('row').nth(2)).toBeVisible();
  const first = page.getByRole('table').filter({ hasText: 'Keep as test' });
  await first.getByRole('link').first().focus();
  await page.keyboard.press('t');
  await expect(page.locator('.toast').filter({ hasText: 'The case is a test case now' })).toBeVisible();

  // A score as a chart and as a table of the same cases.
  await outcomes(page).locator('summary').click();
  await outcomes(page)
    .getByRole('link', { name: /NVCA|New violent/ })
    .filter({ hasText: 'Number' })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /^Distribution of/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).check();
  const numbers = page.getByRole('main').locator('table').last().locator('tbody tr td:nth-child(4)');
  const total = async () =>
    (await numbers.allInnerTexts()).reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
  await expect.poll(total).toBeGreaterThan(8_000);
});

test('a run over 100,000 cases follows every edit, and can be asked for again', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Case banks');
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill('100000');
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.locator('footer')).toContainText(/100,000 cases\s*simulated in/, { timeout: 60_000 });
  await goTo(page, 'Simulate');
  await titleField(page).fill('Typed meanwhile');
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  await expect(page.getByText(/^Only texts, test cases or other details changed/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('footer')).toContainText('simulated in');
  await expect(titleField(page)).toHaveValue('Typed meanwhile');
});

/** The template with a table that lists every measure that applies. */
function withMeasures(): Buffer {
  const document = JSON.parse(readFileSync('templates/psa.json', 'utf8')) as { tables: unknown[] };
  const named = (code: string, en: string) => ({ code, label: { en, ru: en, kk: en } });
  document.tables.push({
    id: 'measures_table',
    label: named('', 'Measures by finding').label,
    hitPolicy: 'C',
    inputs: [{ expression: 'pending_charge' }, { expression: 'prior_felony_conviction' }],
    outputs: [
      {
        id: 'measures',
        label: named('', 'Measures').label,
        kind: 'code',
        values: [named('reminder', 'Reminders'), named('reporting', 'Reporting'), named('course', 'Course')],
      },
    ],
    rows: [
      { when: ['true', '-'], then: ['reporting'] },
      { when: ['-', 'true'], then: ['reminder'] },
      { when: ['true', 'true'], then: ['course'] },
    ],
  });
  return Buffer.from(JSON.stringify(document));
}

test('sets of codes are counted code by code, and the cases with another set are listed', async ({
  page,
}) => {
  await page.goto('./#/library');
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'measures.json', mimeType: 'application/json', buffer: withMeasures() });
  await expect(titleField(page)).toBeVisible();
  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await outcomes(page)
    .getByRole('link', { name: /Measures Set of codes/ })
    .click();
  await expect(page.getByText('No case has another set.')).toBeVisible();
  await expect(page.getByText(/^Sets overlap/)).toBeVisible();

  await goToPlace(page, 'scoring/table/measures_table');
  await page.getByRole('button', { name: 'Row 1', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await goTo(page, 'Simulate');
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();
  await outcomes(page)
    .getByRole('link', { name: /Measures Set of codes/ })
    .click();
  const told = await page.getByText(/cases have another set/).innerText();
  const count = Number(/^[\d,]+/.exec(told)?.[0].replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await expect(page.getByRole('main').getByText(/^\s*0 gained, [\d,]+ lost\s*$/)).toHaveCount(1);
  const list = page.getByRole('grid', { name: 'Cases that move' });
  await expect(list).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(list.locator('tbody tr[aria-rowindex]').first()).toContainText('Reporting');
  await list.locator('tbody tr[aria-rowindex]').first().click();
  await expect(panel(page).locator('tr.changed')).toContainText(['Reporting']);
  await expectAccessible(page);
});
