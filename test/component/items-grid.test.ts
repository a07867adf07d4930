// The table of items: edited in its cells, by aspect, several rows at once.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { chosen } from '../../src/studio/areas/items/choices.ts';
import '../../src/studio/style/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import type { Item } from '../../src/model/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import ItemsAreaInWorkspace from './harness/ItemsAreaInWorkspace.svelte';

const scales = [
  {
    id: 'evidence',
    label: { en: 'Evidence' },
    options: [
      { code: 'no', label: { en: 'None' }, points: 0 },
      { code: 'yes', label: { en: 'Some' }, points: 1 },
    ],
  },
];
const items: Item[] = [
  { id: 'a', kind: 'choice', label: { en: 'Item a' }, aspect: 'social', options: 'evidence' },
  { id: 'b', kind: 'choice', label: { en: 'Item b' }, aspect: 'health', options: 'evidence' },
  { id: 'c', kind: 'boolean', label: { en: 'Item c' }, aspect: 'social' },
  { id: 'd', kind: 'boolean', label: { en: 'Item d' }, aspect: 'health' },
];

let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1300, 800);
});
beforeEach(async () => {
  const aspects = ['social', 'health'].map((id) => ({ id, label: { en: id } }));
  workspace = openWorkspace({ ...document, aspects, scales, items, tables: [], flags: [], rules: [] });
  await render(ItemsAreaInWorkspace, { workspace });
});

const now = (id: string): Item => workspace.document.items.find((item) => item.id === id)!;
const shown = (): string[] =>
  [...globalThis.document.querySelectorAll('[data-item]')].map((row) => row.getAttribute('data-item') ?? '');
const cell = (item: string, text: RegExp | string) =>
  page.getByRole('row', { name: item }).getByRole('gridcell', { name: text });

test('items of one aspect stand together, and an item is added to a group with its label to be typed', async () => {
  await expect.poll(shown).toEqual(['a', 'c', 'b', 'd']);
  await page.getByRole('button', { name: 'Add item: social' }).click();
  await expect.element(page.getByRole('grid').getByRole('textbox', { name: 'Label' })).toHaveFocus();
  await userEvent.keyboard('Sleeps badly{Enter}');
  await expect.poll(() => now('sleeps_badly').aspect).toBe('social');
  await expect.poll(shown).toEqual(['a', 'c', 'sleeps_badly', 'b', 'd']);
  expect(workspace.problemCounts.error).toBe(0);
  workspace.undo();
  expect(workspace.document.items.at(-1)?.label).not.toEqual({ en: 'Sleeps badly' });
});

test('an item that moves past the head of a group is of its aspect', async () => {
  await page.getByRole('gridcell', { name: 'Item c' }).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => now('c').aspect).toBe('health');
  await expect.poll(shown).toEqual(['a', 'c', 'b', 'd']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => now('c').aspect).toBe('social');
  await expect.poll(shown).toEqual(['a', 'c', 'b', 'd']);
});

test('a row is dragged by its grip to another place, and is of the aspect that it is put into', async () => {
  await expect.poll(shown).toEqual(['a', 'c', 'b', 'd']);
  const line = (id: string) => globalThis.document.querySelector<HTMLElement>(`tr[data-item="${id}"]`)!;
  const drag = (from: string, to: HTMLElement) =>
    userEvent.dragAndDrop(line(from).querySelector('[data-grip]')!, to, { targetPosition: { x: 60, y: 4 } });
  await drag('a', line('d'));
  await expect.poll(shown).toEqual(['c', 'b', 'a', 'd']);
  expect(now('a').aspect).toBe('health');
  workspace.undo();
  expect(workspace.document.items).toEqual(items);
  await drag('d', line('a'));
  await expect.poll(shown).toEqual(['d', 'a', 'c', 'b']);
  expect(now('d').aspect).toBe('social');
});

test('a double click edits the cell of its first press, though something else has come below the pointer', async () => {
  const press = (target: Element, detail: number): void => {
    for (const type of ['mousedown', 'mouseup', 'click', ...(detail === 2 ? ['dblclick'] : [])])
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail, buttons: 1 }));
  };
  const cells = globalThis.document.querySelectorAll('tr[data-item="d"] td');
  press(cells[0]!, 1);
  press(cells[2]!, 2);
  const label = page.getByRole('grid').getByRole('textbox', { name: 'Label' });
  await expect.element(label).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Contact outside{Enter}');
  await expect
    .poll(() => workspace.document.items.map(({ label, kind }) => [label['en'], kind]))
    .toContainEqual(['Contact outside', 'boolean']);
});

