// What explanations are made from.

import type { Case, ExplainedAssessment } from '../../engine/index.ts';
import type { Id } from '../../model/index.ts';
import { isAsked, type Plan } from '../../plan/index.ts';
import { t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import type { Reason } from './reason.ts';
import type { Link } from './sentence.ts';

export interface Assessed {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly given: Case;
  readonly assessment: ExplainedAssessment;
}

export interface WhyContext extends Assessed {
  /** Why something else has the value that it has. */
  readonly explain: (id: Id) => Reason;
}

/** Several things, as the next steps of a reason; the date of the assessment has no reason. */
export function explainAll({ explain }: WhyContext, ids: readonly Id[]): Reason[] {
  return [...new Set(ids)].filter((id) => id !== 'assessed_on').map(explain);
}

export function linkTo({ workspace }: WhyContext, id: Id): Link {
  if (id === 'assessed_on') return { text: t('form.assessedOn'), href: '#' };
  return { text: workspace.nameOf(id), href: workspace.hrefOf(id) };
}

/** Whether an item is asked; everything that is not an item is. */
export function isRelevant(assessed: Pick<Assessed, 'plan' | 'assessment'>, id: Id): boolean {
  const why = assessed.assessment.why[id];
  if (why?.kind !== 'relevance') return true;
  if (why.value !== null) return why.value;
  const step = assessed.plan.steps.find((one) => one.kind === 'relevance' && one.id === id);
  return step?.kind !== 'relevance' || isAsked(step.whereUnknown, (item) => isRelevant(assessed, item));
}
