import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Option } from '../../src/model/index.ts';
import '../../src/studio/style/index.ts';
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
