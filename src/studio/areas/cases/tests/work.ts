// What is done with test cases as wholes.

import { renameInExpression } from '../../../../language/index.ts';
import {
  addEntries,
  addParts,
  duplicateParts,
  freshId,
  removeEntries,
  together,
  type Id,
  type TestCase,
} from '../../../../model/index.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { go, printRoute } from '../../../router/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { keepCase, testOf } from '../../../values/index.ts';

const LIST = '/tests';

/** Adds one that expects nothing yet, and goes to it. */
export function addTest(workspace: Workspace): void {
  const id = freshId(workspace.document, 'test_1');
  const { assessedOn } = workspace.trial.case;
  workspace.run(addEntries(LIST, [testOf(id, { assessedOn, responses: {} }, null)]));
  go(workspace.hrefOf({ kind: 'test', id }));
}

/** Makes what is tried a test case that expects what came out, and says where it is. */
export function keepAsTest(workspace: Workspace): void {
  const { trial, document } = workspace;
  const isOfIt = trial.assessed?.given === trial.case && trial.assessed.document === document;
  keepCase(workspace, trial.case, isOfIt ? trial.assessed.assessment : null);
}

export function removeTest(workspace: Workspace, position: number): void {
  const test = workspace.document.tests[position];
  if (test) removeTests(workspace, [test]);
}

/** Removes them as one step; the message offers to bring back them alone, whatever was done meanwhile. */
export function removeTests(workspace: Workspace, removed: readonly TestCase[]): void {
  const { tests } = workspace.document;
  const places = removed
    .map((test) => ({ test, at: tests.findIndex(({ id }) => id === test.id) }))
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  if (!first) return;
  workspace.run(
    removeEntries(
      LIST,
      places.map(({ at }) => at),
    ),
  );
  const next = workspace.document.tests[first.at] ?? workspace.document.tests.at(-1);
  const list = printRoute({ area: 'cases', instrument: workspace.key, path: ['tests'] });
  go(next ? workspace.hrefOf({ kind: 'test', id: next.id }) : list, { replace: true });
  const bringBack = (): void => {
    const { length } = workspace.document.tests;
    const [one, ...others] = places.map(({ test, at }, before) =>
      addParts('tests', [test], renameInExpression, Math.min(at, length + before)),
    );
    workspace.run(together(one!, ...others));
  };
  toast(t('tests.deleted', { n: removed.length }), {
    action: { label: t('shell.undo'), perform: bringBack },
  });
}

export function duplicateTest(workspace: Workspace, id: Id): void {
  workspace.run(duplicateParts('tests', [id], renameInExpression));
  const { tests } = workspace.document;
  const copy = tests[tests.findIndex((test) => test.id === id) + 1];
  if (copy) go(workspace.hrefOf({ kind: 'test', id: copy.id }));
}
