// What came of a condition, part by part, with the values that were compared.

import type { ConditionTrace, WhyCondition } from '../../engine/index.ts';
import { named, partsIn, type Id } from '../../model/index.ts';
import { t } from '../i18n/index.ts';
import { explainAll, linkTo, type WhyContext } from './context.ts';
import type { Reason } from './reason.ts';
import { sentence } from './sentence.ts';
import { sayValue } from './value.ts';

/** A rule or a constraint. */
export function explainRule(context: WhyContext, id: Id, { kind, value, condition }: WhyCondition): Reason {
  const rule = linkTo(context, id);
  const { document } = context;
  const constraint = named(partsIn(document, 'constraints'), id);
  const text = constraint?.holds ?? named(document.rules, id)?.when ?? '';
  const words = kind === 'constraint' ? 'constraint' : 'rule';
  return {
    key: id,
    sentences: [
      sentence((link) => {
        const name = { rule: link(rule) };
        if (value === null) return t(`why.${words}Unknown`, name);
        return value ? t(`why.${words}Holds`, name) : t(`why.${words}Fails`, name);
      }),
    ],
    next: () => [explainCondition(context, text, condition, '')],
  };
}

/** Why an item is asked or not. */
export function explainRelevance(context: WhyContext, id: Id): readonly Reason[] {
  const why = context.assessment.why[id];
  const text = context.document.items.find((item) => item.id === id)?.relevantWhen ?? '';
  return why?.kind === 'relevance' ? [explainCondition(context, text, why.condition, '')] : [];
}

function explainCondition(context: WhyContext, text: string, trace: ConditionTrace, key: string): Reason {
  const { truth, range, join, parts, values } = trace;
  const own = `${key}/${String(range.from)}-${String(range.to)}`;
  if (join) {
    return {
      key: own,
      truth,
      sentences: [[t(`why.join_${join}`)]],
      next: () =>
        (parts ?? []).map((part, i) => explainCondition(context, text, part, `${own} ${String(i)}`)),
    };
  }
  const names = Object.keys(values ?? {});
  const compared = names.map((name) =>
    sentence((link) =>
      t('why.valueIs', {
        name: link(linkTo(context, name)),
        value: sayValue(context.workspace, context.plan, name, values?.[name]),
      }),
    ),
  );
  const known = names.filter((name) => name !== 'assessed_on');
  return {
    key: own,
    truth,
    code: text.slice(range.from, range.to),
    sentences: compared,
    ...(known.length > 0 && { next: () => explainAll(context, known) }),
  };
}
