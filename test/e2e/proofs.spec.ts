// What is proved of an instrument: found after an edit, shown with its cases, accepted with a reason; and what can still
// come of a case while it is answered.

import type { Page } from '@playwright/test';
import {
  cellsOf,
  expect,
  expectAccessible,
  goToPlace,
  openTryIt,
  stored,
  test,
  titleField,
  writeCell,
} from './studio.ts';

const en = (text: string) => ({ en: text });
const option = (code: string, label: string, points: number) => ({ code, label: en(label), points });

/** “Calls” makes “Willing” asked, whose answer takes more points away than the call adds. */
const INSTRUMENT = {
  format: 'aspect-instrument/2',
  id: 'calls',
  version: '0.1.0',
  languages: ['en'],
  title: en('Calls'),
  about: {},
  aspects: [],
  scales: [],
  items: [
    {
      id: 'calls',
      kind: 'choice',
      label: en('Calls to violence'),
      options: [option('no', 'No evidence', 0), option('yes', 'Some evidence', 1)],
    },
    {
      id: 'willing',
      kind: 'choice',
      label: en('Willing to turn away'),
      nature: 'dynamic',
      relevantWhen: 'calls = "yes"',
      options: [option('none', 'Not present', 0), option('clear', 'Clearly present', -3)],
    },
    {
      id: 'threats',
      kind: 'choice',
      label: en('Threats'),
      nature: 'dynamic',
      options: [option('never', 'Never', 0), option('once', 'Once', 2), option('often', 'Often', 4)],
    },
  ],
  scores: [
    {
      id: 'total',
      label: en('Total'),
      method: 'sum',
      terms: [{ of: 'calls' }, { of: 'willing' }, { of: 'threats' }],
      missing: { policy: 'value', value: 0 },
      decimals: 0,
    },
  ],
  norms: [],
  levels: [
    {
      id: 'risk',
      label: en('Risk'),
      of: 'total',
      levels: [
        { code: 'low', label: en('Low') },
        { code: 'high', label: en('High'), from: 3 },
        { code: 'extreme', label: en('Extreme'), from: 5 },
      ],
    },
  ],
  formulas: [],
  tables: [],
  flags: [],
  recommendations: [],
  rules: [],
  classifications: [{ id: 'security', label: en('Security'), of: 'risk' }],
  reassessments: [],
  tests: [],
};

const status = (page: Page) => page.getByRole('contentinfo');
const findings = (page: Page) => page.getByRole('navigation', { name: 'List of findings' });
const detail = (page: Page) => page.getByRole('article');
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const panel = (page: Page) => page.getByRole('complementary');
const possible = (page: Page) =>
  panel(page).getByRole('list', { name: 'Still possible' }).getByRole('listitem');

async function openInstrument(page: Page): Promise<void> {
  await page.goto('./#/library');
  const buffer = Buffer.from(JSON.stringify(INSTRUMENT));
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'calls.json', mimeType: 'application/json', buffer });
  await expect(titleField(page)).toBeVisible();
}

async function openFindings(page: Page): Promise<void> {
  await status(page)
    .getByRole('link', { name: /^Proved/ })
    .click();
  await expect(findings(page)).toBeVisible();
}

