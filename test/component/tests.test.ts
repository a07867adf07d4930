// Test cases are written, compared, copied, pasted and removed in a grid; what none of them notices stands beside it.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { document as small, openWorkspace } from './harness/instrument.ts';
import TestsInFrame from './harness/TestsInFrame.svelte';

const en = (text: string) => ({ en: text });
const instrument: Instrument = {
  ...small,
  tests: [
    {
      id: 'adult',
      label: en('Adult'),
      assessedOn: '2026-01-15',
      responses: { age: 30, escape: 'once' },
      expected: { values: { regime: 'closed', visits: 1 }, flags: [] },
    },
    {
      id: 'juvenile',
      label: en('Juvenile'),
      assessedOn: '2026-01-15',
      responses: { age: 16, escape: 'none' },
      expected: { values: { regime: 'closed', visits: 4 }, flags: ['young'] },
    },
  ],
};

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1200, 800);
  workspace = openWorkspace(instrument, `tests ${String(Math.random())}`);
  await render(TestsInFrame, { workspace });
  // The worker that runs them has to load.
  await expect.element(only('Failing 1'), { timeout: 40_000 }).toBeInTheDocument();
}, 60_000);

const only = (name: string) => page.getByRole('radio', { name });
const tests = () => workspace.document.tests;
const cellAt = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`[data-cell="${String(row)} ${String(column)}"]`)!;
const textAt = (row: number, column: number) => cellAt(row, column).textContent.replace(/\s+/g, ' ').trim();
const columnOf = (name: string) =>
  [...document.querySelectorAll('thead th')].findIndex((head) => head.textContent.trim() === name);
const paste = (text: string): void => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document
    .querySelector('[role="grid"]')!
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};
const shown = () => [...document.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => row.textContent);

async function placeOfRegime(): Promise<number> {
  // What differs has a column of its own accord.
  await expect.poll(() => columnOf('Regime')).toBeGreaterThan(0);
  return columnOf('Regime');
}

describe('the grid of test cases', () => {
  test('shows failing ones first, with what came out in a frame, and passes them at once', async () => {
    const regime = await placeOfRegime();
    await expect.poll(() => textAt(0, 0)).toContain('Juvenile');
    await expect.poll(() => textAt(0, regime)).toBe('Closed came out: Open');
    await expect.poll(() => textAt(1, 0)).toBe('passed Adult');

    await userEvent.click(cellAt(0, regime));
    await userEvent.keyboard('{F2}');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Regime expected of Juvenile' }),
      'Open',
    );
    await userEvent.keyboard('{Enter}');
    expect(tests()[1]!.expected.values).toEqual({ regime: 'open', visits: 4 });
    await expect.element(only('Failing 0')).toBeInTheDocument();
  });

  test('takes what came out of all that fail after one look, as one step', async () => {
    const items = [...workspace.document.items];
    const added = { id: 'weapon', kind: 'boolean', label: en('Weapon found') } as const;
    workspace.set('/items', [...items, added]);
    workspace.set('/tests/0/expected', { ...instrument.tests[0]!.expected, missing: [] });
    workspace.set('/rules/0/when', 'age < 18 and weapon');
    await expect.element(only('Failing 2')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Review what differs' }));
    const dialog = page.getByRole('dialog');
    await expect
      .element(dialog.getByRole('list', { name: 'Juvenile' }))
      .toHaveTextContent(/Regime:\s*Closed\s*→\s*Open/);
    await expect
      .element(dialog.getByRole('list', { name: 'Adult' }))
      .toHaveTextContent(/Items without an answer:\s*Weapon found/);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Adult' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Expect what came out: 1' }));
    expect(tests()[1]!.expected).toEqual({ values: { regime: 'open', visits: 4 }, flags: [] });
    await expect.element(only('Failing 1')).toBeInTheDocument();
    workspace.undo();
    expect(tests()[1]!.expected).toEqual(instrument.tests[1]!.expected);
  });

  test('filters those that fail', async () => {
    await userEvent.click(only('Failing 1'));
    await expect.poll(() => shown().length).toBe(1);
    expect(shown()[0]).toContain('Juvenile');
  });

  test('copies and removes by key, each as one step', async () => {
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(tests()).toHaveLength(3);
    workspace.undo();
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('{Delete}');
    expect(tests()).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }).last());
    expect(tests().map(({ id }) => id)).toEqual(['adult', 'juvenile']);
  });

  test('takes rows of a spreadsheet with a heading as test cases, as one step', async () => {
    await userEvent.click(cellAt(0, 0));
    paste(
      'Test case\tAge at admission\tescape\tRegime\tvisits\tFlags\nYoung\t17\tNone\tOpen\t4\tYoung\nOld\t60\tonce\tclosed\t?\t',
    );
    await expect.element(page.getByText('2 test cases were pasted.')).toBeVisible();
    const [, , young, old] = tests();
    expect(young).toMatchObject({
      label: { en: 'Young' },
      responses: { age: 17, escape: 'none' },
      expected: { values: { visits: 4 }, flags: ['young'] },
    });
    expect(old).toMatchObject({ expected: { values: { visits: null } } });
    workspace.undo();
    expect(workspace.document).toEqual(instrument);
  });

  test('takes with rows of a spreadsheet what they are called, what has no answer and what may be raised', async () => {
    await userEvent.click(cellAt(0, 0));
    paste('id\tage\tmissing\tunknown\tflags\nno_age\t\tage\tYoung\tnone\n');
    await expect.element(page.getByText('1 test case was pasted.')).toBeVisible();
    expect(tests()[2]).toMatchObject({
      id: 'no_age',
      responses: {},
      expected: { missing: ['age'], unknown: ['young'], flags: [] },
    });
    paste('id\tage\nno_age\t20');
    await expect.element(page.getByText(/Nothing was pasted. Row 2, column 1/)).toBeVisible();
    expect(tests()).toHaveLength(3);
  });

  test.each([
    ['en', 'Case\tDate\tAge at admission'],
    ['en', 'Случай\tДата\tAge at admission'],
    ['ru', 'Title\tAssessment date\tage'],
    ['ky', 'Учур\tДата\tage'],
  ] as const)('knows in %s, too, what is meant by the headings %j', async (language, headings) => {
    await setLanguage(language);
    await userEvent.click(cellAt(0, 0));
    paste(`${headings}\tCase no\nSeven\t2024-03-01\t17\t7`);
    await expect.poll(() => tests()).toHaveLength(3);
    await setLanguage('en');
    expect(tests()[2]).toMatchObject({
      label: { en: 'Seven' },
      assessedOn: '2024-03-01',
      responses: { age: 17 },
    });
  });

  test('takes what an item is called for the item, whatever else the word means', async () => {
    workspace.set('/items/0/label/en', 'Case');
    await userEvent.click(cellAt(0, 0));
    paste('Case\tdate\n17\t2024-03-01');
    await expect.poll(() => tests()).toHaveLength(3);
    expect(tests()[2]).toMatchObject({ assessedOn: '2024-03-01', responses: { age: 17 } });
  });

  test('takes rows where there are none yet', async () => {
    workspace.set('/tests', []);
    await expect.element(page.getByText('No test cases yet')).toBeVisible();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'id\tage\nfirst\t20');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    expect(tests().map(({ id }) => id)).toEqual(['first']);
  });

  test('refuses what it cannot read, with its place, and takes nothing', async () => {
    await userEvent.click(cellAt(0, 0));
    paste('Test case\tage\tvisits\nX\told\t4');
    await expect.element(page.getByText(/Nothing was pasted. Row 2, column 2/)).toBeVisible();
    expect(workspace.document).toEqual(instrument);
  });
});

