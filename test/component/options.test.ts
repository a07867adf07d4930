import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Option } from '../../src/model/index.ts';
import '../../src/studio/style/index.ts';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import OptionsInWorkspace from './harness/OptionsInWorkspace.svelte';

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(() => (workspace = openWorkspace()));

const option = () => (workspace.document.items[1] as { options: Option[] }).options[1];
const mark = () => page.getByRole('checkbox', { name: 'Says that there is no answer' });

async function open(several: boolean): Promise<void> {
  await render(OptionsInWorkspace, { workspace, several });
  await page.getByRole('button', { name: 'More about option 2' }).click();
  await page.getByRole('menuitem', { name: 'Languages, anchor, no answer' }).click();
}

describe('an option that says that there is no answer', () => {
  test('gives its points up in the same step, and has them again when it is undone', async () => {
    await open(false);
    await mark().click();
    expect(option()).toEqual({ code: 'once', label: { en: 'Once' }, noAnswer: true });
    await expect.element(page.getByRole('textbox', { name: 'Points of option 2' })).not.toBeInTheDocument();
    workspace.undo();
    expect(option()).toEqual({ code: 'once', label: { en: 'Once' }, points: 1 });
  });

  test('is an answer again when the mark is taken away, and has room for points', async () => {
    await open(false);
    await mark().click();
    await mark().click();
    expect(option()).toEqual({ code: 'once', label: { en: 'Once' } });
    await expect.element(page.getByRole('textbox', { name: 'Points of option 2' })).toBeVisible();
  });

  test('cannot be made where several options can be chosen at once, and why is said', async () => {
    await open(true);
    await expect.element(mark()).toBeDisabled();
    await expect.element(page.getByText('Where several options can be chosen')).toBeVisible();
  });

  test('can be undone where several options can be chosen at once', async () => {
    workspace.set('/items/1/options/1', { code: 'once', label: { en: 'Once' }, noAnswer: true });
    await open(true);
    await mark().click();
    expect(option()).toEqual({ code: 'once', label: { en: 'Once' } });
  });
});

describe('a block of a spreadsheet', () => {
  const options = () => (workspace.document.items[1] as { options: Option[] }).options;
  const before = () => JSON.stringify(workspace.document);
  const toasts = () =>
    currentToasts()
      .map(({ text }) => text)
      .join('\n');
  /** As Excel, LibreOffice and Google Sheets copy it. */
  function pasteInto(name: string, text: string): void {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    clipboardData.setData('text/html', '<table></table>');
    const field = page.getByRole('textbox', { name }).element();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }
  beforeEach(async () => {
    await render(OptionsInWorkspace, { workspace });
  });

  test('becomes options from the field on, under headings too, as one step', async () => {
    const was = before();
    pasteInto(
      'Label of option 1',
      'Label\tCode\tPoints\nNever\tnever\t0\n"Some\ntimes"\t\t1,5\n\t\t\nOften\to\t-2',
    );
    expect(options()).toEqual([
      { code: 'never', label: { en: 'Never' }, points: 0 },
      { code: 'once', label: { en: 'Some\ntimes' }, points: 1.5 },
      { code: 'o', label: { en: 'Often' }, points: -2 },
    ]);
    expect(toasts()).toContain('3 rows were pasted. The first row was read as headings.');
    workspace.undo();
    expect(before()).toBe(was);
    pasteInto('Points of option 1', '2\n3\n4');
    expect(options().map(({ code, points }) => [code, points])).toEqual([
      ['none', 2],
      ['once', 3],
      ['2', 4],
    ]);
  });

  test('is refused as a whole, with the place', async () => {
    const was = before();
    for (const [text, said] of [
      ['Never\tn\t0\nOften\to\tmany', 'Row 2, Points: This is not a number.'],
      ['Never\tn\t0\nOften\tn\t1', 'Row 2, Code: The code “n” cannot be used'],
      ['Never\tonce', 'Row 1, Code: The code “once” cannot be used'],
      ['Never\tn\t0\tmore', 'Row 1, 4: There is no room for “more”'],
    ] as const) {
      pasteInto('Label of option 1', text);
      expect(toasts()).toContain(`Nothing was pasted. ${said}`);
    }
    expect(before()).toBe(was);
  });
});
