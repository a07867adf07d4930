// All items of an aspect in one step: whether the score is then one of the aspect is said, and can be chosen.

import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newInstrument } from '../../src/model/index.ts';
import type { Instrument, Item } from '../../src/model/types.ts';
import ScoreEditor from '../../src/studio/areas/scoring/score/ScoreEditor.svelte';
import '../../src/studio/style/index.ts';
import { closeToast, currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const label = (en: string) => ({ en });
const item = (id: string, aspect: string): Item => ({
  id,
  kind: 'number',
  label: label(id),
  aspect,
  min: 0,
  max: 9,
  decimals: 0,
});
const instrument: Instrument = {
  ...newInstrument('en', 'Two aspects'),
  aspects: [
    { id: 'violence', label: label('Violence') },
    { id: 'escape', label: label('Escape') },
  ],
  items: [item('assaults', 'violence'), item('threats', 'violence'), item('escapes', 'escape')],
  scores: [
    {
      id: 'total',
      label: label('Total'),
      method: 'sum',
      terms: [],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
};

let workspace: Workspace;
const scoreNow = () => workspace.document.scores[0]!;

beforeAll(() => setLanguage('en'));
beforeEach(async () => {
  workspace = openWorkspace(instrument);
  await render(PartInWorkspace, {
    workspace,
    editor: ScoreEditor,
    given: () => ({ score: scoreNow(), path: '/scores/0' }),
  } as never);
});
afterEach(() => {
  for (const { id } of currentToasts()) closeToast(id);
  workspace.abandon();
});

async function addAllOf(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Add all items of an aspect' }));
  await userEvent.click(page.getByRole('menuitem', { name }));
}

test('the first aspect is that of the score: it is said, and one step', async () => {
  await addAllOf('Violence (2 items)');
  await expect.element(page.getByText('The score belongs to the aspect “Violence” now.')).toBeVisible();
  expect([scoreNow().aspect, scoreNow().terms.length]).toEqual(['violence', 2]);
  workspace.undo();
  expect([scoreNow().aspect, scoreNow().terms.length]).toEqual([undefined, 0]);
});

test('a score of several aspects is told which it is said to belong to, and can leave it', async () => {
  await addAllOf('Violence (2 items)');
  await addAllOf('Escape (1 item)');
  await expect.element(page.getByText('The score still belongs to the aspect “Violence”.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'No aspect' }));
  expect([scoreNow().aspect, scoreNow().terms.length]).toEqual([undefined, 3]);
});
