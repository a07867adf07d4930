import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import type { ProofsView, Workspace } from '../../src/studio/state/index.ts';
import type { Proved } from '../../src/workers/index.ts';
import { document as simple, openWorkspace } from './harness/instrument.ts';
import { makeUsualBank } from '../../src/studio/background/index.ts';
import TableInWorkspace from './harness/TableInWorkspace.svelte';

const text = (en: string) => ({ en });
const instrument: Instrument = {
  ...simple,
  items: [
    ...simple.items,
    { id: 'violent', kind: 'boolean', label: text('Violence') },
    {
      id: 'risk',
      kind: 'choice',
      label: text('Risk'),
      options: [
        { code: 'low', label: text('Low') },
        { code: 'middle', label: text('Middle') },
        { code: 'high', label: text('High') },
      ],
    },
  ],
  tables: [
    {
      ...simple.tables[0]!,
      hitPolicy: 'U',
      inputs: [{ expression: 'risk' }, { expression: 'escape' }],
      rows: [
        { when: ['"low"', '-'], then: ['open', 4] },
        { when: ['"middle"', '"none"'], then: ['open', 2] },
        { when: ['"high"', '-'], then: ['closed', 1] },
      ],
    },
  ],
};

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1000, 900);
  workspace = openWorkspace(instrument);
  await render(TableInWorkspace, { workspace });
});

const rows = () => workspace.document.tables[0]!.rows;