describe('the mutation score', () => {
  test('suggests a case for each change that none notices; taken, it waits to be confirmed', async () => {
    workspace.set('/tests/1/expected/values/regime', 'open');
    await expect.element(only('Failing 0')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Try small changes' }));
    await expect.element(page.getByText(/changes noticed/), { timeout: 20_000 }).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^Take the case for/ }).first());
    expect(tests().at(-1)!.id).toBe('suggested_1');
    await expect.element(only('Suggested 1')).toBeInTheDocument();
    await userEvent.click(only('Suggested 1'));
    await userEvent.click(cellAt(0, 0));
    await userEvent.click(page.getByRole('button', { name: 'Confirm' }));
    expect(tests().at(-1)!.id).toBe('test_1');
    await expect.element(only('Suggested 0')).toBeInTheDocument();
  });

  test('names a case by the words of what it notices', async () => {
    workspace.set('/tests', [{ ...instrument.tests[0]!, expected: {} }]);
    await expect.element(only('Failing 0')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Try small changes' }));
    await userEvent.click(page.getByRole('button', { name: /^Take all/ }), { timeout: 20_000 });
    const labels = tests().map(({ label }) => label?.['en']);
    expect(labels).toContain('Regime · Row 1 · Age at admission: < 18, not <= 18');
    expect(labels).toContain('Regime · Row 2 · Escapes: Once, not any');
  });
});

describe('nothing of a paste is lost without a word', () => {
  test('a name is written, and what has no row or column is refused', async () => {
    const regime = await placeOfRegime();
    await userEvent.click(cellAt(0, 0));
    paste('Young');
    expect(tests()[1]).toMatchObject({ label: { en: 'Young' }, expected: { flags: ['young'] } });
    const { document: after } = workspace;
    await userEvent.click(cellAt(1, regime));
    paste('Open\nOpen');
    await expect.element(page.getByText(/Row 3, Regime: There is no row for “Open”/)).toBeVisible();
    await userEvent.click(cellAt(1, columnOf('Visits')));
    paste('4\t5\t6\t7\t8');
    await expect.element(page.getByText(/Nothing was pasted. Row 2, /)).toBeVisible();
    expect(workspace.document).toBe(after);
  });

  test('rows with a heading are taken wherever the keyboard is; without one it is said', async () => {
    const pasteOn = (text: string): void => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    };
    pasteOn('id\tage\tregime\nnew_one\t40\tclosed');
    expect(tests().at(-1)).toMatchObject({ id: 'new_one', expected: { values: { regime: 'closed' } } });
    pasteOn('one\ttwo');
    await expect.element(page.getByText(/The first row names no item and no result/)).toBeVisible();
    pasteOn('id\tage\nnewer\t40\tlost');
    await expect.element(page.getByText(/Row 2, column 3: There is no column for “lost”/)).toBeVisible();
    pasteOn('age\tage\n41\t42');
    await expect.element(page.getByText(/Not read, because nothing here is called so: age/)).toBeVisible();
    expect(tests().at(-1)?.responses).toEqual({ age: 41 });
  });
});
