// A case becomes a test case.

import type { Assessment } from '../../engine/index.ts';
import { addEntries, freshId, type TestCase } from '../../model/index.ts';
import { toast } from '../controls/index.ts';
import { t } from '../i18n/index.ts';
import { go } from '../router/index.ts';
import type { Workspace } from '../state/index.ts';
import { testOf } from './test-of.ts';

type Given = Pick<TestCase, 'assessedOn' | 'responses'>;

/** Makes it a test case that expects what came out, and says where it is. */
export function keepCase(workspace: Workspace, given: Given, assessment: Assessment | null): void {
  const id = freshId(workspace.document, 'test_1');
  workspace.run(addEntries('/tests', [testOf(id, given, assessment)]));
  toast(t('cases.testKept'), {
    action: { label: t('cases.testShow'), perform: () => go(workspace.hrefOf({ kind: 'test', id })) },
  });
}
