// Scores, their terms and what a missing answer does to them.

import type { Page } from '@playwright/test';
import type { Instrument, Score, Term } from '../../../src/model/types.ts';
import { goTo } from '../studio.ts';
import { begin, en, nameIn, pick, write, writeBands } from './hands.ts';

export async function makeScores(
  page: Page,
  document: Instrument,
  scores: readonly Score[] = document.scores,
): Promise<void> {
  await goTo(page, 'Scores');
  for (const score of scores) await makeScore(page, document, score);
}

async function makeScore(page: Page, document: Instrument, score: Score): Promise<void> {
  const { id, label, method, decimals, aspect, description, terms, missing, atLeastAnswered } = score;
  await begin(page, 'Add a score', en(label), id);
  if (method !== 'sum') await pick(page, 'Method', METHODS[method]);
  if (decimals !== 0) await page.getByLabel('Decimals', { exact: true }).fill(String(decimals));
  if (aspect) await pick(page, 'Aspect', nameIn(document, aspect));
  for (const [row, term] of terms.entries()) await countTerm(page, document, term, row);
  if (missing.policy === 'prorate') {
    await pick(page, 'If answers are missing', 'Prorated from the others, up to a number of missing answers');
    await page.getByLabel('Missing answers at most').fill(String(missing.atMost));
    if (missing.basis === 'range') await pick(page, 'Prorate by', 'Range of the terms');
  }
  if (atLeastAnswered) await page.getByLabel('At least so many answered').fill(String(atLeastAnswered));
  await page.getByLabel('Description', { exact: true }).fill(en(description));
}

const METHODS = {
  sum: 'Sum',
  mean: 'Mean',
  minimum: 'Lowest',
  maximum: 'Highest',
  count: 'Count of terms with points',
} as const;

async function countTerm(page: Page, document: Instrument, term: Term, row: number): Promise<void> {
  const { of, points, weight, missing } = term;
  const name = nameIn(document, of);
  await page.getByRole('combobox', { name: 'Add what counts' }).click();
  await page.keyboard.insertText(of);
  await page.getByRole('option', { name }).first().click();
  const cell = (column: number) =>
    page.getByRole('grid', { name: 'Terms' }).locator(`[data-cell="${row} ${column}"]`);
  if (weight !== undefined) await write(cell(1), weight);
  if (missing !== undefined) await write(cell(4), missing);
  if (points) await givePoints(page, name, points);
}

async function givePoints(page: Page, name: string, points: NonNullable<Term['points']>): Promise<void> {
  const shown = page.getByRole('button', { name: `${name}: points`, exact: true });
  await shown.click();
  await page
    .getByRole('combobox', { name: 'Points from', exact: true })
    .last()
    .selectOption({ label: 'here' });
  if (Array.isArray(points)) await writeBands(page, points);
  else
    for (const [code, number] of Object.entries(points))
      await page.getByLabel(new RegExp(` · ${code}$`)).fill(String(number));
  await shown.click();
}
