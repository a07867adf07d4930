import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import GridInWorkspace from './harness/GridInWorkspace.svelte';
import { openWorkspace } from './harness/instrument.ts';

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  await page.viewport(900, 700);
  workspace = openWorkspace();
  await render(GridInWorkspace, { workspace });
});

const rows = () => workspace.document.tables[0]!.rows;
const cellAt = (row: number, column: number): HTMLElement =>
  document.querySelector<HTMLElement>(`td[data-cell="${row} ${column}"]`)!;
const goTo = (row: number, column: number) => userEvent.click(cellAt(row, column));
/** The cell where the keyboard is. */
const here = (): Element | null => {
  const grid = document.querySelector('[role="grid"]')!;
  if (!grid.contains(document.activeElement)) return null;
  return document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
};

/** Where the keyboard is. */
function paste(copied: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', copied);
  document
    .querySelector('[role="grid"]')!
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('the grid of a decision table', () => {
  test('is walked with the arrows, and does not leave its edges', async () => {
    await goTo(0, 0);
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(here()).toBe(cellAt(1, 1));
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(here()).toBe(cellAt(0, 0));
    await userEvent.keyboard('{End}');
    expect(here()).toBe(cellAt(0, 3));
  });

  test('takes what is typed with Enter and goes down; Escape takes nothing', async () => {
    await goTo(0, 0);
    await userEvent.keyboard('<{Space}20{Enter}');
    expect(rows()[0]?.when[0]).toBe('< 20');
    await expect.poll(here).toBe(cellAt(1, 0));
    await userEvent.keyboard('>{Space}3{Escape}');
    expect(rows()[1]?.when[0]).toBe('-');
    expect(here()).toBe(cellAt(1, 0));
  });

  test('takes what is typed when the keyboard goes elsewhere: no edit is lost', async () => {
    await goTo(0, 0);
    await userEvent.keyboard('>{Space}7');
    await goTo(1, 1);
    expect(rows()[0]?.when[0]).toBe('> 7');
  });

  test('shows codes by their names, and takes names, ticks and signs for them', async () => {
    expect(cellAt(1, 1).textContent.trim()).toBe('Once');
    expect(cellAt(0, 0).textContent.trim()).toBe('less than 18');
    await goTo(0, 1);
    await userEvent.keyboard('on{Enter}');
    expect(rows()[0]?.when[1]).toBe('"once"');
    await goTo(0, 1);
    await userEvent.keyboard('{F2}');
    await userEvent.click(page.getByRole('option', { name: 'None' }));
    await userEvent.keyboard('{Enter}');
    expect(rows()[0]?.when[1]).toBe('"none", "once"');
    expect(cellAt(0, 1).textContent.trim()).toBe('None or Once');
    await goTo(0, 1);
    await userEvent.keyboard('!once{Enter}');
    expect(rows()[0]?.when[1]).toBe('not("once")');
    expect(cellAt(0, 1).textContent.trim()).toBe('all but Once');
    await goTo(0, 1);
    await userEvent.keyboard('-{Enter}');
    expect(rows()[0]?.when[1]).toBe('-');
    await goTo(0, 0);
    await userEvent.keyboard('18-25{Enter}');
    expect(rows()[0]?.when[0]).toBe('[18..25]');
    expect(cellAt(0, 0).textContent.trim()).toBe('18 to 25');
    await goTo(0, 0);
    await userEvent.keyboard('=age > 3{Enter}');
    expect(rows()[0]?.when[0]).toBe('age > 3');
  });

  test('refuses what is neither a name nor FEEL, and leaves a cell that is not changed as it is written', async () => {
    await goTo(1, 1);
    await userEvent.keyboard('twice{Enter}');
    await expect
      .element(page.getByText('“twice” is no value of Escapes. Begin with = to write FEEL.'))
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    workspace.set('/tables/0/rows/1/when/1', '"none","once"');
    await goTo(1, 1);
    await userEvent.keyboard('{F2}{Enter}');
    expect(rows()[1]?.when[1]).toBe('"none","once"');
  });

  test('chooses a code by its first letter, and refuses what is no number', async () => {
    await goTo(0, 2);
    await userEvent.keyboard('c{Enter}');
    expect(rows()[0]?.then[0]).toBe('closed');
    await goTo(0, 3);
    await userEvent.keyboard('1x{Enter}');
    await expect.element(page.getByText('“1x” is no value of Visits.')).toBeVisible();
    expect(rows()[0]?.then[1]).toBe(4);
    await userEvent.keyboard('{Escape}');
  });

  test('takes an expression after = where something follows, and shows it so', async () => {
    await goTo(0, 3);
    await userEvent.keyboard('=min(age, 9){Enter}');
    expect(rows()[0]?.then[1]).toEqual({ expression: 'min(age, 9)' });
    expect(cellAt(0, 3).textContent.trim()).toBe('=min(age, 9)');
    await goTo(0, 2);
    await userEvent.keyboard('=if age > 9 then "open" else null{Enter}');
    expect(rows()[0]?.then[0]).toEqual({ expression: 'if age > 9 then "open" else null' });
    await goTo(0, 3);
    await userEvent.keyboard('=agee{Enter}');
    await expect.poll(() => cellAt(0, 3).getAttribute('aria-invalid')).toBe('true');
  });

  test('gets a column of notes when somebody wants one, and takes pasted notes with their rows', async () => {
    await goTo(1, 0);
    await userEvent.click(page.getByRole('button', { name: 'Add notes' }));
    await expect.poll(here).toBe(cellAt(1, 4));
    await userEvent.keyboard('By law{Enter}');
    expect(rows()[1]?.note).toEqual({ en: 'By law' });
    await expect.element(page.getByRole('button', { name: 'Add notes' })).not.toBeInTheDocument();
    await goTo(0, 3);
    paste('7\tAs agreed\n8\t');
    expect(rows().map(({ then, note }) => [then[1], note])).toEqual([
      [7, { en: 'As agreed' }],
      [8, undefined],
    ]);
  });

  test('says what is wrong with its row and column, and leads there', async () => {
    await goTo(1, 1);
    await userEvent.keyboard('="twice"{Enter}');
    await expect.poll(() => cellAt(1, 1).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Row 2, Escapes' }).click();
    expect(here()).toBe(cellAt(1, 1));
  });

  test('empties with Delete, moves and duplicates rows by key; each is one step to undo', async () => {
    await goTo(0, 0);
    await userEvent.keyboard('{Delete}');
    expect(rows()[0]?.when[0]).toBe('-');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(rows().map(({ then }) => then[1])).toEqual([1, 4]);
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(rows().map(({ then }) => then[1])).toEqual([1, 4, 4]);
    workspace.undo();
    workspace.undo();
    workspace.undo();
    expect(rows()[0]?.when[0]).toBe('< 18');
  });

  test('takes a block from a spreadsheet as one step, with new rows that say what they lack', async () => {
    await goTo(1, 1);
    paste('"none"\tOpen\t2\n"once"\tClosed\tmany');
    await expect
      .element(page.getByText('Nothing was pasted. Row 3, Visits: “many” is not a number.'))
      .toBeVisible();
    expect(rows()).toHaveLength(2);

    paste('"none"\tOpen\t2\n"once"\tclosed');
    expect(rows()[1]).toEqual({ when: ['-', '"none"'], then: ['open', 2] });
    expect(rows()[2]).toEqual({ when: ['-', '"once"'], then: ['closed', ''] });
    expect(workspace.plan).toBeNull();
    workspace.undo();
    expect(rows()).toHaveLength(2);

    // A cell over two lines, as Excel copies it, and a bare code: one row each.
    paste('"""none"",\n""once"""\tOpen\nonce\tOpen\n');
    await expect.element(page.getByText('2 rows were pasted.').last()).toBeVisible();
    expect(rows().map(({ when }) => when[1])).toEqual(['-', '"none", "once"', '"once"']);
  });
});
