// What is computed of an instrument, once for each edit, and what of it is shown while the instrument has errors.

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/engine/index.ts'; // loaded before it is waited for
import '../../src/studio/style/index.ts';
import { simulationOf } from '../../src/studio/background/index.ts';
import { renameInExpression } from '../../src/language/index.ts';
import { addParts } from '../../src/model/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import ItemsInWorkspace from './harness/ItemsInWorkspace.svelte';
import TryInWorkspace from './harness/TryInWorkspace.svelte';

const RULE = '/rules/0/when';
let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1200, 800);
});
beforeEach(() => {
  workspace = openWorkspace({
    ...document,
    scores: [
      {
        id: 'total',
        label: { en: 'Total' },
        method: 'sum',
        terms: [{ of: 'escape' }],
        missing: { policy: 'strict' },
        decimals: 0,
      },
    ],
  });
});

/** An item that waits for its options. */
function addUnfinished(): void {
  const item = { id: 'new', kind: 'choice' as const, label: { en: 'New' }, options: [] };
  workspace.run(addParts('items', [item], renameInExpression));
}

/** Waits until the case of the form is assessed so. */
async function assessed(flags: readonly string[]): Promise<void> {
  await vi.waitUntil(() => String(workspace.trial.assessed?.assessment.flags) === String(flags), 10_000);
}

test('an edit is assessed once while Try it is open, and so is an answer', async () => {
  const assess = vi.spyOn(workspace.trial, 'assess');
  await render(TryInWorkspace, { workspace });
  await assessed([]);
  assess.mockClear();
  workspace.trial.answer('age', 18);
  await vi.waitUntil(() => workspace.trial.assessed?.given === workspace.trial.case);
  expect(assess).toHaveBeenCalledTimes(1);
  workspace.set(RULE, 'age < 19');
  await assessed(['young']);
  expect(assess).toHaveBeenCalledTimes(2);
});

test('the state before the first edit is what a simulation compares with', async () => {
  workspace = openWorkspace(document, 'compared');
  const before = workspace.document;
  await render(TryInWorkspace, { workspace });
  const { baselines } = simulationOf(workspace);
  await vi.waitUntil(() => baselines.current !== null);
  workspace.set(RULE, 'age < 19');
  await assessed([]);
  expect(baselines.current).toEqual({ choice: 'first', document: before });
});

describe('with an error in one rule', () => {
  const breakRule = async () => {
    workspace.set(RULE, 'age <');
    await vi.waitUntil(() => workspace.plan === null);
  };

  test('the points of the items stay', async () => {
    await render(ItemsInWorkspace, { workspace });
    const points = page.getByRole('gridcell', { name: '0 · 1' });
    await expect.element(points).toBeVisible();
    await breakRule();
    await expect.element(points).toBeVisible();
  });

  test('a part that is only not finished is called so, and no error', async () => {
    await render(TryInWorkspace, { workspace });
    await assessed([]);
    addUnfinished();
    await vi.waitUntil(() => workspace.plan === null);
    await expect.element(page.getByText(/^Something is not finished yet/)).toBeVisible();
    await expect.element(page.getByText(/^The instrument has errors/)).not.toBeInTheDocument();
  });

  test('of an instrument that computed nothing, nothing is said to be from before', async () => {
    workspace = openWorkspace({ ...document, scores: [], tables: [], rules: [], flags: [] }, 'empty');
    await render(TryInWorkspace, { workspace });
    await vi.waitUntil(() => workspace.plan !== null);
    addUnfinished();
    await vi.waitUntil(() => workspace.plan === null);
    await expect.element(page.getByText(/shown as it was/)).not.toBeInTheDocument();
  });

  test('the assessment stays, follows the answers, and says that it is from before', async () => {
    await render(TryInWorkspace, { workspace });
    workspace.trial.answer('age', 17);
    await assessed(['young']);
    const behind = page.getByText(/^The instrument has errors/);
    await expect.element(behind).not.toBeInTheDocument();
    await breakRule();
    await expect.element(behind).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Young' }).first()).toBeVisible();
    workspace.trial.answer('age', 40);
    await assessed([]);
    await expect.element(page.getByText('None.')).toBeVisible();
  });
});
