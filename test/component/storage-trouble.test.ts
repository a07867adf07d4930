// What opens by itself waits until nobody is typing, and takes no key that was meant for something else.

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StorageTrouble from '../../src/studio/frame/StorageTrouble.svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document as instrument } from './harness/instrument.ts';

const workspaceWith = (state: unknown): Workspace =>
  ({ document: instrument, autosave: { state, noted: true } }) as unknown as Workspace;

test('a conflict with another window is told when the field is left, and no key presses its buttons', async () => {
  await setLanguage('en');
  const field = document.body.appendChild(document.createElement('input'));
  const { rerender } = await render(StorageTrouble, { workspace: workspaceWith({ kind: 'saved', at: 0 }) });
  field.focus();
  await userEvent.keyboard('Violen');
  const problem = { kind: 'conflict', updatedAt: 0 };
  await rerender({ workspace: workspaceWith({ kind: 'problem', problem }) });
  const told = page.getByRole('dialog', { name: 'Changed in another window' });
  await userEvent.keyboard('ce B');
  await expect.element(told).not.toBeInTheDocument();
  expect(field.value).toBe('Violence B');
  field.blur();
  await expect.element(told).toBeVisible();
  await expect.poll(() => told.element().contains(document.activeElement)).toBe(true);
  expect(document.activeElement).not.toBeInstanceOf(HTMLButtonElement);
  field.remove();
});
