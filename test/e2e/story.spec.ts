// From a template to a package that runs elsewhere and says what the studio said.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { asFeel, beginFrom, expect, expectAccessible, goTo, saved, stored, test } from './studio.ts';

/** Counts of the values of one column of a CSV file without quoted cells in it. */
function countsOf(csv: string, column: string): Map<string, number> {
  const [header = '', ...lines] = csv.replace('\uFEFF', '').trim().split(/\r?\n/);
  const at = header.split(',').indexOf(column);
  expect(at).toBeGreaterThanOrEqual(0);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const value = line.split(',')[at] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

async function lookAtFlag(page: Page): Promise<void> {
  const outcomes = page.getByRole('navigation', { name: 'Outcomes and scores' });
  await outcomes.getByRole('link', { name: /Flag/ }).first().click();
}

/** How many cases the distribution in view shows as raised after the change. */
async function raisedNow(page: Page): Promise<number> {
  const raised = page
    .getByRole('main')
    .getByRole('row', { name: /^raised/ })
    .first();
  return Number((await raised.locator('.bars').last().innerText()).replace(/\D/g, ''));
}

test('the whole story: change a rule, see whom it moves, ship it', async ({ page }) => {
  test.setTimeout(180_000);
  await beginFrom(page, 'psa');
  await expect(page.locator('footer')).toContainText('Tests 81/81');

  await goTo(page, 'Case banks');
  await expect(page.getByText('No cases yet')).toBeVisible();
  await page.getByRole('button', { name: 'Make cases' }).click();
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.getByRole('grid', { name: /Cases of/ })).toBeVisible();
  await expect(page.locator('footer')).toContainText('10,000 cases');
  await expectAccessible(page);

  // The published rule raises the flag at 4; now at 5.
  const rule = page.url().replace(/cases.*$/, 'scoring/rule/nvca_raw_of_4_or_more');
  await page.goto(rule);
  await asFeel(page, 'When');
  const editor = page.locator('[data-path="/rules/0/when"]').first();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('nvca_raw >= 5');
  await page.keyboard.press('Escape');
  await stored(page);
  await expect(page.locator('footer')).not.toContainText('Tests 81/81');

  await goTo(page, 'Simulate');
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();
  await expect(page.getByText('nvca_raw >= 4 → nvca_raw >= 5')).toBeVisible();
  await lookAtFlag(page);
  await expect(page.getByRole('region', { name: 'Who moves where' })).toBeVisible();
  await expectAccessible(page);
  const shown = await raisedNow(page);
  expect(shown).toBeGreaterThan(0);

  // The test cases of the template expect the published rule: no package while they fail.
  await goTo(page, 'Export');
  await expect(page.getByText(/stand in the way|stands in the way/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the package' })).toBeDisabled();

  await goTo(page, 'Case banks');
  await page.getByRole('button', { name: 'More for this bank' }).click();
  const bank = await saved(page, () => page.getByRole('menuitem', { name: 'Save as CSV' }).click());
  expect(bank.toString().trim().split('\n')).toHaveLength(10_001);

  // Undo: the published rule again, and its package.
  await page.keyboard.press('Control+z');
  await expect(page.locator('footer')).toContainText('Tests 81/81');
  await goTo(page, 'Simulate');
  await expect(page.getByText('No case has another outcome')).toBeVisible();
  await lookAtFlag(page);
  const before = await raisedNow(page);
  expect(before).toBeGreaterThan(shown);
  await goTo(page, 'Export');
  const save = page.getByRole('button', { name: 'Save the package' });
  await expect(save).toBeEnabled();
  await expectAccessible(page);
  const first = await saved(page, () => save.click());
  const second = await saved(page, () => save.click());
  expect(first.equals(second)).toBe(true);

  const folder = mkdtempSync(join(tmpdir(), 'aspect-story-'));
  writeFileSync(join(folder, 'psa.zip'), first);
  writeFileSync(join(folder, 'bank.csv'), bank);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['dist/cli/aspect.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  run('verify', join(folder, 'psa.zip'));
  run('score', join(folder, 'psa.zip'), join(folder, 'bank.csv'), '-o', join(folder, 'scored.csv'));
  const scored = readFileSync(join(folder, 'scored.csv'), 'utf8');
  rmSync(folder, { recursive: true });
  const flag = (JSON.parse(readFileSync('templates/psa.json', 'utf8')) as { flags: { id: string }[] })
    .flags[0]!.id;
  expect(countsOf(scored, flag).get('true')).toBe(before);
});