test('the kind is chosen in its cell, and options are typed in theirs', async () => {
  await cell('Item d', 'Yes or no').click();
  await userEvent.keyboard('{F2}');
  await page.getByRole('grid').getByRole('combobox', { name: 'Kind' }).selectOptions('choice');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => now('d').kind).toBe('choice');
  await expect.element(page.getByText('answers and points')).toBeVisible();
  await cell('Item d', 'answers and points').click();
  await userEvent.keyboard('Threat 1; Injury 2{Enter}');
  await expect
    .poll(() => now('d'))
    .toMatchObject({
      options: [
        { code: 'threat', label: { en: 'Threat' }, points: 1 },
        { code: 'injury', label: { en: 'Injury' }, points: 2 },
      ],
    });
});

test('options of a shared scale are for one item or for all, as is said', async () => {
  const type = async (): Promise<void> => {
    await cell('Item a', /None/).click();
    await userEvent.keyboard('{F2}');
    await userEvent.fill(page.getByRole('grid').getByRole('textbox', { name: 'Answers' }), 'None 0; Some 3');
    await userEvent.keyboard('{Enter}');
  };
  await type();
  await page.getByRole('button', { name: 'Only this item' }).click();
  await expect.poll(() => now('a')).toMatchObject({ options: [{ code: 'no' }, { code: 'yes', points: 3 }] });
  expect(workspace.document.scales[0]?.options[1]?.points).toBe(1);
  workspace.undo();
  await type();
  await page.getByRole('button', { name: 'All 2 items' }).click();
  await expect.poll(() => workspace.document.scales[0]?.options[1]?.points).toBe(3);
});

test('several rows are edited at once from the bar, in one step, and left with Escape', async () => {
  await page.getByRole('gridcell', { name: 'Item a' }).click();
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  const bar = page.getByRole('toolbar', { name: 'Selected items' });
  await expect.element(bar).toHaveTextContent('2 items');
  await bar.getByRole('button', { name: 'Nature' }).click();
  await page.getByRole('menuitem', { name: 'Static' }).click();
  await expect.poll(() => [now('a').nature, now('c').nature]).toEqual(['static', 'static']);
  workspace.undo();
  expect([now('a').nature, now('c').nature]).toEqual([undefined, undefined]);
  await bar.getByRole('button', { name: 'Scale' }).click();
  await page.getByRole('menuitem', { name: 'Evidence' }).click();
  await expect.poll(() => now('c')).toMatchObject({ kind: 'choice', options: 'evidence' });
  await page.getByRole('button', { name: 'Leave the selection' }).click();
  await expect.element(bar).not.toBeInTheDocument();
});

test('what stands in the first of the chosen rows is filled down', async () => {
  await cell('Item a', /None/).click();
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
  await expect
    .poll(() => now('c'))
    .toMatchObject({ kind: 'choice', options: 'evidence', label: { en: 'Item c' } });
});

/** The clipboard of a test: what was copied, and what is pasted. */
const clipboard = new DataTransfer();
function send(kind: 'copy' | 'paste', text?: string): void {
  if (text !== undefined) {
    clipboard.clearData();
    clipboard.setData('text/plain', text);
  }
  const event = new ClipboardEvent(kind, { clipboardData: clipboard, bubbles: true, cancelable: true });
  globalThis.document.activeElement?.dispatchEvent(event);
}

test('a block of cells is copied for a spreadsheet, and pasted over others in one step', async () => {
  await page.getByRole('gridcell', { name: 'Item a' }).click();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  send('copy');
  expect(clipboard.getData('text/plain')).toMatch(/Choice\tNone 0; Some 1\nYes or no\t/);
  await page.getByRole('gridcell', { name: 'Item d' }).click();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  send('paste');
  // There is one row below: the other is new, and called after what it is.
  await expect.poll(() => now('d')).toMatchObject({ kind: 'choice', options: 'evidence', aspect: 'health' });
  expect(workspace.document.items).toHaveLength(5);
  expect(workspace.document.items.at(-1)).toMatchObject({ kind: 'boolean', aspect: 'health' });
  workspace.undo();
  expect(workspace.document.items).toEqual(items);
});

