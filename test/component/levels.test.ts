// Levels by their cut-offs, and norm tables pasted whole: each gesture is one step.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { begin } from '../../src/studio/areas/scoring/begin.ts';
import LevelEditor from '../../src/studio/areas/scoring/conversion/LevelEditor.svelte';
import NormEditor from '../../src/studio/areas/scoring/conversion/NormEditor.svelte';
import { KINDS } from '../../src/studio/areas/scoring/kinds.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { document as small, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const en = (text: string) => ({ en: text });
const instrument: Instrument = {
  ...small,
  norms: [
    {
      id: 'scaled',
      label: en('Scaled'),
      of: 'age',
      decimals: 0,
      rows: [{ from: 14, value: 1 }],
      groups: [{ label: en('Women'), when: 'escape = "once"', rows: [{ from: 14, value: 2 }], upTo: 30 }],
    },
  ],
  levels: [
    {
      id: 'risk',
      label: en('Risk'),
      of: 'age',
      levels: [
        { code: 'low', label: en('Low') },
        { code: 'middle', label: en('Middle'), from: 30 },
        { code: 'high', label: en('High'), from: 50 },
      ],
      groups: [{ label: en('Women'), when: 'escape = "once"', from: [20, 40] }],
    },
  ],
};

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(1000, 900);
  workspace = openWorkspace(instrument);
});

const show = async (editor: unknown, given: (of: Workspace) => object): Promise<void> => {
  await render(PartInWorkspace, { workspace, editor, given } as never);
};

function isOneStep(): void {
  const after = workspace.document;
  expect(after).not.toEqual(instrument);
  workspace.undo();
  expect(workspace.document).toEqual(instrument);
  workspace.redo();
  expect(workspace.document).toEqual(after);
}

