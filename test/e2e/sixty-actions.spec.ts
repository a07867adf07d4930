// A whole small instrument, made from empty without any JSON, in few actions. An action is a click, a paste, or a key
// that is not text being typed.

import type { Locator, Page } from '@playwright/test';
import { expect, goToPlace, paste, stored, test } from './studio.ts';

/** What somebody does, counted. */
class Hands {
  actions = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.actions += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Text, and nothing but text. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async paste(target: Locator, rows: readonly (readonly string[])[]): Promise<void> {
    this.actions += 1;
    await paste(target, rows.map((row) => row.join('\t')).join('\n'));
  }
}

const ITEMS = [
  ['Aspect', 'Item', 'Type', 'Static or dynamic', 'Risk or protective', 'Answers'],
  [
    'Criminological',
    'Prior violence',
    '',
    'static',
    'risk',
    'none: None = 0 | one: One = 1 | more: Two or more = 3',
  ],
  ['Criminological', 'Age at first arrest', 'number', 'static', 'risk', '10 – 90'],
  [
    'Criminological',
    'Escape',
    '',
    'static',
    'risk',
    'none: None = 0 | tried: Attempt = 1 | done: Escape = 3',
  ],
  [
    'Criminological',
    'Breaches',
    '',
    'static',
    'risk',
    'none: None = 0 | one: One = 1 | more: Two or more = 3',
  ],
  [
    'Psychological',
    'Incidents',
    '',
    'dynamic',
    'risk',
    'none: None = 0 | one: One = 1 | more: Two or more = 3',
  ],
  ['Psychological', 'Threats', '', 'dynamic', 'risk', 'no: No = 0 | yes: Yes = 2'],
  ['Psychological', 'Work or study', '', 'dynamic', 'protective', 'never: Never = 2 | often: Often = 0'],
  ['Psychological', 'Substance use', '', 'dynamic', 'risk', 'none: None = 0 | proved: Proved = 2'],
];

