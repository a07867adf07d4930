// Two versions on every set of answers: what changes, with a case of each move, or the proof that nothing does.

import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import ExactDifference from '../../src/studio/areas/simulate/ExactDifference.svelte';
import { simulationOf } from '../../src/studio/background/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document as base, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const WAIT = { timeout: 20_000 };
let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(() => {
  workspace = openWorkspace(base, `exact-${String(Math.random()).slice(2)}`);
});

const part = () => page.getByRole('region', { name: 'All possible answers' });

/** Shows the comparison with the state before an edit. */
async function edited(path: string, value: unknown): Promise<void> {
  await render(PartInWorkspace, { workspace, editor: ExactDifference as never, given: () => ({ id: null }) });
  const { baselines } = simulationOf(workspace);
  await vi.waitUntil(() => baselines.current, WAIT);
  workspace.set(path, value);
  await vi.waitUntil(() => workspace.runnable?.document === workspace.document, WAIT);
}

test('what changes is told with its sets of answers, and a case of each move opens in Try it', async () => {
  await edited('/tables/0/rows/0/when/0', '< 21');
  await part().getByRole('button', { name: 'Compare exactly' }).click();
  await expect.element(part(), WAIT).toHaveTextContent('1 outcome changes for some sets of answers: Regime');
  const rows = part().getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent(/Open/);
  await part()
    .getByRole('button', { name: /^Open the smallest case in Try it/ })
    .first()
    .click();
  expect(Number(workspace.trial.case.responses['age'])).toBeGreaterThanOrEqual(18);
  expect(Number(workspace.trial.case.responses['age'])).toBeLessThan(21);

  // What was compared is not shown of another state.
  workspace.set('/tables/0/rows/0/when/0', '< 22');
  await expect.element(part()).not.toHaveTextContent('1 outcome changes');
});

test('an edit that changes nothing is proved to be equivalent', async () => {
  await edited('/rules/0/when', 'not(age >= 18)');
  await part().getByRole('button', { name: 'Compare exactly' }).click();
  await expect.element(part(), WAIT).toHaveTextContent('Equivalent: both versions give the same results');
});
