import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { renameInExpression } from '../../src/language/index.ts';
import { addParts } from '../../src/model/index.ts';
import { loadMonaco } from '../../src/studio/editor/monaco.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import FeelInWorkspace from './harness/FeelInWorkspace.svelte';
import { openWorkspace } from './harness/instrument.ts';

const WAIT = { timeout: 15_000 };
let workspace: Workspace;

beforeAll(async () => {
  await setLanguage('en');
  await loadMonaco();
}, 60_000);
beforeEach(async () => {
  await page.viewport(1000, 700);
  workspace = openWorkspace();
});

const when = (): string | undefined => workspace.document.rules[0]?.when;
const field = () => page.getByRole('textbox', { name: 'When' });

async function open(): Promise<void> {
  await render(FeelInWorkspace, { workspace });
  await expect.poll(() => document.querySelector('.monaco-editor textarea'), WAIT).not.toBeNull();
  (document.querySelector('.monaco-editor textarea') as HTMLElement).focus();
}

async function retype(text: string): Promise<void> {
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard(text);
}

describe('an expression field', () => {
  test('is a plain text field on a phone, with the same value and problems', async () => {
    await page.viewport(390, 700);
    await render(FeelInWorkspace, { workspace });
    await expect.element(field()).toHaveValue('age < 18');
    await field().fill('aeg < 18');
    expect(when()).toBe('aeg < 18');
    await expect.element(page.getByText(/aeg.*Nearest: age/)).toBeVisible();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    expect(document.querySelector('.monaco-editor')).toBeNull();
  });

  test('gives a name another one throughout on a phone, by a button or F2, and Esc leaves it', async () => {
    await page.viewport(390, 700);
    await render(FeelInWorkspace, { workspace });
    await field().click();
    const plain = document.querySelector('textarea') as HTMLTextAreaElement;
    plain.setSelectionRange(1, 1);
    await page.getByRole('button', { name: 'Rename “age” throughout' }).click();
    const name = page.getByRole('textbox', { name: 'New name of “age”' });
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('age_now{Enter}');
    await expect.poll(when).toBe('age_now < 18');
    expect(workspace.document.items.map(({ id }) => id)).toContain('age_now');
    await expect.element(field()).toHaveFocus();
    plain.setSelectionRange(1, 1);
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('textbox', { name: 'New name of “age_now”' })).toHaveFocus();
    await userEvent.keyboard('years{Escape}');
    await expect.element(field()).toHaveFocus();
    expect(when()).toBe('age_now < 18');
    workspace.undo();
    expect(when()).toBe('age < 18');
  });

  test('writes what is typed at once, and typing is one step to undo', async () => {
    await open();
    await retype('age > 20');
    await expect.poll(when).toBe('age > 20');
    workspace.undo();
    expect(when()).toBe('age < 18');
    await expect.poll(() => document.querySelector('.view-lines')?.textContent).toContain('18');
  });

  test('marks the place of a problem and says it below', async () => {
    await open();
    await retype('age < "many"');
    await expect.poll(() => document.querySelector('.squiggly-error'), WAIT).not.toBeNull();
    await expect.poll(() => document.querySelector('[aria-live] .error')?.textContent.trim()).toBeTruthy();
    await retype('age < 30');
    await expect.poll(() => document.querySelector('[aria-live] .error')).toBeNull();
  });

  test('writes what a problem offers, as one step to undo', async () => {
    await page.viewport(390, 700);
    await render(FeelInWorkspace, { workspace });
    await field().fill('age < 18,5');
    await page.getByRole('button', { name: 'Write 18.5' }).click();
    expect(when()).toBe('age < 18.5');
    await expect.element(field()).toHaveValue('age < 18.5');
    await expect.element(field()).toHaveFocus();
    workspace.undo();
    expect(when()).toBe('age < 18,5');
  });

  test('offers the codes of an item with their names, and takes one with Enter', async () => {
    await open();
    await retype('escape =');
    await userEvent.keyboard(' ');
    await expect.poll(() => document.querySelector('.suggest-widget')?.textContent, WAIT).toContain('Once');
    await userEvent.keyboard('"onc');
    await expect
      .poll(() => document.querySelectorAll('.suggest-widget .monaco-list-row').length, WAIT)
      .toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.poll(when).toBe('escape = "once"');
  });

  test('takes over from the plain field with its focus and selection', async () => {
    await render(FeelInWorkspace, { workspace });
    const plain = document.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.querySelector('.monaco-editor')).toBeNull();
    plain.focus();
    plain.setSelectionRange(6, 8);
    await expect.poll(() => document.querySelector('.monaco-editor textarea'), WAIT).not.toBeNull();
    await userEvent.keyboard('21');
    await expect.poll(when).toBe('age < 21');
  });

  test('says quietly that nothing is written yet in a part that is new', async () => {
    workspace.run(addParts('rules', [{ id: 'new', label: {}, when: '', then: [] }], renameInExpression, 0));
    await page.viewport(390, 700);
    await render(FeelInWorkspace, { workspace });
    const said = page.getByText('Nothing is written here.');
    await expect.element(said).toBeVisible();
    await expect.element(field()).not.toHaveAttribute('aria-invalid');
    workspace.leave();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  });

  test('lets Tab leave, and Enter begins no second line', async () => {
    await open();
    await userEvent.keyboard('{End}{Enter}');
    expect(when()).toBe('age < 18');
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
    expect(when()).toBe('age < 18');
  });
});
