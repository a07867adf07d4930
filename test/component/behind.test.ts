// What is computed of an instrument, once for each edit, and what of it is shown while the instrument has errors.

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import Grid from '../../src/studio/areas/items/Grid.svelte';
import { rowsOf } from '../../src/studio/areas/items/rows.ts';
import TryIt from '../../src/studio/areas/cases/TryIt.svelte';
import { testingOf } from '../../src/studio/background/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import InWorkspace from './harness/InWorkspace.svelte';

const RULE = '/rules/0/when';
let workspace: Workspace;
beforeAll(() => setLanguage('en'));
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
    tests: [
      { id: 'young', assessedOn: '2026-01-01', responses: { age: 17 }, expected: { flags: ['young'] } },
    ],
  });
});

test('an edit is assessed once while Try it is open, and so is an answer', async () => {
  const assess = vi.spyOn(workspace.trial, 'assess');
  await render(InWorkspace, { workspace, part: TryIt });
  await vi.waitUntil(() => workspace.trial.assessed);
  assess.mockClear();
  workspace.set(RULE, 'age < 19');
  await vi.waitUntil(() => workspace.trial.assessed?.document === workspace.document);
  expect(assess).toHaveBeenCalledTimes(1);
  workspace.trial.answer('age', 18);
  await expect.element(page.getByText('Young: age < 19')).not.toBeInTheDocument();
  await vi.waitUntil(() => workspace.trial.assessed?.assessment.flags.includes('young'));
  expect(assess).toHaveBeenCalledTimes(2);
});

describe('with an error in one rule', () => {
  const BEHIND = 'The instrument has errors. What is computed from it is shown as it was before them.';

  test('the points of the items stay', async () => {
    const rows = rowsOf(workspace.document, { query: '', aspect: null });
    const nothing = () => undefined;
    const props = {
      rows,
      current: null,
      chosen: new Set(),
      onchoose: nothing,
      onadd: nothing,
      onrename: nothing,
    };
    await render(InWorkspace, { workspace, part: Grid, props });
    const points = page.getByRole('gridcell', { name: '0 · 1' });
    await expect.element(points).toBeVisible();
    workspace.set(RULE, 'age <');
    await vi.waitUntil(() => workspace.plan === null);
    await expect.element(points).toBeVisible();
  });

  test('the last run of the tests stays, and the next comes when the error is mended', async () => {
    await render(InWorkspace, { workspace, part: TryIt });
    const testing = testingOf(workspace);
    await vi.waitUntil(() => testing.report);
    expect(testing.report?.passed).toBe(1);
    workspace.set(RULE, 'age <');
    await vi.waitUntil(() => workspace.plan === null);
    expect(testing.report?.passed).toBe(1);
    workspace.set(RULE, 'age < 17');
    await vi.waitUntil(() => testing.report?.passed === 0);
  });

  test('the assessment stays, follows the answers, and says that it is from before', async () => {
    await render(InWorkspace, { workspace, part: TryIt });
    workspace.trial.answer('age', 17);
    const assessment = page.getByRole('group', { name: 'Assessment' });
    await expect.element(assessment.getByText('Young', { exact: true }).first()).toBeVisible();
    expect(page.getByText(BEHIND).query()).toBeNull();
    workspace.set(RULE, 'age <');
    await expect.element(page.getByText(BEHIND)).toBeVisible();
    await expect.element(assessment.getByText('Young', { exact: true }).first()).toBeVisible();
    workspace.trial.answer('age', 40);
    await expect.element(assessment.getByText('None.')).toBeVisible();
  });
});