test('a finding comes after an edit, opens its cases in Try it, and stands for a reason', async ({
  page,
}) => {
  await openInstrument(page);
  await expect(status(page).getByText('Proved: 1 finding')).toBeVisible();
  await openTryIt(page);
  await question(page, 'threats').getByRole('radio', { name: 'Once' }).check();

  // An edit that puts a level out of reach.
  await goToPlace(page, 'scoring/level/risk');
  await writeCell(cellsOf(page, 'Levels', 'Extreme').nth(1), '50');
  await expect(status(page).getByText('Proved: 2 findings')).toBeVisible();
  const facts = page.getByRole('region', { name: 'What can come out' });
  await expect(facts.getByRole('row', { name: /Extreme/ })).toContainText('never');
  await expectAccessible(page);

  // The list of problems tells of it in one line, which leads there.
  await page.keyboard.press('F8');
  const problems = page.getByRole('region', { name: 'Problems', exact: true });
  await problems.getByRole('link', { name: 'Proved: 2 findings' }).click();
  await expect(findings(page)).toContainText('No answers give “Extreme” of “Risk”.');
  await page.keyboard.press('F8');
  await expect(problems).toHaveCount(0);
  await findings(page)
    .getByRole('link', { name: /Calls to violence/ })
    .click();
  await expect(detail(page)).toContainText('A worse answer to “Calls to violence” can lower “Security”');
  const pair = detail(page).getByRole('table').first();
  await expect(pair.getByRole('row', { name: /^Calls to violence/ })).toContainText(
    /No evidence.*Some evidence/,
  );
  await expect(pair.getByRole('row', { name: /^Security/ })).toContainText(/High.*Low/);
  await expectAccessible(page);

  // Its case is only looked at.
  await pair.getByRole('button', { name: 'Try it with more points' }).click();
  await expect(question(page, 'willing').getByRole('radio', { name: 'Clearly present' })).toBeChecked();
  await expect(page).toHaveURL(/cases\/try$/);
  await expect(page.getByRole('main').locator('.classified output')).toHaveText('Low');
  await page.getByRole('main').getByRole('button', { name: 'Back to my case' }).click();
  await expect(question(page, 'threats').getByRole('radio', { name: 'Once' })).toBeChecked();
  await expect(question(page, 'calls').getByRole('radio', { checked: true })).toHaveCount(0);

  // Accepted only with a reason, which stays.
  await openFindings(page);
  await findings(page)
    .getByRole('link', { name: /No answers give/ })
    .click();
  await detail(page)
    .getByRole('button', { name: /^Accept with a reason/ })
    .click();
  await detail(page).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(
    detail(page).getByText('The reason is missing. Write why the finding is accepted.'),
  ).toBeVisible();
  await detail(page).getByRole('textbox', { name: 'Reason' }).fill('Kept for the next version');
  await detail(page).getByRole('textbox', { name: 'Name of who accepts' }).fill('Aisha');
  await detail(page).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(status(page).getByText('Proved: 1 finding')).toBeVisible();
  await stored(page);

  await page.reload();
  await openFindings(page);
  await findings(page).getByText('Accepted, with a reason').click();
  await expect(findings(page)).toContainText('“Kept for the next version” Aisha');
  await expectAccessible(page);

  // What does not occur any more is told.
  await goToPlace(page, 'scoring/level/risk');
  await writeCell(cellsOf(page, 'Levels', 'Extreme').nth(1), '5');
  await expect(status(page).getByText('Proved: 1 finding')).toBeVisible();
  await openFindings(page);
  await findings(page).getByText('Accepted, with a reason').click();
  await expect(findings(page)).toContainText('Accepted, and not found any more');
  await findings(page).getByRole('button', { name: 'Withdraw acceptance' }).click();
  await expect(findings(page)).not.toContainText('Accepted, and not found any more');
});

test('the levels still possible narrow while a case is answered, and what would lower it is said', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openInstrument(page);
  await openTryIt(page);
  await expect(possible(page)).toHaveText(['Low', 'High', 'Extreme']);
  await question(page, 'threats').getByRole('radio', { name: 'Never' }).check();
  await expect(possible(page)).toHaveText(['Low']);
  await expect(panel(page).getByText('Already certain, whatever the other answers are')).toBeVisible();
  await question(page, 'threats').getByRole('radio', { name: 'Often' }).check();
  await expect(possible(page)).toHaveText(['Low', 'High', 'Extreme']);
  await question(page, 'calls').getByRole('radio', { name: 'Some evidence' }).check();
  await expect(possible(page)).toHaveText(['Low', 'Extreme']);
  await question(page, 'willing').getByRole('radio', { name: 'Not present' }).check();
  await expect(possible(page)).toHaveCount(0);

  const change = panel(page)
    .getByRole('region', { name: 'What would change this' })
    .getByRole('row', { name: /^Threats/ });
  await expect(change).toContainText('Once');
  await expect(change).toContainText('High');
  await expectAccessible(page);
  await change.getByRole('button', { name: 'Try: Threats' }).click();
  await expect(panel(page).locator('.classified output')).toHaveText('High');
  await panel(page).getByRole('button', { name: 'Back to my case' }).click();
  await expect(panel(page).locator('.classified output')).toHaveText('Extreme');

  await goToPlace(page, 'items/item/threats');
  await panel(page).getByRole('tab', { name: 'Inspect' }).click();
  await expect(panel(page)).toContainText('A worse answer raises it.');
  await goToPlace(page, 'items/item/calls');
  await expect(panel(page)).toContainText('A worse answer raises it in some cases and lowers it in others.');
});
