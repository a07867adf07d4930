// Lists of the document as tables: each gesture is one step, whatever the table.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LevelTable from '../../src/studio/areas/scoring/conversion/LevelTable.svelte';
import NormEditor from '../../src/studio/areas/scoring/conversion/NormEditor.svelte';
import NormRows from '../../src/studio/areas/scoring/conversion/NormRows.svelte';
import BandsEditor from '../../src/studio/areas/scoring/score/BandsEditor.svelte';
import TermTable from '../../src/studio/areas/scoring/score/TermTable.svelte';
import { inputColumns } from '../../src/studio/areas/scoring/table/columns.ts';
import { TableFacts } from '../../src/studio/areas/scoring/table/facts.svelte.ts';
import TableGrid from '../../src/studio/areas/scoring/table/TableGrid.svelte';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { goToField } from '../../src/studio/frame/goToField.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { document as small, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const en = (text: string) => ({ en: text });
const instrument: Instrument = {
  ...small,
  scores: [
    {
      id: 'total',
      label: en('Total'),
      method: 'sum',
      decimals: 0,
      missing: { policy: 'strict' },
      terms: [{ of: 'escape' }, { of: 'age', points: [{ points: 0 }, { from: 18, points: 1 }] }],
    },
  ],
  norms: [
    {
      id: 'scaled',
      label: en('Scaled'),
      of: 'total',
      decimals: 0,
      rows: [
        { from: 0, value: 1 },
        { from: 1, value: 2 },
      ],
    },
  ],
  levels: [
    {
      id: 'risk',
      label: en('Risk'),
      of: 'total',
      levels: [
        { code: 'low', label: en('Low') },
        { code: 'middle', label: en('Middle'), from: 1 },
        { code: 'high', label: en('High'), from: 2 },
      ],
      groups: [{ label: en('Young'), when: 'age < 18', from: [2, 3] }],
    },
  ],
};

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1000, 800);
  workspace = openWorkspace(instrument);
});

const EDITORS = {
  terms: () => show(TermTable, ({ document }) => ({ score: document.scores[0], path: '/scores/0' })),
  norms: () =>
    show(NormRows, ({ document }) => ({
      rows: document.norms[0]!.rows,
      upTo: undefined,
      path: '/norms/0',
      of: 'total',
    })),
  bands: () =>
    show(BandsEditor, ({ document }) => ({
      bands: document.scores[0]!.terms[1]!.points,
      path: '/scores/0/terms/1/points',
    })),
  levels: () =>
    show(LevelTable, ({ document }) => ({
      scale: document.levels[0],
      path: '/levels/0',
      counted: null,
    })),
  table: () =>
    show(TableGrid, (of) => {
      const table = of.document.tables[0]!;
      const given = { table, path: '/tables/0', asked: inputColumns(of, table), cells: [] };
      return { ...given, facts: new TableFacts(of, () => given) };
    }),
};

async function show(editor: unknown, given: (workspace: Workspace) => object): Promise<void> {
  await render(PartInWorkspace, { workspace, editor, given } as never);
}

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const find = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
const cellAt = (row: number, column: number) => find(row, column)!;
const click = (row: number, column: number) => userEvent.click(cellAt(row, column));
const clipboard = (kind: 'copy' | 'cut' | 'paste', text = '', into: Element = grid()): string => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  into.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData('text/plain');
};
/** What is done is one step: one step back, and all is as it was. */
function isOneStep(): void {
  const after = workspace.document;
  expect(after).not.toEqual(instrument);
  workspace.undo();
  expect(workspace.document).toEqual(instrument);
  expect(workspace.undoable).toBeNull();
  workspace.redo();
  expect(workspace.document).toEqual(after);
}

