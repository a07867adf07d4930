// A rule written as a sentence, by keys alone.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import RuleEditor from '../../src/studio/areas/scoring/logic/RuleEditor.svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(() => (workspace = openWorkspace()));

const rule = () => workspace.document.rules[0]!;
const chip = (name: string) => page.getByRole('button', { name, exact: true });

async function open(): Promise<void> {
  await render(PartInWorkspace, {
    workspace,
    editor: RuleEditor as never,
    given: (one: Workspace) => ({ rule: one.document.rules[0]!, path: '/rules/0' }),
  });
}

/** Opens a chip by typing on it, and takes what fits first. */
async function choose(name: string, typed: string): Promise<void> {
  (chip(name).element() as HTMLElement).focus();
  await userEvent.keyboard(typed);
  await userEvent.keyboard('{Enter}');
}

describe('a sentence', () => {
  test('is changed word by word, and each word is a step to undo', async () => {
    await open();
    await choose('With what: 18', '21');
    await expect.poll(() => rule().when).toBe('age < 21');
    await choose('How it is compared: is less than', 'at least');
    await expect.poll(() => rule().when).toBe('age >= 21');
    await choose('What it is about: Age at admission', 'escapes');
    await expect.poll(() => rule().when).toBe('escape = "once"');
    workspace.undo();
    expect(rule().when).toBe('age >= 21');
  });

  test('has a menu that begins at what stands there, and Enter changes nothing', async () => {
    await open();
    workspace.set('/rules/0/when', 'escape = "once"');
    const value = chip('With what: Once');
    await expect.element(value).toBeVisible();
    (value.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option', { name: 'Once' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(value).toHaveFocus();
    expect(rule().when).toBe('escape = "once"');
  });

  test('loses no key of who types before its menu is there', async () => {
    await open();
    const word = chip('What it is about: Age at admission').element() as HTMLElement;
    word.focus();
    for (const key of ['e', 's', 'x', 'Backspace', 'c', 'Enter'])
      word.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await expect.poll(() => rule().when).toBe('escape = "once"');
  });

  test('gets another condition, grouped with the one before by a bracket', async () => {
    await open();
    (chip('With what: 18').element() as HTMLElement).focus();
    await userEvent.keyboard('(');
    await userEvent.keyboard('escap{Enter}');
    await expect.poll(() => rule().when).toBe('age < 18 or escape = "once"');
    await expect.element(chip('How it is compared: is')).toHaveFocus();
  });

  test('loses a condition by Delete', async () => {
    workspace.set('/rules/0/when', 'age < 18 and escape = "once"');
    await open();
    (chip('With what: Once').element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => rule().when).toBe('age < 18');
  });

  test('moves a condition with Alt and an arrow, and leaves it written as it was', async () => {
    workspace.set('/rules/0/when', 'age<18 and escape in ("once")');
    await open();
    (chip('With what: 18').element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => rule().when).toBe('escape in ("once") and age<18');
  });

  test('that is only looked at is not written', async () => {
    workspace.set('/rules/0/when', 'age   <18 // young');
    const before = workspace.document;
    await open();
    await expect.element(chip('With what: 18')).toBeVisible();
    expect(workspace.document).toBe(before);
  });

  test('makes the flag that is missing and raises it, in one step', async () => {
    await open();
    await choose('What follows: + Add what follows', 'Needs care');
    await expect
      .poll(() => rule().then)
      .toEqual([
        { effect: 'flag', flag: 'young' },
        { effect: 'flag', flag: 'needs_care' },
      ]);
    expect(workspace.document.flags.map(({ label }) => label['en'])).toEqual(['Young', 'Needs care']);
    workspace.undo();
    expect(rule().then).toHaveLength(1);
    expect(workspace.document.flags).toHaveLength(1);
  });

  test('moves a classification by steps, of which there are as many as between its levels', async () => {
    const values = ['low', 'medium', 'high'].map((code) => ({ code, label: { en: code } }));
    workspace.set('/tables/0/outputs/0/values', values);
    workspace.set('/classifications', [{ id: 'security', label: { en: 'Security' }, of: 'regime' }]);
    await open();
    await choose('What follows: raise the flag', 'lower Security by 1 step');
    const lower = { effect: 'override', classification: 'security', how: 'lower', steps: 1 };
    await expect.poll(() => rule().then).toEqual([lower]);
    await choose('How many steps: 1 step', '2');
    await expect.poll(() => rule().then).toEqual([{ ...lower, steps: 2 }]);
    await choose('What follows: lower', 'raise by');
    await expect.poll(() => rule().then).toEqual([{ ...lower, how: 'raise', steps: 2 }]);
    await choose('What follows: raise', 'raise to at least');
    await expect.poll(() => rule().then[0]).not.toHaveProperty('steps');
  });
});
