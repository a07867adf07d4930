// What documents are made of: the instrument, and for the statement the tried case with what would lower its result.

import { changesOf, togetherOf } from '../../../analysis/changes.ts';
import { codebookPages, manualPages, paperForm, statement, type Lower } from '../../../documents/index.ts';
import { digestOf, type Id, type LanguageTag } from '../../../model/index.ts';
import type { TrialAssessment, Workspace } from '../../state/index.ts';

export type DocumentKind = 'statement' | 'form' | 'manual' | 'codebook';

export const KINDS: readonly DocumentKind[] = ['statement', 'form', 'manual', 'codebook'];

/** Null where it cannot be made: the instrument has errors, or a statement has no case. */
export function made(workspace: Workspace, kind: DocumentKind, language: LanguageTag): string | null {
  const { document, plan } = workspace;
  const of = { document, digest: digestOf(document), language };
  switch (kind) {
    case 'manual':
      return (document.manual ?? []).length > 0 ? manualPages(of) : null;
    case 'codebook':
      return codebookPages(of);
    case 'form':
      return plan && paperForm({ ...of, plan });
    case 'statement': {
      const tried = triedCase(workspace);
      if (!tried) return null;
      const { given, assessment } = tried;
      return statement({ ...of, plan: tried.plan, given, assessment, lower: lowerIn(workspace, tried) });
    }
  }
}

/** The tried case, once something is answered and worked out for the instrument as it is now. */
export function triedCase({ document, plan, trial }: Workspace): TrialAssessment | null {
  const { assessed } = trial;
  if (plan === null || assessed?.document !== document || assessed.given !== trial.case) return null;
  return Object.keys(assessed.given.responses).length > 0 ? assessed : null;
}

function lowerIn({ proofs }: Workspace, { document, plan, given }: TrialAssessment): ReadonlyMap<Id, Lower> {
  const lower = new Map<Id, Lower>();
  for (const { id } of document.classifications) {
    const sheet = proofs?.sheetOf(plan, given.assessedOn, id);
    if (!sheet) continue;
    const alone = changesOf(sheet, plan, document, given.responses, 'down');
    const together =
      alone.length === 0 ? togetherOf(sheet, plan, document, given.responses, 'down') : undefined;
    lower.set(id, { alone, together });
  }
  return lower;
}