describe.each([
  ['norms', { from: 1, value: 2 }],
  ['bands', { from: 1, points: 1 }],
  ['table', { when: ['-', '-'], then: ['', ''] }],
] as const)('the rows of %s', (kind, begun) => {
  const LISTS = {
    norms: () => workspace.document.norms[0]!.rows,
    bands: () => workspace.document.scores[0]!.terms[1]!.points as readonly object[],
    table: () => workspace.document.tables[0]!.rows,
  };
  const rows = (): readonly unknown[] => LISTS[kind]();
  beforeEach(EDITORS[kind]);

  test('are inserted below with Ctrl Enter, as one step, and the keyboard is there', async () => {
    await click(0, 0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(rows()).toHaveLength(3);
    expect(rows()[1]).toEqual(begun);
    await expect.poll(() => cellAt(1, 0).classList.contains('active')).toBe(true);
    isOneStep();
  });

  test('are inserted below from an open cell too: what was typed is kept', async () => {
    await click(0, 0);
    await userEvent.keyboard('{F2}{Control>}{Enter}{/Control}');
    expect(rows()).toHaveLength(3);
    expect(rows()[1]).toEqual(begun);
    await expect.poll(() => cellAt(1, 0).classList.contains('active')).toBe(true);
  });

  test('are doubled, moved and removed, several at once, each as one step', async () => {
    const [first, second] = rows();
    await click(0, -1);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(rows()).toEqual([first, second, first, second]);
    isOneStep();
    workspace.undo();
    await click(0, 1);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(rows()).toEqual([second, first]);
    isOneStep();
    workspace.undo();
    await click(1, -1);
    await userEvent.keyboard('{Delete}');
    expect(rows()).toEqual([first]);
    isOneStep();
  });

  test('are removed from the menu, which says which', async () => {
    await click(1, 0);
    await page.getByRole('button', { name: 'Row 2' }).click();
    await page.getByRole('menuitem', { name: 'Remove the row' }).click();
    expect(rows()).toHaveLength(1);
    isOneStep();
  });
});

test('at least one band stays', async () => {
  await EDITORS.bands();
  await click(0, -1);
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
  expect(workspace.document).toEqual(instrument);
});

test('what adds a row stands on nothing that follows the table', async () => {
  await show(NormEditor, ({ document }) => ({ norm: document.norms[0], path: '/norms/0' }));
  const add = page.getByRole('button', { name: 'Add a row' }).element().getBoundingClientRect();
  const next = page.getByText('Highest number converted', { exact: true }).element().getBoundingClientRect();
  expect(next.top).toBeGreaterThanOrEqual(add.bottom);
});

describe('terms', () => {
  const terms = () => workspace.document.scores[0]!.terms;
  beforeEach(EDITORS.terms);

  test('take weights as numbers, with every key, as one step', async () => {
    await click(0, 1);
    await userEvent.keyboard('1');
    await expect.poll(() => terms()[0]?.weight).toBe(1); // written when it is on the screen
    await userEvent.keyboard('.5{Enter}');
    expect(terms()[0]?.weight).toBe(1.5);
    isOneStep();
    await userEvent.keyboard('abc{Enter}');
    await expect.element(page.getByText('This is not a number.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(terms()[1]?.weight).toBeUndefined();
  });

  test('take a block from an open cell too: it would be one text of all cells', async () => {
    await click(0, 1);
    await userEvent.keyboard('{F2}');
    clipboard('paste', '2\n3', document.activeElement!);
    expect(terms().map(({ weight }) => weight)).toEqual([2, 3]);
    expect(document.activeElement).toBe(grid());
    isOneStep();
  });

  test('lose several weights with Delete, as one step', async () => {
    workspace = openWorkspace({
      ...instrument,
      scores: [{ ...instrument.scores[0]!, terms: terms().map((term) => ({ ...term, weight: 2 })) }],
    });
    const before = workspace.document;
    await EDITORS.terms();
    await userEvent.click([...document.querySelectorAll('[data-cell="0 1"]')].at(-1)!);
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(terms().map(({ weight }) => weight)).toEqual([undefined, undefined]);
    workspace.undo();
    expect(workspace.document).toEqual(before);
  });

  test('go with Delete where it is said what they count: nothing there could be emptied', async () => {
    await click(0, 0);
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => workspace.document.scores[0]!.terms.map(({ of }) => of)).toEqual(['age']);
    isOneStep();
  });

  test('are reversed with the space bar or a click', async () => {
    await click(0, 2);
    await userEvent.keyboard(' ');
    expect(terms()[0]?.reverse).toBe(true);
    await page.getByRole('checkbox', { name: 'Escapes: reversed' }).click();
    expect(terms()[0]?.reverse).toBeUndefined();
  });

  test('show the points of one below it, and those are a table of their own', async () => {
    await click(1, 4);
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    const bands = page.getByRole('grid', { name: 'Bands' });
    await expect.element(bands).toBeVisible();
    await bands.getByRole('gridcell', { name: '18' }).click();
    await userEvent.keyboard('21{Enter}');
    expect(terms()[1]?.points).toEqual([{ points: 0 }, { from: 21, points: 1 }]);
    await bands.getByRole('gridcell', { name: 'everything below' }).click();
    clipboard('paste', '<=23\t3\n24-31\t2\n32–38\t1\n≥ 39\t-1', bands.element());
    expect(terms()[1]?.points).toEqual([
      { points: 3 },
      { from: 24, points: 2 },
      { from: 32, points: 1 },
      { from: 39, points: -1 },
    ]);
  });

  test('take a block of a spreadsheet, or nothing of it', async () => {
    await click(0, 1);
    clipboard('paste', '2\tyes\t\t-1\n3\tno');
    expect(terms().map(({ weight, reverse, missing }) => [weight, reverse, missing])).toEqual([
      [2, true, -1],
      [3, undefined, undefined],
    ]);
    isOneStep();
    clipboard('paste', 'many');
    await expect
      .element(page.getByText('Nothing was pasted. Row 1, Weight: This is not a number.'))
      .toBeVisible();
  });

  test('are found by what they count, wherever they stand, and are new where there is none', async () => {
    await click(0, 0);
    clipboard('paste', 'Counts\tWeight\nage at admission\t2\n\t\nescape\t1,5\nVisits\t3');
    expect(terms().map(({ of, weight }) => [of, weight])).toEqual([
      ['escape', 1.5],
      ['age', 2],
      ['visits', 3],
    ]);
    isOneStep();
    await expect.element(page.getByText(/The first row was read as headings/)).toBeVisible();
    const after = workspace.document;
    for (const [text, said] of [
      ['Sleep\t2', 'Row 1, Counts: “Sleep” names nothing that could count.'],
      ['age\t2\nAge at admission\t3', 'Row 2, Counts: “Age at admission” is named twice.'],
      ['age\t2\t\t9 · 9', 'Row 1, Points: “9 · 9” cannot be pasted into this cell.'],
    ] as const) {
      clipboard('paste', text);
      await expect.element(page.getByText(said)).toBeVisible();
    }
    expect(workspace.document).toBe(after);
  });

  test('take no row that there is none for', async () => {
    await click(1, 1);
    clipboard('paste', '2\n3');
    await expect.element(page.getByText(/Row 3, Weight: There is no row for “3”/)).toBeVisible();
    expect(workspace.undoable).toBeNull();
  });
});

describe('levels', () => {
  const levels = () => workspace.document.levels[0]!.levels;
  const codes = () => levels().map(({ code }) => code);
  const groups = () => workspace.document.levels[0]!.groups![0]!.from;
  beforeEach(EDITORS.levels);

  test('keep the cut-offs of groups in step when one is added, moved or removed', async () => {
    await click(1, 1);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(codes()).toEqual(['low', 'middle', 'level', 'high']);
    expect(groups()).toHaveLength(3);
    isOneStep();
    workspace.undo();
    await click(0, -1);
    await userEvent.keyboard('{Delete}');
    expect(codes()).toEqual(['middle', 'high']);
    expect(groups()).toEqual([3]);
    isOneStep();
    await click(0, -1);
    await userEvent.keyboard('{Delete}');
    expect(codes()).toEqual(['middle', 'high']);
  });

  test.each([
    ['down', 0, '{Alt>}{ArrowDown}{/Alt}', ['high', 'low', 'middle']],
    ['up', 1, '{Alt>}{ArrowUp}{/Alt}', ['middle', 'high', 'low']],
  ])('move %s, two at once', async (_, from, keys, wanted) => {
    await click(from, 1);
    await userEvent.keyboard(`{Shift>}{ArrowDown}{/Shift}${keys}`);
    expect(codes()).toEqual(wanted);
    expect(levels().map(({ from: cutoff }) => cutoff)).toEqual([undefined, 1, 2]);
    isOneStep();
  });

  test('keep their names and cut-offs when those are emptied, and say so', async () => {
    await click(1, 0);
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('Row 2, Level: A text is needed here.')).toBeVisible();
    await userEvent.keyboard('{F2}{Control>}a{/Control}{Delete}');
    await expect.element(page.getByText('A text is needed here.', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await click(1, 1);
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText(/^Row 2, .*: A number is needed here/)).toBeVisible();
    expect(workspace.undoable).toBeNull();
  });

  test('have a new code throughout, and none that another has', async () => {
    await click(1, 4);
    await userEvent.keyboard('high{Enter}');
    await expect.element(page.getByText('This code is there already.')).toBeVisible();
    await userEvent.keyboard('{Escape}{F2}{End}_one{Enter}');
    expect(codes()).toEqual(['low', 'middle_one', 'high']);
  });

  test('have a cut-off, but for the lowest', async () => {
    await click(0, 1);
    await userEvent.keyboard('5{ArrowDown}1.5{Enter}');
    expect(levels().map(({ from }) => from)).toEqual([undefined, 1, 2]);
    await userEvent.keyboard('{Escape}{F2}{ArrowUp}{Enter}');
    expect(levels()[1]?.from).toBe(2);
  });

  test('are pasted under headings, beside what is counted, and what the lowest cannot have is said', async () => {
    const counted = { now: [1, 2, 3], was: null, cases: 6, unknown: 0 };
    await show(LevelTable, ({ document }) => ({ scale: document.levels[0], path: '/levels/0', counted }));
    const [, table] = document.querySelectorAll<HTMLElement>('[role="grid"]');
    await userEvent.click(table!.querySelector('[data-cell="0 0"]')!);
    const head = 'Level\tCut-off (others)\tYoung\tRationale\n';
    const label = [...table!.querySelectorAll('thead th')].map((one) => one.textContent.trim());
    clipboard(
      'paste',
      head.replace('Cut-off (others)', label[2]!) + 'Calm\t1\t\tmanual\nMiddle\t3\t4\tstudy',
      table,
    );
    expect(levels()).toMatchObject([
      { code: 'low', label: en('Calm'), rationale: en('manual') },
      { code: 'middle', from: 3, rationale: en('study') },
      { code: 'high' },
    ]);
    expect(levels()[0]?.from).toBeUndefined();
    expect(currentToasts().at(-1)?.text).toMatch(/Left out, because nothing can be written there: 1\.$/);
    isOneStep();
  });

  test('have cut-offs of each group beside them', async () => {
    await click(1, 2);
    await userEvent.keyboard('1{Enter}');
    expect(groups()).toEqual([1, 3]);
    expect(levels()[1]?.from).toBe(1);
    isOneStep();
  });
});

describe('thousands of rows', () => {
  const ROWS = 5_000;
  beforeEach(async () => {
    const [table] = instrument.tables;
    const rows = Array.from({ length: ROWS }, (_, n) => ({ when: [`${n}`, '-'], then: ['open', n] }));
    workspace = openWorkspace({ ...instrument, tables: [{ ...table!, rows }] });
    await EDITORS.table();
  });

  test('are drawn only in sight, and said to be all there', async () => {
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    await expect.poll(() => document.querySelectorAll('tbody tr[aria-rowindex]').length).toBeGreaterThan(20);
    expect(document.querySelectorAll('tbody tr[aria-rowindex]').length).toBeLessThan(60);
    await click(0, 0);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect
      .poll(() =>
        find(ROWS - 1, 3)
          ?.closest('tr')
          ?.getAttribute('aria-rowindex'),
      )
      .toBe('5001');
  });

  test('an answer that is typed changes its own row, and no other', async () => {
    await expect.poll(() => document.querySelectorAll('tbody tr[aria-rowindex]').length).toBeGreaterThan(20);
    await click(3, 1);
    // What the look through all rows marks is none of the answer's.
    await expect.poll(() => workspace.isChecking).toBe(false);
    const touched = new Set<string | undefined>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('tbody tr[aria-rowindex]');
        if (row) touched.add(row.getAttribute('aria-rowindex') ?? undefined);
      }
    });
    observer.observe(grid(), { subtree: true, childList: true, characterData: true });
    await userEvent.keyboard('"once"{Enter}');
    await expect.poll(() => workspace.document.tables[0]!.rows[3]?.when[1]).toBe('"once"');
    observer.disconnect();
    expect([...touched]).toEqual(['5']);
  });

  test('a problem leads to a cell that was not drawn', async () => {
    await expect.poll(grid).toBeTruthy();
    goToField('/tables/0/rows/4000/when/1');
    await expect.poll(() => find(4000, 1)?.classList.contains('active')).toBe(true);
    await expect.element(cellAt(4000, 1)).toBeInViewport();
  });

  test('thousands are pasted, and taken back, as one step', async () => {
    await click(0, 3);
    clipboard('paste', Array.from({ length: ROWS }, () => '7').join('\n'));
    expect(workspace.document.tables[0]!.rows.every(({ then }) => then[1] === 7)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => workspace.document.tables[0]!.rows.at(-1)?.then[1]).toBe(ROWS - 1);
  });
});