function pasteInto(grid: Element, copied: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', copied);
  grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

test('a new scale of a score without terms has no cut-off that was invented: it is to do', async () => {
  const isOf = (list: string) => KINDS.find((one) => one.list === list)!;
  workspace = openWorkspace({ ...small, tables: [], rules: [] });
  begin(workspace, isOf('scores'));
  begin(workspace, isOf('levels'));
  expect(workspace.document.levels[0]?.levels.map(({ from }) => from)).toEqual([undefined, undefined]);
  await show(LevelEditor, ({ document }) => ({ scale: document.levels[0], path: '/levels/0' }));
  await expect.element(page.getByRole('grid', { name: 'Levels' })).toBeVisible();
});

describe('the cut-off of a new scale', () => {
  const served = { id: 'served', kind: 'number', label: en('Years served'), min: 0, max: 10, decimals: 0 };
  const cutoffs = () => workspace.document.levels[0]!.levels.map(({ from }) => from);
  const choose = async (number: string) => {
    await show(LevelEditor, ({ document }) => ({ scale: document.levels[0], path: '/levels/0' }));
    await page.getByRole('combobox', { name: 'Score to classify' }).click();
    await page.getByRole('option', { name: number }).click();
    await expect.poll(() => workspace.document.levels[0]!.of).toBe('served');
  };
  beforeEach(() => {
    workspace = openWorkspace({ ...small, items: [...small.items, served as never], tables: [], rules: [] });
    begin(
      workspace,
      KINDS.find((one) => one.list === 'levels')!,
    );
  });

  test('goes with the number, in one step', async () => {
    expect(cutoffs()).toEqual([undefined, 57]);
    await choose('Years served');
    expect(cutoffs()).toEqual([undefined, 5]);
    workspace.undo();
    expect(cutoffs()).toEqual([undefined, 57]);
  });

  test('stays where somebody put it', async () => {
    workspace.set('/levels/0/levels/1/from', 9);
    await choose('Years served');
    expect(cutoffs()).toEqual([undefined, 9]);
  });
});

describe('levels', () => {
  const scale = () => workspace.document.levels[0]!;
  const cutoffs = () => scale().levels.map(({ from }) => from);
  const slider = (nth: number) => page.getByRole('slider', { name: 'Middle: cut-off' }).nth(nth);
  beforeEach(() => show(LevelEditor, ({ document }) => ({ scale: document.levels[0], path: '/levels/0' })));

  test('have cut-offs that keys move, no further than the next', { timeout: 40_000 }, async () => {
    await userEvent.click(slider(0));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(cutoffs()).toEqual([undefined, 33, 50]);
    isOneStep();
    await userEvent.keyboard('{End}');
    expect(cutoffs()).toEqual([undefined, 49, 50]);
    await userEvent.keyboard('{Home}{PageUp}');
    expect(cutoffs()).toEqual([undefined, 24, 50]);
    await expect.element(slider(0)).toHaveAttribute('aria-valuenow', '24');
    await expect.element(slider(0)).toHaveAttribute('aria-valuemax', '49');
  });

  test('have cut-offs of a group in a row of their own', async () => {
    await userEvent.click(slider(1));
    await userEvent.keyboard('{ArrowLeft}');
    expect(scale().groups![0]!.from).toEqual([19, 40]);
    expect(cutoffs()).toEqual([undefined, 30, 50]);
    isOneStep();
  });

  test('are inserted at a cut-off and by a double click, named next, and removed', async () => {
    await userEvent.click(slider(0));
    await userEvent.keyboard('{Insert}');
    expect(scale().levels.map(({ code }) => code)).toEqual(['low', 'middle', 'level', 'high']);
    expect(cutoffs()).toEqual([undefined, 30, 40, 50]);
    expect(scale().groups![0]!.from).toHaveLength(3);
    isOneStep();
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('grid');
    await userEvent.keyboard('Raised{Enter}');
    expect(scale().levels[2]!.label).toEqual({ en: 'Raised' });
    await userEvent.click(page.getByRole('slider', { name: 'Raised: cut-off' }).nth(0));
    await userEvent.keyboard('{Delete}');
    expect(cutoffs()).toEqual([undefined, 30, 50]);

    const plot = document.querySelector<HTMLElement>('.plot')!;
    const { left, top, width } = plot.getBoundingClientRect();
    const at = { clientX: left + width * 0.98, clientY: top + 40, bubbles: true };
    plot.dispatchEvent(new MouseEvent('dblclick', at));
    expect(cutoffs()).toHaveLength(4);
    expect(cutoffs().at(-1)).toBeGreaterThan(95);
  });

  test('are pasted whole, with codes that stood elsewhere and more of them; conditions follow', async () => {
    workspace.set('/rules/0/when', 'risk = "high"');
    const before = workspace.document;
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    await userEvent.click(grid.querySelector<HTMLElement>('[data-cell="0 0"]')!);
    const cells = [
      ['Low', '', '', 'Below all', 'low'],
      ['Raised', '20', '15', '', 'raised'],
      ['Middle', '30', '25', '', 'middle'],
      ['High', '40', '35', '', 'high'],
      ['Very high', '50', '45', 'Twice as often', 'very_high'],
    ];
    pasteInto(grid, cells.map((row) => row.join('\t')).join('\n'));
    expect(scale().levels.map(({ code }) => code)).toEqual(['low', 'raised', 'middle', 'high', 'very_high']);
    expect(cutoffs()).toEqual([undefined, 20, 30, 40, 50]);
    expect(scale().groups![0]!.from).toEqual([15, 25, 35, 45]);
    expect(scale().levels[4]!.rationale).toEqual({ en: 'Twice as often' });
    workspace.undo();
    expect(workspace.document).toEqual(before);
  });

  test('are pasted as manuals print them, in stretches that meet', async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    await userEvent.click(grid.querySelector<HTMLElement>('[data-cell="0 0"]')!);
    pasteInto(grid, 'Low\t≤ 9\nMiddle\t10–24\nHigh\t26+');
    await expect
      .element(page.getByText('Row 3, Everyone else: Nothing is said of what lies between 10–24 and 26+.'))
      .toBeVisible();
    expect(workspace.document).toEqual(instrument);
    pasteInto(grid, 'Low\t≤ 9\nMiddle\t10–25\nHigh\t26+');
    expect(cutoffs()).toEqual([undefined, 10, 26]);
    await expect.element(page.getByText('Nothing was pasted', { exact: false })).not.toBeInTheDocument();
    isOneStep();
  });

  test('refuse a code that two of the pasted rows have', async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    await userEvent.click(grid.querySelector<HTMLElement>('[data-cell="0 0"]')!);
    pasteInto(grid, 'Low\t\t\t\tlow\nMiddle\t30\t20\t\tmiddle\nHigh\t50\t40\t\tmiddle');
    await expect.element(page.getByText(/Nothing was pasted. Row 3, Code/)).toBeVisible();
    expect(workspace.document).toEqual(instrument);
  });

  test('say what to do where pasted codes would change places, since it is not known what rules then mean', async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    await userEvent.click(grid.querySelector<HTMLElement>('[data-cell="0 0"]')!);
    const [lowest, , highest] = scale().levels.map(({ code }) => code);
    pasteInto(grid, `Low\t\t\t\t${highest!}\nMiddle\t30\t20\t\tmiddle\nHigh\t50\t40\t\t${lowest!}`);
    await expect
      .element(page.getByText(/Row 1, Code: “High” has this code.*leave this column out/))
      .toBeVisible();
    expect(workspace.document).toEqual(instrument);
  });

  test('that were pasted are taken back by the message', async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    await userEvent.click(grid.querySelector<HTMLElement>('[data-cell="0 0"]')!);
    pasteInto(grid, 'Lowest\nMiddling\nHighest\nExtreme\nUtmost');
    expect(scale().levels).toHaveLength(5);
    const [, , highest, extreme, utmost] = cutoffs();
    expect(extreme).toBeGreaterThan(highest!);
    expect(utmost).toBeGreaterThan(extreme!);
    // Those that were there keep their codes: production systems may know them.
    expect(scale().levels.map(({ code }) => code)).toEqual(['low', 'middle', 'high', 'extreme', 'utmost']);
    await page.getByRole('alert').or(page.getByRole('status')).getByRole('button', { name: 'Undo' }).click();
    expect(workspace.document).toEqual(instrument);
  });

  test('are never fewer than two', async () => {
    await userEvent.click(slider(0));
    await userEvent.keyboard('{Delete}');
    await userEvent.click(page.getByRole('slider', { name: 'High: cut-off' }).nth(0));
    await userEvent.keyboard('{Delete}');
    expect(scale().levels.map(({ code }) => code)).toEqual(['low', 'high']);
  });

  test('say where cases come from, as long as there are none', async () => {
    await expect.element(page.getByRole('button', { name: 'Make 10,000 cases' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Import cases' })).toBeVisible();
  });
});

describe('a norm table', () => {
  const norm = () => workspace.document.norms[0]!;
  const take = page.getByRole('button', { name: 'Take the table' });
  beforeEach(async () => {
    await show(NormEditor, ({ document }) => ({ norm: document.norms[0], path: '/norms/0' }));
    await userEvent.click(page.getByRole('button', { name: 'Paste a whole table' }));
  });
  const paste = (text: string) => page.getByRole('textbox', { name: 'Cells of the spreadsheet' }).fill(text);

  test('is pasted whole: a known group, everyone else and a new group, as one step', async () => {
    await paste('Raw\tWomen\tAll\tMen\n14–20\t30\t31\t32.5\n21–40\t40\t41\t42');
    await expect.element(page.getByText('2 rows of raw scores were read.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Goes to' }).nth(1).selectOptions('Everyone else');
    await userEvent.click(take);
    expect(norm()).toMatchObject({
      decimals: 1,
      upTo: 40,
      rows: [
        { from: 14, value: 31 },
        { from: 21, value: 41 },
      ],
    });
    expect(norm().groups).toEqual([
      {
        label: en('Women'),
        when: 'escape = "once"',
        rows: [
          { from: 14, value: 30 },
          { from: 21, value: 40 },
        ],
        upTo: 40,
      },
      {
        label: en('Men'),
        when: '',
        rows: [
          { from: 14, value: 32.5 },
          { from: 21, value: 42 },
        ],
        upTo: 40,
      },
    ]);
    isOneStep();
  });

  test('is refused with its places, and nothing of it is taken', async () => {
    await paste('14\t1\n14\t2\n16\tx');
    await expect.element(page.getByText('Row 2, column 1')).toBeVisible();
    await expect.element(page.getByText('Row 3, column 2')).toBeVisible();
    await expect.element(take).toBeDisabled();
    expect(workspace.document).toEqual(instrument);
  });
});
