// Why a number falls into a level, or is converted to another number.

import type { WhyBand } from '../../engine/index.ts';
import { namesIn } from '../../language/index.ts';
import type { Id, Text } from '../../model/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { explainAll, linkTo, type WhyContext } from './context.ts';
import type { Reason } from './reason.ts';
import { sentence, type Sentence } from './sentence.ts';
import { sayValue } from './value.ts';

export function explainBand(context: WhyContext, id: Id, why: WhyBand): Reason {
  const groups = groupsOf(context, id);
  const group = why.group === null ? undefined : groups[why.group];
  const names = [...new Set(groups.flatMap(({ when }) => namesIn(when)))];
  return {
    key: id,
    sentences: [
      why.kind === 'level' ? levelSentence(context, id, why) : normSentence(context, id, why),
      ...(group ? [[t('why.ofGroup', { group: context.workspace.say(group.label) })]] : []),
    ],
    next: () => [context.explain(why.of), ...explainAll(context, names)],
  };
}

function groupsOf({ document }: WhyContext, id: Id): readonly { label: Text; when: string }[] {
  const { levels, norms } = document;
  return [...levels, ...norms].find((one) => one.id === id)?.groups ?? [];
}

function levelSentence(
  context: WhyContext,
  id: Id,
  { value, of, input, from, below, group }: WhyBand,
): Sentence {
  const [scale, source] = [linkTo(context, id), linkTo(context, of)];
  const level = sayValue(context.workspace, context.plan, id, value);
  return sentence((link) => {
    const names = { scale: link(scale), of: link(source) };
    if (input === null) return t('why.levelNoInput', names);
    if (value === null) return unknownBand(group, names);
    const number = formatNumber(input);
    if (from === null && below === null) return t('why.levelOnly', { ...names, level });
    if (from === null)
      return t('why.levelBelow', { ...names, level, input: number, below: formatNumber(below ?? 0) });
    if (below === null)
      return t('why.levelFrom', { ...names, level, input: number, from: formatNumber(from) });
    return t('why.levelBetween', {
      ...names,
      level,
      input: number,
      from: formatNumber(from),
      below: formatNumber(below),
    });
  });
}

function normSentence(
  context: WhyContext,
  id: Id,
  { value, of, input, from, below, group }: WhyBand,
): Sentence {
  const [norm, source] = [linkTo(context, id), linkTo(context, of)];
  return sentence((link) => {
    const names = { scale: link(norm), of: link(source) };
    if (input === null) return t('why.levelNoInput', names);
    if (value === null || from === null) return unknownBand(group, names);
    const said = {
      ...names,
      value: formatNumber(Number(value)),
      input: formatNumber(input),
      from: formatNumber(from),
    };
    return below === null
      ? t('why.normFrom', said)
      : t('why.normBetween', { ...said, below: formatNumber(below) });
  });
}

/** No group is settled, or the table has no row for the number. */
function unknownBand(group: number | null, names: { scale: string; of: string }): string {
  return group === null ? t('why.levelNoGroup', names) : t('why.noRow', names);
}
