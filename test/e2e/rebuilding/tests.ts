// Test cases, pasted from a spreadsheet with a heading; what the assessor decided is said of each by hand.

import type { Page } from '@playwright/test';
import type { Instrument, Response, TestCase } from '../../../src/model/types.ts';
import { expect, goToPlace, paste } from '../studio.ts';
import { en, lines, nameIn } from './hands.ts';

const LISTS = ['flags', 'recommendations', 'unknown', 'missing'] as const;

export async function pasteTests(page: Page, document: Instrument): Promise<void> {
  await goToPlace(page, 'cases/tests');
  const { tests } = document;
  const asked = document.items.map(({ id }) => id);
  const results = [...new Set(tests.flatMap((test) => Object.keys(resultsOf(test))))];
  const lists = LISTS.filter((list) => tests.some(({ expected }) => expected[list]));
  const cells = tests.map((test) => [
    test.id,
    en(test.label),
    test.assessedOn,
    test.source ?? '',
    ...asked.map((item) => cellOf(test.responses[item])),
    ...results.map((result) => (resultsOf(test)[result] === null ? '?' : cellOf(resultsOf(test)[result]))),
    ...lists.map((list) => test.expected[list]?.join('; ') || (test.expected[list] ? 'none' : '')),
  ]);
  const headings = ['Name in files', 'Test case', 'Assessed on', 'Source', ...asked, ...results, ...lists];
  await paste(page.getByText('No test cases yet'), lines([headings, ...cells]));
  await expect(page.getByText(`${tests.length} test cases were pasted.`)).toBeVisible();
}

function resultsOf({ expected }: TestCase): Readonly<Record<string, Response>> {
  return { ...expected.scores, ...expected.levels, ...expected.values, ...expected.classification };
}

function cellOf(value: Response | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(';') || ';';
  return value === undefined || value === null ? '' : String(value);
}

/** Departures are no columns: each is said with its reason, where the test case is looked at. */
export async function depart(page: Page, document: Instrument): Promise<void> {
  const inspector = page.getByRole('complementary');
  for (const { id, overrides = {} } of document.tests)
    for (const [classification, { to, reason }] of Object.entries(overrides)) {
      await goToPlace(page, `cases/test/${id}`);
      const section = inspector.locator('section', { hasText: 'What the assessor decided' });
      await expect(section).toContainText(nameIn(document, classification));
      await section.locator('summary').click();
      await section.getByRole('combobox').selectOption(to);
      await section.getByRole('textbox').fill(reason);
    }
}
