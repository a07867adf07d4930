// The status of an instrument: each step says what stands in its way, and is signed by who takes it. Comments on parts.

import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { newRecord, statusChange, verifyEntry, type DecidedStep } from '../../src/model/index.ts';
import { SAFEGUARDS } from '../../src/safeguards/index.ts';
import { readVersion } from '../../src/storage/index.ts';
import { closeToast, currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { people } from '../../src/studio/people/people.svelte.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import LifeInFrame from './harness/LifeInFrame.svelte';

beforeAll(async () => {
  await setLanguage('en');
});

let workspace: Workspace;
beforeEach(async () => {
  location.hash = '';
  workspace = openWorkspace();
  await render(LifeInFrame, { workspace });
  return () => workspace.abandon();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('where the browser has no keys it says so, and nobody sends anything', async () => {
  vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValueOnce(new DOMException('', 'NotSupportedError'));
  await userEvent.click(button('Send for review'));
  await expect.element(page.getByText('You have no key yet', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send for review' }).last()).toBeDisabled();
  await userEvent.click(button('Names and keys').first());
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'A. Nurlanova');
  await userEvent.click(button('Make a key'));
  await expect.element(page.getByText('This browser cannot sign', { exact: false })).toBeVisible();
});

test('a step is signed; its author does not approve, and another text is not approved', async () => {
  const SENT = { ...workspace.document.title };
  await userEvent.click(button('Send for review'));
  await userEvent.click(button('Names and keys').first());
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'A. Nurlanova');
  await userEvent.click(button('Make a key'));
  await expect.element(page.getByText('you', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(button('Send for review and sign'));
  await expect.element(page.getByText('signature valid')).toBeVisible();
  const [entry] = workspace.record.statuses;
  expect([entry?.status, entry?.who, await verifyEntry(entry!)]).toEqual(['review', 'A. Nurlanova', 'valid']);

  workspace.set('/title/en', 'Edited since');
  await expect.element(page.getByText('The text was changed since.', { exact: true })).toBeVisible();
  // What was sent is kept, and stands beside what is there now.
  const changes = page.getByRole('link', { name: 'What changed' });
  await expect.element(changes).toBeVisible();
  const kept = Number(changes.element().getAttribute('href')!.split('/').at(-1));
  expect(await readVersion(kept)).toMatchObject({ ok: true, value: { document: { title: SENT } } });
  await userEvent.click(button('Approve'));
  await expect.element(page.getByText('another person must approve it', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Send it again first', { exact: false })).toBeVisible();
  await expect.element(button('Approve and sign')).toBeDisabled();
});

test('a decision waits for the safeguards, and leads to them', async () => {
  workspace.declare(statusChange(workspace, 'review', { who: '', why: '' }));
  await userEvent.click(button('Approve'));
  await expect.element(page.getByText('The safeguards are not checked yet.')).toBeVisible();

  const [safeguard] = SAFEGUARDS;
  const found = { code: 'safeguard:x' as const, path: '', params: {}, isNow: true };
  const looked = (before: readonly DecidedStep[], state: 'broken' | 'undecided') => {
    const rules = [{ safeguard: safeguard!, looked: 1, found: [{ ...found, state, before }] }];
    const current = { document: workspace.document, answer: { rules, own: [], unread: [] } };
    workspace.tell({
      ...({ tests: () => null, covered: () => null, simulated: () => null, proofs: () => null } as const),
      safeguards: () =>
        ({ state: 'looked', current, latest: current, done: null, tryAgain: () => undefined }) as const,
    });
  };
  looked(['approved', 'released'], 'broken');
  await expect.element(page.getByText('1 safeguard is broken', { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'To the safeguards' }))
    .toHaveAttribute('href', '#/instrument/test/safeguards');
  looked(['released'], 'broken');
  await expect.element(page.getByText('Release will ask for 1 safeguard.', { exact: false })).toBeVisible();
  expect(page.getByText('1 safeguard is broken', { exact: false }).elements()).toEqual([]);
});

test('a comment is signed by who works here, and one that was changed or not signed is told in words', async () => {
  await people.add('A. Nurlanova', 'Author');
  await userEvent.fill(page.getByRole('textbox', { name: 'New comment' }), 'For whom is it?');
  await userEvent.click(button('Add the comment'));
  await expect.element(page.getByText('signature valid', { exact: true })).toBeVisible();
  const [comment] = workspace.record.comments;
  expect([comment?.who, await verifyEntry(comment!)]).toEqual(['A. Nurlanova', 'valid']);

  // It comes back from somebody who made another thing of it, and signed nothing.
  const changedThere = { ...comment!, text: 'All is well' };
  const { signature: _, ...unsigned } = { ...comment!, id: 'u'.repeat(12), text: 'By somebody' };
  workspace.join({ record: { ...newRecord(), comments: [changedThere, unsigned] } });
  const bare = page.getByRole('article').filter({ hasText: 'By somebody' });
  await expect.element(bare.getByText('not signed', { exact: true })).toBeVisible();
  const changed = page.getByRole('article').filter({ hasText: 'All is well' });
  await expect.element(changed.getByText('the entry was changed', { exact: false })).toBeVisible();
  const kept = page.getByRole('article').filter({ hasText: 'For whom is it?' });
  await expect.element(kept.getByText('signature valid', { exact: true })).toBeVisible();
  // Nothing is signed on top of what was changed.
  await userEvent.click(button('Send for review'));
  await userEvent.click(button('Send for review and sign'));
  await expect.element(page.getByText('changed after it was signed', { exact: false })).toBeVisible();
  expect(workspace.record.statuses).toEqual([]);

  // The way out: what was changed is taken out with a reason, stays as it was found, and comes back from no file.
  await userEvent.click(changed.getByRole('button', { name: 'Take it out…' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Reason for taking it out' }), 'Not what she wrote');
  await userEvent.click(button('Take it out of the record'));
  await expect.element(changed).not.toBeInTheDocument();
  const [aside] = workspace.record.setAside ?? [];
  expect(aside).toMatchObject({ comment: changedThere, why: 'Not what she wrote', who: 'A. Nurlanova' });
  expect(await verifyEntry(aside!)).toBe('valid');
  workspace.join({ record: { ...newRecord(), comments: [changedThere] } });
  expect(workspace.record.comments.map(({ text }) => text).sort()).toEqual([
    'By somebody',
    'For whom is it?',
  ]);
  await userEvent.click(button('Send for review and sign'));
  await expect.poll(() => workspace.record.statuses.map(({ status }) => status)).toEqual(['review']);
});

test('where signing fails it is said, nothing is entered, and it can be tried again', async () => {
  await people.add('A. Nurlanova', 'Author');
  const sign = vi.spyOn(crypto.subtle, 'sign');
  const said = page.getByText('It could not be signed, so nothing was entered.', { exact: false });
  const fails = async (press: () => Promise<void>) => {
    sign.mockRejectedValueOnce(new DOMException('', 'OperationError'));
    await press();
    await expect.element(said.first()).toBeVisible();
    for (const { id } of currentToasts()) closeToast(id);
    await expect.element(said).not.toBeInTheDocument();
  };
  await userEvent.fill(page.getByRole('textbox', { name: 'New comment' }), 'For whom is it?');
  await fails(() => userEvent.click(button('Add the comment')));
  expect(workspace.record.comments).toEqual([]);
  await userEvent.click(button('Add the comment'));
  await expect.element(page.getByText('signature valid', { exact: true })).toBeVisible();

  await userEvent.click(button('Send for review'));
  await fails(() => userEvent.click(button('Send for review and sign')));
  expect(workspace.record.statuses).toEqual([]);
  await expect.element(button('Send for review and sign')).toBeEnabled();

  workspace.join({
    record: { ...newRecord(), comments: [{ ...workspace.record.comments[0]!, text: 'All is well' }] },
  });
  const changed = page.getByRole('article').filter({ hasText: 'All is well' });
  await userEvent.click(changed.getByRole('button', { name: 'Take it out…' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Reason for taking it out' }), 'Not what she wrote');
  await fails(() => userEvent.click(button('Take it out of the record')));
  expect(workspace.record.setAside ?? []).toEqual([]);
  await userEvent.click(button('Take it out of the record'));
  await expect.element(changed).not.toBeInTheDocument();
});

test('a comment is answered, settled and opened again', async () => {
  await userEvent.fill(page.getByRole('textbox', { name: 'New comment' }), 'For whom is it?');
  await userEvent.click(button('Add the comment'));
  await expect.element(page.getByText('1 open', { exact: true })).toBeVisible();
  await userEvent.click(button('Answer'));
  await userEvent.fill(page.getByRole('textbox', { name: 'Answer' }), 'For adults');
  await userEvent.click(button('Add the answer'));
  await userEvent.click(button('Settle'));
  await expect.element(page.getByText('0 open', { exact: true })).toBeVisible();
  await userEvent.click(button('Open again'));
  await expect.element(page.getByText('1 open', { exact: true })).toBeVisible();
  expect(workspace.record.comments.map(({ text }) => text)).toEqual([
    'For whom is it?',
    'For adults',
    '',
    '',
  ]);
});