describe('a decision table', () => {
  test('breaks no word of its matrix beside the rows, and shows a note in whole', async () => {
    await page.viewport(1240, 900);
    const note = 'A high risk alone does not lead to a closed regime, unless there was an escape.';
    workspace.set('/tables/0/rows/0/note', { en: note });
    const matrix = page.getByRole('grid', { name: 'Matrix' });
    await expect.element(matrix).toBeVisible();
    const heads = matrix.element().querySelectorAll('tbody th');
    for (const head of heads) expect(head.scrollHeight).toBeLessThan(60);
    for (const name of matrix.element().querySelectorAll('tbody th .name'))
      expect(name.getBoundingClientRect().height).toBeLessThan(20);
    const shown = page.getByTitle(note).element();
    await expect.poll(() => shown.scrollHeight - shown.clientHeight).toBeLessThanOrEqual(0);
  });

  test('names the combination that has no row, and adds the row at its place as one step', async () => {
    await expect.element(page.getByText('5 of 6 combinations have a row')).toBeVisible();
    await page.getByRole('button', { name: 'Add this row' }).click();
    expect(rows()[2]).toEqual({ when: ['"middle"', '"once"'], then: ['', ''] });
    await expect.element(page.getByText('6 of 6 combinations have a row')).toBeVisible();
    workspace.undo();
    expect(rows()).toEqual(instrument.tables[0]!.rows);
  });

  test('shows what lacks a row among the rows, at its place; the keyboard goes on to what the new row gives', async () => {
    const between = (): HTMLElement => document.querySelector<HTMLElement>('tr.between')!;
    await expect.poll(() => between().textContent).toContain('Middle');
    expect(between().textContent).toContain('no row');
    const [above, note] = [between().previousElementSibling!, between().nextElementSibling!];
    expect(above.querySelector('[data-cell]')?.textContent.trim()).toBe('2');
    expect(note.nextElementSibling?.querySelector('[data-cell]')?.textContent.trim()).toBe('3');
    await page.getByRole('button', { name: 'Add this row' }).click();
    await expect
      .poll(() => document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant'))
      .toMatch(/-2-regime$/);
    await userEvent.keyboard('open{Enter}');
    expect(rows()[2]).toEqual({ when: ['"middle"', '"once"'], then: ['open', ''] });
    expect(document.querySelector('tr.between')).toBeNull();
  });

  test('holds rows that hold together by a bracket, with their case, and strikes the count of a row that never decides', async () => {
    workspace.set('/tables/0/rows/1', { when: ['-', '"none"'], then: ['open', 2] });
    const finding = { severity: 'warning' as const, params: {}, pairs: [] };
    const cases = [{ age: 20, escape: 'none', risk: 'low' }];
    const current = {
      assessedOn: '2026-01-01',
      findings: [
        { ...finding, code: 'rows-overlap' as const, path: '/tables/0', cases },
        { ...finding, code: 'row-never-taken' as const, path: '/tables/0/rows/2', cases: [] },
      ],
    } as unknown as Proved;
    const proofs: ProofsView = {
      state: 'proved',
      current,
      latest: current,
      sheetOf: () => null,
      tryAgain: () => undefined,
    };
    workspace.tell({
      tests: () => null,
      covered: () => null,
      simulated: () => null,
      proofs: () => proofs,
      safeguards: () => null,
    });
    await expect.element(page.getByText('Rows 1, 2 hold in the same case.', { exact: false })).toBeVisible();
    expect(document.querySelector('th.number.first')?.textContent.trim()).toBe('1');
    expect(document.querySelector('th.number.last')?.textContent.trim()).toBe('2');
    expect(document.querySelector('s')?.textContent).toBe('0');
    await page.getByRole('button', { name: 'Try it with this case' }).click();
    expect(workspace.trial.case.responses).toEqual(cases[0]);
  });

  test('becomes rules where nearly every cell is any, in one step', async () => {
    const rules = workspace.document.rules.length;
    workspace.set('/tables/0', {
      id: 'look_table',
      label: text('Look again'),
      hitPolicy: 'A',
      inputs: [{ expression: 'risk' }, { expression: 'escape' }, { expression: 'violent' }],
      outputs: [{ id: 'look', label: text('Look again'), kind: 'boolean', default: false }],
      rows: [
        { when: ['"high"', '-', '-'], then: [true] },
        { when: ['-', '-', 'true'], then: [true] },
      ],
    });
    const before = workspace.document;
    await page.getByRole('button', { name: 'Make it rules' }).click();
    expect(workspace.document.tables).toEqual([]);
    expect(workspace.document.flags.at(-1)).toMatchObject({ id: 'look' });
    expect(workspace.document.rules.slice(rules).map(({ when }) => when)).toEqual([
      'risk = "high"',
      'violent = true',
    ]);
    workspace.undo();
    expect(workspace.document).toEqual(before);
  });

  test('fills all combinations of an empty table; undone at once', async () => {
    workspace.set('/tables/0/rows', []);
    await page.getByRole('button', { name: 'Fill all combinations' }).click();
    expect(rows().map(({ when }) => when.join(' '))).toEqual([
      '"low" "none"',
      '"low" "once"',
      '"middle" "none"',
      '"middle" "once"',
      '"high" "none"',
      '"high" "once"',
    ]);
    workspace.undo();
    expect(rows()).toEqual([]);
  });

  test('is a matrix of two inputs: arrows select, a letter sets and merges, Delete takes out', async () => {
    await page.getByRole('radio', { name: 'Matrix' }).click();
    const matrix = page.getByRole('grid', { name: 'Matrix' });
    const cells = () =>
      [...matrix.element().querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
      );
    expect(cells()).toEqual([['Open'], ['Open', 'no row'], ['Closed']]);
    await userEvent.click(matrix.getByRole('gridcell', { name: 'no row' }));
    await userEvent.keyboard('c');
    expect(cells()).toEqual([['Open'], ['Open', 'Closed'], ['Closed']]);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}c');
    expect(cells()).toEqual([['Open'], ['Closed'], ['Closed']]);
    expect(rows()).toHaveLength(3);
    expect(rows()[1]).toEqual({ when: ['"middle"', '-'], then: ['closed', 2] });
    await userEvent.keyboard('{Delete}');
    expect(cells()[1]).toEqual(['no row', 'no row']);
    workspace.undo();
    await expect.poll(cells).toEqual([['Open'], ['Closed'], ['Closed']]);
  });

  test('takes a block of a spreadsheet into its matrix as one step, and gives one back', async () => {
    await page.getByRole('radio', { name: 'Matrix' }).click();
    const matrix = page.getByRole('grid', { name: 'Matrix' });
    const before = rows();
    const put = (type: 'copy' | 'paste', text: string): string => {
      const clipboardData = new DataTransfer();
      if (text !== '') clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      matrix.element().dispatchEvent(event);
      return clipboardData.getData('text/plain');
    };
    put('paste', 'Closed\tClosed\r\nopen\t');
    expect(rows().map(({ when, then }) => [...when, then[0]])).toEqual([
      ['"low"', '-', 'closed'],
      ['"middle"', '"none"', 'open'],
      ['"high"', '-', 'closed'],
    ]);
    workspace.undo();
    expect(rows()).toEqual(before);
    put('paste', 'Closed\tAjar');
    expect(currentToasts().at(-1)?.text).toMatch(/Low · Once.*“Ajar” is no value of/);
    put('paste', 'Closed\tOpen\tOpen');
    expect(rows()).toEqual(before);
    await userEvent.click(matrix.getByRole('gridcell', { name: 'no row' }));
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(put('copy', '')).toBe('Open\t');
    put('paste', 'Closed');
    expect(rows()[1]!.when).toEqual(['"middle"', '-']);
  });

  test('chooses a column by the name of its value, and writes an expression only where that is wanted', async () => {
    await userEvent.click(page.getByRole('combobox', { name: 'Input 1: value' }));
    await userEvent.keyboard('viol');
    await userEvent.click(page.getByRole('option', { name: /Violence/ }));
    expect(workspace.document.tables[0]!.inputs[0]!.expression).toBe('violent');
    await page.getByRole('button', { name: 'Write an expression' }).first().click();
    await expect.element(page.getByText('Input 1: value or expression')).toBeVisible();
  });

  test('has nothing that axe finds, with its menu open and as a matrix', async () => {
    const found = async () =>
      (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    await userEvent.click(document.querySelector('td[data-cell="1 1"]')!);
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    const ours = (violations: readonly unknown[][]) =>
      violations.filter(
        ([id]) =>
          !['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'].includes(String(id)),
      );
    expect(ours(await found())).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('radio', { name: 'Matrix' }).click();
    expect(ours(await found())).toEqual([]);
  }, 60_000);

  test('shades the cells of its matrix by the level that follows', async () => {
    await page.viewport(1240, 900);
    const matrix = page.getByRole('grid', { name: 'Matrix' });
    await expect.element(matrix).toBeVisible();
    const groundOf = (name: string): string => {
      const cells = [...matrix.element().querySelectorAll('td')];
      return getComputedStyle(cells.find(({ textContent }) => textContent.includes(name))!).backgroundColor;
    };
    expect(groundOf('Open')).not.toBe(groundOf('Closed'));
  });

  test('cuts no column where long names stand beside the matrix', async () => {
    await page.viewport(1240, 900);
    workspace.set('/items/1/options/0/label', text('Attempted from a closed institution'));
    workspace.set('/tables/0/rows', [
      { when: ['"low"', '"none", "once"'], then: ['open', 4], note: text('A note') },
      { when: ['not("low")', '-'], then: ['closed', 1] },
    ]);
    await expect.element(page.getByRole('grid', { name: 'Matrix' })).toBeVisible();
    const rows = page.getByRole('grid', { name: 'Rows' }).element() as HTMLElement;
    await expect.poll(() => rows.offsetWidth - rows.parentElement!.clientWidth).toBeLessThanOrEqual(0);
    const cut = () =>
      [...rows.querySelectorAll('td, .codes')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .filter(({ clientWidth }) => clientWidth > 0)
        .map(({ textContent }) => textContent);
    await expect.poll(cut).toEqual([]);
  });

  test('stands beside its matrix where there is room, each cell with its cases of the bank', async () => {
    await page.viewport(1500, 900);
    await expect.element(page.getByRole('radio', { name: 'Both' })).toBeChecked();
    await expect.element(page.getByRole('grid', { name: 'Rows' })).toBeVisible();
    workspace.start();
    await makeUsualBank(workspace);
    const number = (cell: Element | null | undefined): number =>
      Number(cell?.textContent.replaceAll(/\D/g, '') || NaN);
    const rowCases = (row: number): number =>
      number(
        document.querySelector(
          `[role="grid"][aria-label="Rows"] tbody tr[aria-rowindex="${String(row + 2)}"] .cases`,
        ),
      );
    const cells = (): Element[] => [...document.querySelectorAll('[data-place]')];
    await expect
      .poll(() => number(cells()[0]?.querySelector('.cases')), { timeout: 20_000 })
      .toBeGreaterThan(0);
    const [low, middle, none, high] = cells().map((cell) => number(cell.querySelector('.cases')));
    expect([low, middle, high]).toEqual([0, 1, 2].map(rowCases));
    // The combination that has no row tells its cases too, and they are those that nothing comes out of.
    const out = page.getByRole('region', { name: 'What comes out' });
    expect(
      number(
        out
          .getByRole('row', { name: /no row/ })
          .element()
          .querySelector('.number'),
      ),
    ).toBe(none);
    const all = [...out.element().querySelectorAll('tr')].map((row) => number(row.querySelector('.number')));
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(10_000);

    await page.viewport(1000, 900);
    await expect.element(page.getByRole('grid', { name: 'Matrix' })).not.toBeInTheDocument();
    await page.viewport(390, 844);
    await expect.element(page.getByRole('grid', { name: 'Matrix' })).toBeVisible();
  });
});
