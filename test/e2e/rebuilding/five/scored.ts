// Levels, decision tables, the classification and when it is done again.

import type { Locator, Page } from '@playwright/test';
import type { DecisionTable, Instrument, LevelScale, StepLimit } from '../../../../src/model/types.ts';
import { goTo, paste } from '../../studio.ts';
import { begin, choose, en, lines, pick, writeFeel, writeText } from '../hands.ts';

export async function cutLevels(page: Page, { levels }: Instrument): Promise<void> {
  await goTo(page, 'Level scales');
  for (const scale of levels) await cut(page, scale);
}

async function cut(page: Page, { id, label, description, of, levels }: LevelScale): Promise<void> {
  await begin(page, 'Add a level scale', en(label), id);
  await choose(page.getByRole('combobox', { name: 'Score to classify' }), of);
  const grid = page.getByRole('grid', { name: 'Levels' });
  await grid.locator('[data-cell="0 0"]').click();
  const cells = levels.map((one) => [en(one.label), String(one.from ?? ''), en(one.rationale), one.code]);
  await paste(grid, lines(cells));
  await page.getByLabel('Description', { exact: true }).fill(en(description));
}

export async function decide(page: Page, tables: readonly DecisionTable[]): Promise<void> {
  await goTo(page, 'Decision tables');
  for (const table of tables) await makeTable(page, table);
}

async function makeTable(page: Page, table: DecisionTable): Promise<void> {
  const { id, label, description, inputs, outputs, rows } = table;
  await begin(page, 'Add a decision table', en(label), id);
  const headings = page.getByLabel('Heading', { exact: true });
  for (const [at, input] of inputs.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add an input' }).click();
    await ask(page, input.expression, at + 1);
    await headings.nth(at).fill(en(input.label));
  }
  for (const [at, output] of outputs.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add an output' }).click();
    const column = page.locator('.output').nth(at);
    await column.getByLabel('Heading', { exact: true }).fill(en(output.label));
    await writeText(column.getByLabel('Name in expressions'), output.id);
    if (output.kind === 'boolean') await pick(column, 'Gives', 'yes or no');
    else await list(column, output.values ?? []);
  }
  await page.getByRole('button', { name: 'Add a row' }).first().click();
  if (rows.some(({ note }) => note)) await page.getByRole('button', { name: 'Add notes' }).click();
  const grid = page.getByRole('grid', { name: 'Rows' });
  await grid.locator('[data-cell="0 0"]').click();
  const cells = rows.map(({ when, then, note }) => [...when, ...then.map(written), en(note)]);
  await paste(grid, lines(cells));
  await page.getByLabel('Description', { exact: true }).fill(en(description));
}

const written = (entry: DecisionTable['rows'][number]['then'][number]): string =>
  typeof entry === 'object' ? `=${entry.expression}` : String(entry);

/** A value by its name; a text that is more than a name is written. */
async function ask(page: Page, expression: string, number: number): Promise<void> {
  if (/^\w+$/.test(expression)) {
    await choose(page.getByRole('combobox', { name: `Input ${number}: value` }), expression);
    return;
  }
  await page
    .getByRole('button', { name: 'Write an expression' })
    .nth(number - 1)
    .click();
  await writeFeel(page, `Input ${number}: value or expression`, expression);
}

/** Their codes follow from what they are called, and are written where they are others. */
async function list(
  column: Locator,
  values: NonNullable<DecisionTable['outputs'][number]['values']>,
): Promise<void> {
  const field = column.getByLabel('Add values');
  await field.fill(values.map(({ label }) => en(label)).join('; '));
  await field.press('Enter');
  for (const { code, label } of values) await writeText(column.getByLabel(`${en(label)}: code`), code);
}

export async function classify(page: Page, document: Instrument): Promise<void> {
  await goTo(page, 'Outcomes');
  for (const { id, label, description, of, ruleLimit, professional } of document.classifications) {
    await begin(page, 'Add a classification', en(label), id);
    await choose(page.getByRole('combobox', { name: 'Computed from' }), of);
    await limit(page, 'Limit how far rules together may move it', ruleLimit);
    await limit(page, 'An assessor may depart from it', professional);
    await page.getByLabel('Description', { exact: true }).fill(en(description));
  }
}

async function limit(page: Page, name: string, steps: StepLimit | undefined): Promise<void> {
  if (!steps) return;
  await page.getByRole('switch', { name }).click();
  await page.getByLabel('Levels up').last().fill(String(steps.up));
  await page.getByLabel('Levels down').last().fill(String(steps.down));
}

export async function setReassessment(page: Page, document: Instrument): Promise<void> {
  await goTo(page, 'Outcomes');
  for (const { id, label, of, months } of document.reassessments) {
    await begin(page, 'Add a reassessment', en(label), id);
    await choose(page.getByRole('combobox', { name: 'Depends on' }), of);
    const codes = document.tables.flatMap(({ outputs }) => outputs).find((one) => one.id === of)?.values;
    for (const [code, n] of Object.entries(months))
      await page
        .getByLabel(en(codes?.find((one) => one.code === code)?.label), { exact: true })
        .fill(String(n));
  }
}
