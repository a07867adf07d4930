// A new name for something, throughout the document.

import { checkRename, type Id } from '../../../model/index.ts';
import { toast } from '../../controls/index.ts';
import { go } from '../../router/index.ts';
import { renameIn, sayDiagnostic, type Kind, type Workspace } from '../../state/index.ts';

/** Why a name cannot be taken, as a sentence and what to do; undefined where it can. */
export function problemOfName(workspace: Workspace, from: Id, to: Id): string | undefined {
  const [problem] = checkRename(workspace.document, from, to);
  if (!problem) return undefined;
  const { message, hint } = sayDiagnostic(problem);
  return `${message} ${hint}`.trim();
}

/** Renames and stays with what was renamed; a name that cannot be taken is said, and nothing changes. */
export function renameOrSay(workspace: Workspace, kind: Kind, from: Id, to: Id): void {
  const problem = problemOfName(workspace, from, to);
  if (problem !== undefined) {
    toast(problem, { kind: 'problem' });
    return;
  }
  renameIn(workspace, from, to);
  go(workspace.hrefOf({ kind, id: to }), { replace: true });
}