test('answers that are pasted over a shared scale are for these items or for all, as is said; undone at once', async () => {
  const pasteSome = async (): Promise<void> => {
    await cell('Item a', /None/).click();
    send('paste', 'None 0; Some 5');
  };
  await pasteSome();
  expect(workspace.document.items).toEqual(items);
  await page.getByRole('button', { name: 'Only this item' }).click();
  await expect.poll(() => now('a')).toMatchObject({ options: [{ code: 'no' }, { code: 'yes', points: 5 }] });
  expect(workspace.document.scales).toEqual(scales);
  workspace.undo();
  await pasteSome();
  await page.getByRole('button', { name: 'All 2 items' }).click();
  await expect.poll(() => workspace.document.scales[0]?.options[1]?.points).toBe(5);
  expect(workspace.document.items).toEqual(items);
  workspace.undo();
  expect(workspace.document.scales).toEqual(scales);
  await pasteSome();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(workspace.document.items).toEqual(items);
});

test('one cell fills a block, and labels go into the cells where that is said', async () => {
  await cell('Item a', /None/).click();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  send('paste', 'Static');
  await expect.poll(() => [now('a').nature, now('c').nature]).toEqual(['static', 'static']);
  await page.getByRole('gridcell', { name: 'Item a' }).click();
  send('paste', 'First\nSecond');
  await page.getByRole('button', { name: 'Put into the cells instead' }).click();
  await expect.poll(() => [now('a').label, now('c').label]).toEqual([{ en: 'First' }, { en: 'Second' }]);
  expect(workspace.document.items).toHaveLength(4);
});

test('labels that are pasted below the last item are new ones, called after them', async () => {
  await page.getByRole('gridcell', { name: 'Item d' }).click();
  send('paste', 'Item d\nSleeps badly');
  await page.getByRole('button', { name: 'Put into the cells instead' }).click();
  await expect.poll(() => now('sleeps_badly').aspect).toBe('health');
  expect(workspace.document.items.slice(0, 4)).toEqual(items);
});

