// What explanations are made from.

import type { Id } from '../../model/index.ts';
import { isAsked } from '../../plan/index.ts';
import { t } from '../i18n/index.ts';
import type { TrialAssessment, Workspace } from '../state/index.ts';
import type { Reason } from './reason.ts';
import type { Link } from './sentence.ts';

/** An assessment in the open instrument, whose document may have been edited since. */
export type Assessed = TrialAssessment & { readonly workspace: Workspace };

export interface WhyContext extends Assessed {
  /** Why something else has the value that it has. */
  readonly explain: (id: Id) => Reason;
}

/** Several things, as the next steps of a reason; the date of the assessment has no reason. */
export function explainAll({ explain }: WhyContext, ids: readonly Id[]): Reason[] {
  return [...new Set(ids)].filter((id) => id !== 'assessed_on').map(explain);
}

export function linkTo({ workspace, document }: WhyContext, id: Id): Link {
  if (id === 'assessed_on') return { text: t('form.assessedOn'), href: '#' };
  return { text: workspace.nameOf(id, document), href: workspace.hrefOf(id) };
}

/** Whether an item is asked; everything that is not an item is. */
export function isRelevant(assessed: Pick<Assessed, 'plan' | 'assessment'>, id: Id): boolean {
  const why = assessed.assessment.why[id];
  if (why?.kind !== 'relevance') return true;
  if (why.value !== null) return why.value;
  const step = assessed.plan.steps.find((one) => one.kind === 'relevance' && one.id === id);
  return step?.kind !== 'relevance' || isAsked(step.whereUnknown, (item) => isRelevant(assessed, item));
}
