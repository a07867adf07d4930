// Why a case is classified as it is: the computed level, the rules that moved it, and the assessor.

import type { WhyBand, WhyClassification, WhyMove } from '../../engine/index.ts';
import type { Id } from '../../model/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { linkTo, type WhyContext } from './context.ts';
import type { Reason } from './reason.ts';
import { sentence, type Sentence } from './sentence.ts';
import { sayValue } from './value.ts';

export function explainClassification(context: WhyContext, id: Id, why: WhyClassification): Reason {
  const { professional, moves } = why;
  return {
    key: id,
    sentences: [
      ...(professional ? [departure(context, id, why)] : []),
      ruled(context, id, why),
      ...moves.filter(({ limited }) => limited).map((move) => limit(context, id, move)),
    ],
    next: () => [
      context.explain(why.of),
      ...[...new Set(moves.map(({ rule }) => rule))].map((rule) => context.explain(rule)),
    ],
  };
}

/** The outcome of the instrument itself, before the assessor: one sentence as far as one rule goes. */
function ruled(context: WhyContext, id: Id, { of, computed, moves }: WhyClassification): Sentence {
  const say = (code: string | null): string => sayValue(context.workspace, context.plan, id, code);
  const effective = moves.filter(({ before, after }) => before !== after);
  const [move] = effective;
  const after = effective.at(-1)?.after ?? computed;
  if (effective.length > 1)
    return [t('why.movedByRules', { n: effective.length, level: say(after), computed: say(computed) })];
  if (computed === null && !move)
    return sentence((link) => t('why.unclassified', { of: link(linkTo(context, of)) }));
  return move ? movedOnce(context, of, computed, move, say) : computedOnly(context, of, computed, say);
}

type Say = (code: string | null) => string;

function computedOnly(context: WhyContext, of: Id, computed: string | null, say: Say): Sentence {
  const band = bandOf(context, of);
  return sentence((link) => {
    const level = say(computed);
    if (!band || band.input === null) return t('why.computed', { level, of: link(linkTo(context, of)) });
    const source = { level, of: link(linkTo(context, band.of)), input: formatNumber(band.input) };
    return band.from === null
      ? t('why.computedBelow', { ...source, below: formatNumber(band.below ?? 0) })
      : t('why.computedFrom', { ...source, from: formatNumber(band.from) });
  });
}

function movedOnce(context: WhyContext, of: Id, computed: string | null, move: WhyMove, say: Say): Sentence {
  const band = bandOf(context, of);
  const { how } = move;
  return sentence((link) => {
    const both = { level: say(move.after), before: say(computed) };
    if (!band || band.input === null || computed === null)
      return t(`why.${how}_other`, {
        ...both,
        of: link(linkTo(context, of)),
        rule: link(linkTo(context, move.rule)),
      });
    const source = { ...both, of: link(linkTo(context, band.of)), input: formatNumber(band.input) };
    const rule = link(linkTo(context, move.rule));
    return band.from === null
      ? t(`why.${how}_below`, { ...source, below: formatNumber(band.below ?? 0), rule })
      : t(`why.${how}_from`, { ...source, from: formatNumber(band.from), rule });
  });
}

/** The level by its cut-offs; undefined where it is not one, or the only one of its group. */
function bandOf({ assessment }: WhyContext, id: Id): WhyBand | undefined {
  const why = assessment.why[id];
  const isCut = why?.kind === 'level' && !(why.value !== null && why.from === null && why.below === null);
  return isCut ? why : undefined;
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
