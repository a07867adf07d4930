// Why a case is classified as it is: the computed level, the rules that moved it, and the assessor.

import type { WhyClassification, WhyMove } from '../../engine/index.ts';
import type { Id } from '../../model/index.ts';
import { t } from '../i18n/index.ts';
import { printRoute } from '../router/index.ts';
import { linkTo, type WhyContext } from './context.ts';
import { decidingOf, sayFacts } from './deciding.ts';
import type { Reason } from './reason.ts';
import { sentence, type Sentence } from './sentence.ts';
import { sayValue } from './value.ts';

export function explainClassification(context: WhyContext, id: Id, why: WhyClassification): Reason {
  const { professional, moves } = why;
  return {
    key: id,
    sentences: [
      ...(professional ? [departure(context, id, why)] : []),
      ...ruled(context, id, why),
      ...moves.filter(({ limited }) => limited).map((move) => limit(context, id, move)),
    ],
    next: () => [
      context.explain(why.of),
      ...[...new Set(moves.map(({ rule }) => rule))].map((rule) => context.explain(rule)),
    ],
  };
}

/** The outcome of the instrument itself, before the assessor: from the last rule that moved it back to what gave it. */
function ruled(context: WhyContext, id: Id, { of, computed, moves }: WhyClassification): Sentence[] {
  const say = (code: string | null): string => sayValue(context.workspace, context.plan, id, code);
  const effective = moves.filter(({ before, after }) => before !== after);
  return [
    ...effective.toReversed().map(({ how, rule, before, after }) =>
      sentence((link) =>
        t(`why.moved_${how}`, {
          level: say(after),
          rule: link(linkTo(context, rule)),
          before: before === null ? '' : say(before),
        }),
      ),
    ),
    computed === null
      ? sentence((link) => t('why.unclassified', { of: link(linkTo(context, of)) }))
      : because(context, of, say(computed)),
    ...(computed === null || effective.length > 0 ? [] : unmoved(context, id)),
  ];
}

function because(context: WhyContext, of: Id, level: string): Sentence {
  const { names, by, table } = decidingOf(context, of);
  return sentence((link) => {
    const said = { level, facts: sayFacts(context, names, link) };
    if (table === undefined || by?.kind !== 'table')
      return by
        ? t('why.becauseFormula', { ...said, of: link(linkTo(context, of)) })
        : t('why.because', said);
    const place = link(linkTo(context, table));
    return by.hits.length === 0
      ? t('why.becauseDefault', { ...said, table: place })
      : t('why.becauseRow', {
          ...said,
          table: place,
          rows: by.hits.map((hit) => String(hit + 1)).join(', '),
        });
  });
}

/** That no rule changes it, where there is one that could; it may not be known of all of them yet. */
function unmoved({ workspace, plan, assessment }: WhyContext, id: Id): Sentence[] {
  const step = plan.steps.find((one) => one.kind === 'classification' && one.id === id);
  if (step?.kind !== 'classification' || step.overrides.length === 0) return [];
  const isOpen = step.overrides.some(({ rule }) => {
    const why = assessment.why[rule];
    return why?.kind === 'rule' && why.value === null;
  });
  const href = printRoute({ area: 'scoring', instrument: workspace.key, path: ['rule'] });
  return [
    sentence((link) => {
      const none = link({ text: t('why.noRule'), href });
      return isOpen ? t('why.unmovedYet', { none }) : t('why.unmoved', { none });
    }),
  ];
}

function limit(context: WhyContext, id: Id, move: WhyMove): Sentence {
  const { workspace, plan } = context;
  return sentence((link) =>
    t('why.limited', {
      rule: link(linkTo(context, move.rule)),
      to: sayValue(workspace, plan, id, move.to),
      level: sayValue(workspace, plan, id, move.after),
    }),
  );
}

function departure(
  { workspace, plan }: WhyContext,
  id: Id,
  { professional, moves, computed }: WhyClassification,
): Sentence {
  const before = sayValue(workspace, plan, id, moves.at(-1)?.after ?? computed);
  const { to = null, reason = '', accepted = false } = professional ?? {};
  const level = sayValue(workspace, plan, id, to);
  return [
    accepted ? t('why.departed', { level, before, reason }) : t('why.departureRefused', { level, before }),
  ];
}
