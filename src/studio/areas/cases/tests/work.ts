// What is done with test cases as wholes.

import { renameInExpression } from '../../../../language/index.ts';
import {
  addEntries,
  addParts,
  duplicateParts,
  freshId,
  removeEntries,
  type Id,
} from '../../../../model/index.ts';
import type { Case } from '../../../../engine/index.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { go, printRoute } from '../../../router/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { testOf } from './expected.ts';

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
  const id = freshId(document, 'test_1');
  const isOfIt = trial.assessed?.given === trial.case && trial.assessed.document === document;
  const given: Case = trial.case;
  workspace.run(addEntries(LIST, [testOf(id, given, isOfIt ? trial.assessed.assessment : null)]));
  toast(t('cases.testKept'), {
    action: { label: t('cases.testShow'), perform: () => go(workspace.hrefOf({ kind: 'test', id })) },
  });
}

/** Removes a test case; the message offers to bring back it alone, whatever was done meanwhile. */
export function removeTest(workspace: Workspace, position: number): void {
  const test = workspace.document.tests[position];
  if (!test) return;
  workspace.run(removeEntries(LIST, [position]));
  go(printRoute({ area: 'cases', instrument: workspace.key, path: ['tests'] }));
  const bringBack = (): void => {
    const at = Math.min(position, workspace.document.tests.length);
    workspace.run(addParts('tests', [test], renameInExpression, at));
  };
  toast(t('cases.testDeleted'), { action: { label: t('shell.undo'), perform: bringBack } });
}

export function duplicateTest(workspace: Workspace, id: Id): void {
  workspace.run(duplicateParts('tests', [id], renameInExpression));
  const { tests } = workspace.document;
  const copy = tests[tests.findIndex((test) => test.id === id) + 1];
  if (copy) go(workspace.hrefOf({ kind: 'test', id: copy.id }));
}
