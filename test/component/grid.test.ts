// The one grid of the studio: keyboard, selection, clipboard, and thousands of rows.

import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { Grid, type Column } from '../../src/studio/grid/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';

beforeAll(() => setLanguage('en'));
beforeEach(() => page.viewport(800, 600));

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const cellAt = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`td[data-cell="${row} ${column}"]`)!;
const here = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const clipboard = (kind: 'copy' | 'cut' | 'paste', text = ''): string => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  grid().dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData('text/plain');
};

describe('rows that are chosen', () => {
  const columns: Column<number>[] = [{ id: 'n', label: 'Number', text: (n) => `Row ${n}` }];
  const rows = Array.from({ length: 100_000 }, (_, i) => i);
  const onselect = vi.fn();
  const onopen = vi.fn();

  beforeEach(async () => {
    onselect.mockClear();
    onopen.mockClear();
    await render(Grid<number>, { label: 'Cases', columns, rows, key: String, onselect, onopen });
  });

  test('are drawn only in sight', async () => {
    await expect.element(page.getByRole('row', { name: 'Row 3', exact: true })).toBeVisible();
    expect(document.querySelectorAll('tbody tr[aria-rowindex]').length).toBeLessThan(60);
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001');
  });

  test('are walked with the keyboard to the very end', async () => {
    grid().focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(onselect).toHaveBeenLastCalledWith(new Set(['99999']), '99999');
    await expect.element(page.getByRole('row', { name: 'Row 99999', exact: true })).toBeInViewport();
    await expect.poll(() => here()?.closest('tr')?.getAttribute('aria-rowindex')).toBe('100001');
    await userEvent.keyboard('{Enter}');
    expect(onopen).toHaveBeenLastCalledWith(99_999);
  });

  test('are chosen as a range with Shift, by the mouse and by keys', async () => {
    await page.getByRole('row', { name: 'Row 2', exact: true }).click();
    await page.getByRole('row', { name: 'Row 4', exact: true }).click({ modifiers: ['Shift'] });
    expect(onselect).toHaveBeenLastCalledWith(new Set(['2', '3', '4']), '4');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(onselect).toHaveBeenLastCalledWith(new Set(['2', '3', '4', '5']), '5');
  });
});

interface Entry {
  readonly name: string;
  readonly points: number;
}
const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({ name: `Name ${i}`, points: i }));
const write = vi.fn();
const onpaste = vi.fn();

function columnsOf(live = false): Column<Entry>[] {
  return [
    {
      id: 'name',
      label: 'Name',
      text: ({ name }) => name,
      edit: {
        kind: 'text',
        live,
        label: () => 'Name',
        typed: ({ name }) => name,
        read: (text) => (text.includes('!') ? { problem: 'No exclamation.' } : { value: text }),
        write,
      },
    },
    { id: 'points', label: 'Points', align: 'end', text: ({ points }) => String(points) },
    { id: 'twice', label: 'Twice', isDerived: true, text: ({ points }) => String(2 * points) },
  ];
}

async function open(rows: Entry[], more: object = {}): Promise<void> {
  write.mockClear();
  onpaste.mockClear();
  await render(Grid<Entry>, {
    label: 'Entries',
    columns: columnsOf(),
    rows,
    key: (_: Entry, index: number) => String(index),
    unit: 'cell',
    numbered: true,
    onpaste,
    problemOf: () => undefined,
    ...more,
  });
}