test('of thousands of rows those in sight are drawn, and all are counted', async () => {
  await page.getByRole('gridcell', { name: 'Item d' }).click();
  const good = Array.from({ length: 1200 }, (_, n) => `Question ${String(n)}\tchoice\t`);
  const bad = Array.from({ length: 300 }, () => 'Question\tchiose\t');
  send('paste', [...good, ...bad].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Paste items' });
  await expect.element(dialog).toHaveTextContent('300 rows cannot be pasted');
  await expect.element(dialog).toHaveTextContent('and 200 more');
  // What is doubtful of each is said once, with the stretches of rows.
  await expect.element(dialog).toHaveTextContent('Row 1–1,200');
  expect(dialog.getByRole('listitem').elements().length).toBeLessThan(200);
  await page.getByRole('button', { name: 'Paste 1,200 items' }).click();
  await expect.poll(() => workspace.document.items.length).toBe(1204);
  workspace.undo();
});

test('where one cell is not understood nothing is pasted, and its place is told', async () => {
  await cell('Item a', /None/).click();
  await userEvent.keyboard('{ArrowRight}');
  send('paste', 'Static\nStatik');
  const told = 'Nothing was pasted. Item c, Nature: “Statik” is none of the choices.';
  await expect.poll(() => currentToasts().map(({ text }) => text)).toContain(told);
  expect(workspace.document.items).toEqual(items);
  // Whoever meant new items goes on from there.
  currentToasts().at(-1)!.action!.perform();
  await expect.element(page.getByRole('dialog', { name: 'Paste items' })).toHaveTextContent('Statik');
  await userEvent.keyboard('{Escape}');
});

test('an empty cell of choices is told as such, and quotes nothing', () => {
  const kinds = [{ value: 'date', label: 'Date' }];
  expect(chosen(' Date ', kinds)).toEqual({ value: 'date' });
  expect(chosen('Dates', kinds)).toEqual({ problem: '“Dates” is none of the choices.' });
  expect(chosen('', kinds)).toEqual({ problem: 'A text is needed here.' });
});

test('rows under headings are items wherever the keyboard is, and all that is wrong with a row is told', async () => {
  await cell('Item a', /None/).click();
  await userEvent.keyboard('{ArrowRight}');
  send('paste', 'Item\tType\tNature\tAnswers\nGood\t\tstatic\tNo 0; Once 1\nBad\tkonfetti\tsometimes\tx');
  const dialog = page.getByRole('dialog', { name: 'Paste items' });
  await expect.element(dialog).toHaveTextContent('“sometimes” does not say whether');
  await expect.element(dialog).toHaveTextContent('“konfetti” is neither a kind');
  await expect.element(dialog).toHaveTextContent('“No” gets 0');
  await expect.element(dialog).toHaveTextContent(/No.{0,2} = 0.*Once.{0,2} = 1/);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('an item that was only just begun gives way to rows that are pasted; one that says something stays', async () => {
  const rows = 'Item\tType\nSleeps badly\tyes/no\nEats badly\tyes/no';
  const paste = async (): Promise<void> => {
    send('paste', rows);
    const dialog = page.getByRole('dialog', { name: 'Paste items' });
    await expect.element(dialog).toHaveTextContent('They are added after “Item c”.');
    await dialog.getByRole('button', { name: /^Paste 2/ }).click();
  };
  await page.getByRole('button', { name: 'Add item: social' }).click();
  await expect.element(page.getByRole('grid').getByRole('textbox', { name: 'Label' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await paste();
  await expect.poll(shown).toContain('eats_badly');
  expect(workspace.document.items.filter(({ label }) => label.en === undefined)).toEqual([]);
  expect(workspace.document.items).toHaveLength(6);
  workspace.undo();
  expect(workspace.document.items).toHaveLength(5);
});

test('a condition that is pasted into cells is read with what is pasted with it, and a wrong one is told before', async () => {
  await cell('Item a', /None/).click();
  await userEvent.keyboard('{ArrowRight}');
  const told = () => currentToasts().map(({ text }) => text);
  const rows = (condition: string): string => `Static\t\t\nStatic\t\t${condition}`;
  send('paste', rows('d = tru'));
  await expect.poll(() => told().join()).toMatch(/Nothing was pasted\. Item c, Asked when: .*tru/);
  expect(workspace.document.items).toEqual(items);
  send('paste', rows('d = true'));
  await expect.poll(() => now('c').relevantWhen).toBe('d = true');
  workspace.undo();
  expect(workspace.document.items).toEqual(items);
});

test('before rows are pasted, all that was read of them is shown, and conditions are mended at their row', async () => {
  await page.getByRole('gridcell', { name: 'Item d' }).click();
  const cells = [
    ['Item', 'Type', 'Guidance', 'Sources of evidence', 'Citation', 'Asked when'],
    ['Sleeps badly', 'yes/no', 'Ask about the last month.', 'file; interview', 'WHO 2007', 'c = true'],
    ['Wakes early', 'yes/no', '', '', '', 'sleeps_badley = true'],
    ['Takes pills', 'yes/no', '', '', '', 'c ='],
  ];
  send('paste', cells.map((row) => row.join('\t')).join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Paste items' });
  const row = (label: string) => dialog.getByRole('listitem').filter({ hasText: label });
  await expect.element(row('Sleeps badly')).toHaveTextContent('Ask about the last month.');
  await expect.element(row('Sleeps badly')).toHaveTextContent('File, Interview');
  await expect.element(row('Sleeps badly')).toHaveTextContent('WHO 2007');
  await expect.element(row('Sleeps badly')).toHaveTextContent('Item c is yes');
  const [number, label] = row('Sleeps badly').element().querySelectorAll('.row > span');
  expect(label!.getBoundingClientRect().top).toBe(number!.getBoundingClientRect().top);
  await expect.element(dialog).toHaveTextContent('2 conditions have an error');
  const wrong = dialog.getByRole('textbox', { name: 'Row 3: asked when' });
  await expect.element(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect.element(dialog.getByText(/sleeps_badley/).first()).toBeVisible();
  await wrong.fill('sleeps_badly = true');
  await expect.element(wrong).not.toHaveAttribute('aria-invalid');
  await expect.element(wrong).toHaveFocus();
  await expect.element(row('Wakes early')).toHaveTextContent('Sleeps badly is yes');
  await dialog.getByRole('button', { name: 'Leave it out' }).nth(1).click();
  await expect.element(dialog).toHaveTextContent('0 conditions have an error');
  await page.getByRole('button', { name: 'Paste 3 items' }).click();
  await expect.poll(() => workspace.document.items.length).toBe(7);
  expect(['sleeps_badly', 'wakes_early', 'takes_pills'].map((id) => now(id).relevantWhen)).toEqual([
    'c = true',
    'sleeps_badly = true',
    undefined,
  ]);
  expect(workspace.problemCounts.error).toBe(0);
  workspace.undo();
});