test('two aspects, eight items, three scores, two level scales, a table, a flag and two rules take at most sixty actions', async ({
  page,
}) => {
  await page.goto('./');
  const hands = new Hands(page);
  const navigation = page.getByRole('navigation', { name: 'Areas' });
  const area = (name: string) => navigation.getByRole('link', { name, exact: true });
  const adds = (name: string) => navigation.getByRole('button', { name, exact: true });
  const shown = (name: string) => expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await test.step('items', async () => {
    await hands.click(page.getByRole('button', { name: 'New instrument' }));
    await hands.click(area('Items'));
    await hands.paste(page.getByText('No items yet'), ITEMS);
    await hands.click(page.getByRole('button', { name: 'Paste 8 items' }));
    await expect(page.getByRole('grid', { name: 'Items' }).locator('tr[data-item]')).toHaveCount(8);
  });

  await test.step('scores', async () => {
    await hands.click(area('Scores'));
    for (const [name, aspect] of [
      ['History', 'Criminological'],
      ['Conduct', 'Psychological'],
    ] as const) {
      await hands.click(adds('Add a score'));
      await shown('New score');
      await hands.type(name);
      await hands.click(page.getByRole('button', { name: 'Add all items of an aspect' }));
      await hands.click(page.getByRole('menuitem', { name: new RegExp(aspect) }));
      await expect(page.getByRole('grid', { name: 'Terms' }).getByRole('row')).toHaveCount(5);
      if (name === 'History') {
        await hands.click(page.getByRole('button', { name: 'Age at first arrest: points' }));
        await hands.click(page.getByRole('button', { name: 'Points by bands' }));
        await expect(page.getByRole('grid', { name: 'Bands' })).toBeFocused();
        await hands.type('3');
        await hands.press('Enter', 'Control+Enter');
        await hands.type('25');
        await hands.press('Tab');
        await hands.type('0');
        await hands.press('Enter');
      }
    }
  });

  await test.step('level scales', async () => {
    await hands.click(area('Level scales'));
    for (const [name, cut] of [
      ['History level', 'History'],
      ['Conduct level', 'Conduct'],
    ] as const) {
      await hands.click(adds('Add a level scale'));
      await shown('New level scale');
      await hands.type(name);
      const what = page.getByRole('combobox', { name: 'Score to classify' });
      await hands.click(what);
      await hands.type(cut);
      await hands.press('Enter');
      await expect(what).toHaveValue(cut);
    }
  });

  await test.step('a score of scores', async () => {
    await hands.click(area('Scores'));
    await hands.click(adds('Add a score'));
    await shown('New score');
    await hands.type('Total');
    const counts = page.getByRole('combobox', { name: 'Add what counts' });
    await hands.click(counts);
    await hands.type('History');
    await hands.press('Enter');
    await hands.type('Conduct');
    await hands.press('Enter');
    await expect(page.getByRole('grid', { name: 'Terms' }).getByRole('row')).toHaveCount(3);
  });

  await test.step('decision table', async () => {
    await hands.click(area('Decision tables'));
    await hands.click(adds('Add a decision table'));
    await shown('New decision table');
    await hands.type('Security');
    await hands.click(page.getByRole('combobox', { name: 'Input 1: value' }));
    await hands.type('History level');
    await hands.press('Enter');
    await hands.click(page.getByRole('button', { name: 'Add an input' }));
    await expect(page.getByRole('combobox', { name: 'Input 2: value' })).toBeFocused();
    await hands.type('Conduct level');
    await hands.press('Enter');
    await hands.click(page.getByRole('textbox', { name: 'Add values' }));
    await hands.type('Open; Closed; Strict');
    await hands.press('Enter');
    await hands.click(page.getByRole('button', { name: 'Fill all combinations' }));
  });
  await test.step('results of the table', async () => {
    const rows = page.getByRole('grid', { name: 'Rows' });
    await hands.click(rows.locator('[data-cell="0 2"]'));
    await hands.paste(rows, [['Open'], ['Closed'], ['Closed'], ['Strict']]);
    await expect(rows.locator('[data-cell="3 2"]')).toHaveText('Strict');
  });

  await test.step('rules', async () => {
    await hands.click(area('Rules'));
    await hands.click(adds('Add a rule'));
    await expect(page.getByRole('combobox', { name: 'What it is about' })).toBeFocused();
    await hands.type('Threats');
    await hands.press('Enter');
    await hands.click(page.getByRole('button', { name: /^What follows/ }));
    await hands.type('Close watch');
    await hands.press('Enter');
    await expect(page.getByRole('button', { name: 'Which one: Close watch' })).toBeVisible();
    await hands.click(adds('Add a rule'));
    await expect(page.getByRole('combobox', { name: 'What it is about' })).toBeFocused();
    await hands.type('Escape');
    await hands.press('Enter');
    await hands.click(page.getByRole('button', { name: /^What follows/ }));
    await hands.type('Security level');
    await hands.press('ArrowDown', 'ArrowDown', 'Enter');
    await expect(page.getByRole('button', { name: 'Which one: Security level' })).toBeVisible();
  });

  await test.step('only two aspects, and a title', async () => {
    await hands.click(area('Items'));
    for (const aspect of ['Psychiatric', 'Sociological', 'Religious and ideological']) {
      await hands.click(area(aspect));
      await hands.click(page.getByRole('complementary').getByRole('button', { name: 'Delete' }));
      await expect(area(aspect)).toHaveCount(0);
    }
    await hands.click(page.getByRole('textbox', { name: 'Title of the instrument' }));
    await hands.press('Control+a');
    await hands.type('Prison classification');
  });
  expect(hands.actions).toBeLessThanOrEqual(60);
  await stored(page);
  await expect(page.locator('footer')).toContainText('No problems');

  await test.step('it scores', async () => {
    await goToPlace(page, 'cases/try');
    const answers = {
      'Prior violence': 'None',
      Escape: 'Escape',
      Breaches: 'Two or more',
      Incidents: 'Two or more',
    };
    const more = { Threats: 'Yes', 'Work or study': 'Never', 'Substance use': 'None' };
    for (const [item, answer] of Object.entries({ ...answers, ...more }))
      await page.getByRole('radiogroup', { name: item }).getByText(answer, { exact: true }).click();
    await page.getByRole('textbox', { name: 'Age at first arrest' }).fill('19');
    const assessment = page.getByRole('region', { name: 'Assessment' });
    // 0 + 3 (younger than 25) + 3 + 3 and 3 + 2 + 2 + 0: high and high.
    await expect(assessment.getByRole('status').filter({ hasText: /^Strict$/ })).toBeVisible();
    await expect(assessment.getByText('Close watch')).toBeVisible();
  });
});