describe('cells', () => {
  test('are selected as a block by Shift with arrows and by dragging, and copied as a spreadsheet takes them', async () => {
    await open(entries(20));
    await userEvent.click(cellAt(1, 0));
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const selected = () => document.querySelectorAll('td[aria-selected="true"]').length;
    expect(selected()).toBe(4);
    expect(clipboard('copy')).toBe('Name 1\t1\nName 2\t2');
    await userEvent.dragAndDrop(cellAt(3, 0), cellAt(5, 1));
    expect(clipboard('copy')).toBe('Name 3\t3\nName 4\t4\nName 5\t5');
    await userEvent.keyboard('{Escape}');
    expect(selected()).toBe(1);
  });

  test('are selected by whole rows at their numbers; what follows from others is not copied', async () => {
    await open(entries(20));
    await userEvent.click(document.querySelector('[data-cell="2 -1"]')!);
    expect(clipboard('copy')).toBe('Name 2\t2');
    expect(document.querySelectorAll('td[aria-selected="true"]')).toHaveLength(3);
  });

  test('take what is pasted from the corner of the selection on', async () => {
    await open(entries(20));
    await userEvent.click(cellAt(4, 1));
    await userEvent.keyboard('{Shift>}{ArrowUp}{ArrowLeft}{/Shift}');
    clipboard('paste', 'a\tb');
    expect(onpaste).toHaveBeenLastCalledWith('a\tb', { row: 3, column: 0 });
  });

  test('are written by typing, Enter and F2; Escape and a cell that is left as it was write nothing', async () => {
    await open(entries(20));
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('New{Enter}');
    expect(write).toHaveBeenLastCalledWith(0, 'New', expect.any(String));
    await expect.poll(here).toBe(cellAt(1, 0));
    await userEvent.keyboard('{Enter}{End} more{Tab}');
    expect(write).toHaveBeenLastCalledWith(1, 'Name 1 more', expect.any(String));
    await expect.poll(here).toBe(cellAt(1, 1));
    await userEvent.keyboard('{ArrowLeft}{F2}x{Escape}{F2}{Enter}');
    expect(write).toHaveBeenCalledTimes(2);
    await userEvent.click(cellAt(2, 0));
    await userEvent.keyboard('{F2} more{Enter}');
    expect(write).toHaveBeenLastCalledWith(2, 'Name 2 more', expect.any(String));
  });

  test('are gone through to the end of the row by Tab once one was written so; else Tab leaves the grid', async () => {
    await open(entries(20));
    const last = document.querySelectorAll('th[scope="col"]').length - 1;
    const isInGrid = () => document.activeElement?.getAttribute('role') === 'grid';
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('New{Tab}');
    await expect.poll(here).toBe(cellAt(0, 1));
    for (let column = 2; column <= last; column += 1) await userEvent.keyboard('{Tab}');
    await expect.poll(here).toBe(cellAt(0, last));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.poll(here).toBe(cellAt(0, last - 1));
    expect(isInGrid()).toBe(true);
    await userEvent.keyboard('{ArrowDown}{Tab}');
    await expect.poll(isInGrid).toBe(false);
  });

  test('that are written with every key have one gesture, and Escape puts back what was there', async () => {
    await open(entries(20), { columns: columnsOf(true) });
    await userEvent.click(cellAt(0, 0));
    // What is typed is written with the next frame: on a busy machine two keys can share one.
    await userEvent.keyboard('Ne');
    await expect.poll(() => write.mock.lastCall?.[1] as unknown).toBe('Ne');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => write.mock.lastCall?.[1] as unknown).toBe('Name 0');
    expect(new Set(write.mock.calls.map(([, , gesture]) => gesture as string)).size).toBe(1);
  });

  test('say what is wrong with what was typed, and keep it until it is mended or given up', async () => {
    await open(entries(20));
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('Oh!{Enter}');
    const field = page.getByRole('textbox', { name: 'Name' });
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('No exclamation.')).toBeVisible();
    await userEvent.click(cellAt(3, 1));
    await expect.element(field).toHaveValue('Oh!');
    await userEvent.click(field);
    await userEvent.keyboard('{Escape}');
    await expect.element(field).not.toBeInTheDocument();
    expect(write).not.toHaveBeenCalled();
  });

  test('that are scrolled away while they are written are not lost', async () => {
    await open(entries(500));
    await userEvent.click(cellAt(0, 0));
    await userEvent.keyboard('Kept');
    document.querySelector('.scroller')!.scrollTop = 9000;
    await expect.poll(() => write.mock.calls).toEqual([[0, 'Kept', expect.any(String)]]);
  });

  test('say where they are wrong, in the cell and below the grid', async () => {
    await open(entries(5), {
      problemOf: (index: number, column: string) =>
        index === 2 && column === 'points' ? 'Too many points.' : undefined,
    });
    expect(cellAt(2, 1).getAttribute('aria-invalid')).toBe('true');
    expect(cellAt(2, 0).getAttribute('aria-invalid')).toBeNull();
    await userEvent.click(cellAt(2, 1));
    await expect.element(page.getByText('Too many points.')).toBeVisible();
  });
});

test('where the page is read from right to left, the arrows go the way that they point', async () => {
  document.documentElement.dir = 'rtl';
  try {
    await open(entries(5));
    await userEvent.click(cellAt(0, 0));
    const { left: start } = cellAt(0, 0).getBoundingClientRect();
    await userEvent.keyboard('{ArrowLeft}');
    expect(here()).toBe(cellAt(0, 1));
    expect(cellAt(0, 1).getBoundingClientRect().left).toBeLessThan(start);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(here()).toBe(cellAt(0, 0));
  } finally {
    document.documentElement.dir = 'ltr';
  }
});

test('where the page is read from right to left, a minus stands before its number', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const columns: Column<number>[] = [{ id: 'n', label: 'Points', text: (n) => `\u2212${n}`, align: 'end' }];
    await render(Grid<number>, { label: 'Points', columns, rows: [3, 14], key: String });
    const number = (): Node => document.createTreeWalker(cellAt(1, 0), NodeFilter.SHOW_TEXT).nextNode()!;
    const [minus, digit] = [0, 1].map((at) => {
      const range = document.createRange();
      range.setStart(number(), at);
      range.setEnd(number(), at + 1);
      return range.getBoundingClientRect().left;
    });
    expect(minus).toBeLessThan(digit!);
  } finally {
    document.documentElement.dir = 'ltr';
  }
});

test('heads of groups stand between the rows, and the keyboard steps over them', async () => {
  await open(entries(10), { isHead: ({ points }: Entry) => points % 3 === 0, numbered: false });
  await userEvent.click(cellAt(2, 0));
  await userEvent.keyboard('{ArrowDown}');
  expect(here()).toBe(cellAt(4, 0));
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  expect(here()).toBe(cellAt(1, 0));
});

test('everyone can use it', async () => {
  await open(entries(30));
  await userEvent.click(cellAt(1, 0));
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{F2}');
  const { violations } = await axe.run(document.body, {
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
