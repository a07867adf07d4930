// What an assessor answered, and why an item was asked or not.

import type { Id } from '../../model/index.ts';
import { t } from '../i18n/index.ts';
import { explainRelevance } from './condition.ts';
import { isRelevant, linkTo, type WhyContext } from './context.ts';
import type { Reason } from './reason.ts';
import { sentence } from './sentence.ts';
import { sayResult } from './value.ts';

export function explainItem(context: WhyContext, id: Id): Reason {
  const { workspace, plan, assessment, given } = context;
  const item = linkTo(context, id);
  const answer = given.responses[id] ?? null;
  const isConditional = assessment.why[id]?.kind === 'relevance';
  return {
    key: id,
    sentences: [
      sentence((link) => {
        if (!isRelevant(context, id)) return t('why.notAsked', { item: link(item) });
        if (answer === null) return t('why.noAnswer', { item: link(item) });
        return t('why.answered', { item: link(item), answer: sayResult(workspace, plan, id, answer) });
      }),
    ],
    ...(isConditional && { next: () => explainRelevance(context, id) }),
  };
}
