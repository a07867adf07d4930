// What decided a classification: the values that gave its level, each in words, and the level among them that is cut
// from a sum.

import type { Why, WhyBand, WhyScore } from '../../engine/index.ts';
import { namesIn, type Value } from '../../language/index.ts';
import type { Id } from '../../model/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { isRelevant, linkTo, type Assessed, type WhyContext } from './context.ts';
import type { Link } from './sentence.ts';
import { sayResult } from './value.ts';

/** So many are named; of more, all but one are, and the others counted. */
const MOST = 4;

/** What gave a value, in the order in which it is said: the inputs of the row that holds, or what a formula reads. */
export function decidingOf(assessed: Assessed, id: Id): { names: readonly Id[]; by?: Why; table?: Id } {
  const { document, assessment } = assessed;
  const table = document.tables.find(({ outputs }) => outputs.some((output) => output.id === id));
  const by = assessment.why[table?.id ?? id];
  if (table && by?.kind === 'table') {
    const isAsked = (at: number): boolean =>
      by.hits.length === 0 || by.hits.some((hit) => !/^\s*-?\s*$/.test(table.rows[hit]?.when[at] ?? ''));
    const asked = table.inputs.filter((_, at) => isAsked(at));
    return {
      names: unique(asked.flatMap(({ expression }) => namesIn(expression))),
      by,
      table: table.id,
    };
  }
  if (by?.kind === 'formula' && by.reads.length > 0) return { names: unique(by.reads), by };
  return { names: [id] };
}

const unique = (ids: readonly Id[]): Id[] => [...new Set(ids)].filter((id) => id !== 'assessed_on');

/** “A is x (8, cut-off 6) and B is y”; what stands at the end counts those that are left out. */
export function sayFacts(context: WhyContext, names: readonly Id[], link: (to: Link) => string): string {
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const said = shown.map((id) => fact(context, id, link));
  if (shown.length < names.length) said.push(t('why.more', { n: names.length - shown.length }));
  const last = said.pop() ?? '';
  return said.length === 0 ? last : t('why.both', { first: said.join(', '), last });
}

function fact(context: WhyContext, id: Id, link: (to: Link) => string): string {
  const { workspace, plan } = context;
  const known = {
    name: link(linkTo(context, id)),
    value: sayResult(workspace, plan, id, valueOf(context, id)),
  };
  const band = cutOf(context, id);
  if (!band) return t('why.fact', known);
  const input = formatNumber(band.input);
  return band.from === null
    ? t('why.factBelow', { ...known, input, below: formatNumber(band.below!) })
    : t('why.factFrom', { ...known, input, from: formatNumber(band.from) });
}

function valueOf({ assessment, given, plan }: Assessed, id: Id): Value {
  const { levels, scores, values, classification } = assessment;
  const result = levels[id] ?? scores[id] ?? values[id] ?? classification[id];
  return result ?? (isRelevant({ plan, assessment }, id) ? (given.responses[id] ?? null) : null);
}

type Cut = WhyBand & { readonly input: number };

/** A level by its cut-offs; undefined where it is not one, not known, or the only one of its group. */
function cutOf({ assessment }: Assessed, id: Id): Cut | undefined {
  const why = assessment.why[id];
  if (why?.kind !== 'level' || why.value === null || why.input === null) return undefined;
  return why.from === null && why.below === null ? undefined : { ...why, input: why.input };
}

/** The first deciding level that is cut from a sum, and the sum. */
export function decidingSum(
  assessed: Assessed,
  id: Id,
): { level: Id; cut: Cut; score: WhyScore & { value: number } } | null {
  const { why } = assessed.assessment;
  const classified = why[id];
  if (classified?.kind !== 'classification' || classified.computed === null) return null;
  for (const level of decidingOf(assessed, classified.of).names) {
    const cut = cutOf(assessed, level);
    const score = cut && why[cut.of];
    if (cut && score?.kind === 'score' && score.method === 'sum' && score.value !== null)
      return { level, cut, score: { ...score, value: score.value } };
  }
  return null;
}
