// The page of findings: what it says in each state, and what can be done with a finding.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { ProofsView, Workspace } from '../../src/studio/state/index.ts';
import type { Proved, ProvedFinding } from '../../src/workers/index.ts';
import FindingsInFrame from './harness/FindingsInFrame.svelte';
import { document, openWorkspace } from './harness/instrument.ts';

const PROVED: Proved = {
  assessedOn: '2026-11-26',
  findings: [],
  shares: [],
  undecided: [],
  sampled: [],
  assertions: [],
  witnesses: [],
  directions: [],
  sheets: [],
  restsOnDay: false,
  milliseconds: 1,
};
const GAP: ProvedFinding = {
  code: 'table-gap',
  severity: 'warning',
  path: '/tables/0',
  params: { table: 'regime_table' },
  cases: [{ age: 40, escape: 'none' }],
  pairs: [],
};

let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1280, 900);
});
beforeEach(() => {
  workspace = openWorkspace(document);
});

async function show(view: Partial<ProofsView>): Promise<void> {
  const proofs: ProofsView = {
    state: 'proved',
    current: null,
    latest: view.current ?? null,
    sheetOf: () => null,
    tryAgain: () => undefined,
    ...view,
  };
  workspace.tell({
    tests: () => null,
    covered: () => null,
    simulated: () => null,
    proofs: () => proofs,
    safeguards: () => null,
  });
  await render(FindingsInFrame, { workspace });
}

const group = () => page.elementLocator(window.document.body);

test.each<[string, Partial<ProofsView>, string]>([
  ['proving', { state: 'proving' }, 'Proving…'],
  [
    'proving anew: what was found is not shown',
    { state: 'proving', latest: { ...PROVED, findings: [GAP] } },
    'What was found before the last edit is not shown',
  ],
  ['errors', { state: 'broken' }, 'Nothing is proved while the instrument has errors.'],
  ['failed', { state: 'failed' }, 'The proof ended without an answer'],
  ['nothing found', { current: PROVED }, 'Proved: nothing found'],
  [
    'nothing found in what was decided is not all proved',
    { current: { ...PROVED, undecided: [{ id: 'regime', reason: { kind: 'size', branches: 1 } }] } },
    'Nothing found so far',
  ],
  [
    'not decided, with its reason',
    { current: { ...PROVED, undecided: [{ id: 'regime', reason: { kind: 'values', item: 'age' } }] } },
    'too many values of “Age at admission” make a difference',
  ],
])('%s', async (_, view, said) => {
  await show(view);
  await expect.element(group()).toHaveTextContent(said);
  if (!view.current) await expect.element(group()).not.toHaveTextContent('In some cases no row is true');
});

test('that there is nothing to prove yet is said', async () => {
  await show({ state: 'nothing' });
  await expect.element(group()).toHaveTextContent('Nothing to prove yet');
});

test('a case opens in Try it, to look at', async () => {
  const own = workspace.trial.case;
  await show({ current: { ...PROVED, findings: [GAP] } });
  await expect.element(group()).toHaveTextContent('In some cases no row is true');
  await group().getByRole('button', { name: 'Open in Try it' }).click();
  expect(workspace.trial.case).toMatchObject({ assessedOn: '2026-11-26', responses: GAP.cases[0] });
  expect(workspace.trial.kept).toBe(own);
});

test('a finding is accepted by keyboard, only with a reason, and then shown when asked for', async () => {
  await show({ current: { ...PROVED, findings: [GAP] } });
  await group().getByRole('button', { name: 'Accept with a reason' }).click();
  await group().getByRole('button', { name: 'Accept', exact: true }).click();
  await expect.element(group()).toHaveTextContent('The reason is missing.');
  expect(workspace.record.exceptions).toEqual([]);
  await group().getByRole('textbox', { name: 'Reason' }).fill('By design');
  await group().getByRole('button', { name: 'Accept', exact: true }).click();
  expect(workspace.record.exceptions).toMatchObject([{ why: 'By design', at: '/tables/0' }]);
  await group().getByText('Accepted, with a reason').click();
  await expect.element(group()).toHaveTextContent('“By design”');
  workspace.undo();
  await expect.element(group().getByRole('button', { name: 'Accept with a reason' })).toBeVisible();
});
