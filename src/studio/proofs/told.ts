// A finding in words: what it is about, what it says in one line, and what can be done.

import { t } from '../i18n/index.ts';
import { sayDiagnostic, type Workspace } from '../state/index.ts';
import { sayAnswer, sayResult } from '../values/index.ts';
import type { CasePair, CaseSide, ProvedFinding } from '../../workers/index.ts';
import { inNames, sayName } from './names.ts';

export interface Told {
  /** The name of the part that it is about; empty where that is the whole. */
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}

export function told(finding: ProvedFinding, workspace: Workspace): Told {
  const { message, hint } = sayDiagnostic(inNames(finding, workspace));
  const subject = subjectOf(finding.path, workspace);
  const [lowering] = finding.pairs;
  if (!lowering) return { subject, title: message, text: hint };
  return { subject, title: t('findings.pairTitle', moveOf(lowering, workspace)), text: `${message} ${hint}` };
}

/** From which answer to which, and what becomes of the outcome. */
export function moveOf({ item: id, outcome, before, after }: CasePair, workspace: Workspace) {
  const item = workspace.document.items.find((one) => one.id === id);
  const answer = ({ responses }: CaseSide): string =>
    (item && sayAnswer(workspace, item, responses[id])) || t('proofs.notAnswered');
  return {
    from: answer(before),
    to: answer(after),
    outcome: workspace.nameOf(outcome),
    before: sayResult(workspace, outcome, before.code),
    after: sayResult(workspace, outcome, after.code),
  };
}

function subjectOf(path: string, workspace: Workspace): string {
  const [, list, position] = path.split('/');
  const parts = (workspace.document as unknown as Record<string, unknown>)[list ?? ''];
  const part: unknown = Array.isArray(parts) ? parts[Number(position)] : undefined;
  return typeof part === 'object' && part !== null && 'id' in part ? sayName(String(part.id), workspace) : '';
}
