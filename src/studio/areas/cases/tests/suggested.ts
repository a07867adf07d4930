// Test cases that were suggested: they expect what came out, and nobody has said yet that it is right. Their id says so,
// here and where the command line suggests them.

import { freshId, type TestCase } from '../../../../model/index.ts';
import type { Workspace } from '../../../state/index.ts';

export function isSuggested({ id }: Pick<TestCase, 'id'>): boolean {
  return /^suggested_\d+$/.test(id);
}

/** Says that what one expects is right: it is a test case like any other then. Gives its new id. */
export function confirmTest(workspace: Workspace, position: number): string {
  const id = freshId(workspace.document, 'test_1');
  workspace.set(`/tests/${String(position)}/id`, id);
  return id;
}
