// The score that decided a classification, as steps: where each term begins and ends, the total, and the cut-off.

import type { WhyScore } from '../../engine/index.ts';
import type { Id } from '../../model/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { decidingSum } from './deciding.ts';
import type { Assessed } from './context.ts';
import { sayCode } from './value.ts';

export interface Step {
  readonly key: string;
  /** Absent for what is no term: the others together, and what estimating or rounding adds. */
  readonly of?: Id;
  readonly label: string;
  /** Points by weight, where there is one. */
  readonly note?: string;
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  readonly score: Id;
  readonly steps: readonly Step[];
  readonly total: number;
  readonly cut: number;
  readonly cutLabel: string;
  /** What the axis spans. */
  readonly low: number;
  readonly high: number;
}

/** So many steps are drawn at most. */
const MOST = 8;

/** Of the sum on which a classification rests; null where it rests on none, or it is not known. */
export function waterfallOf(assessed: Assessed, id: Id): Waterfall | null {
  const deciding = decidingSum(assessed, id);
  if (!deciding) return null;
  const { level, cut, score } = deciding;
  const { workspace } = assessed;
  const name = sayCode(workspace, level, String(cut.value));
  const at = cut.from ?? cut.below!;
  const said = formatNumber(at);
  const steps = stepsOf(assessed, score);
  const ends = [0, at, score.value, ...steps.map(({ to }) => to)];
  return {
    score: cut.of,
    steps,
    total: score.value,
    cut: at,
    cutLabel:
      cut.from === null ? t('why.cutBelow', { name, below: said }) : t('scoring.cutAt', { name, from: said }),
    low: Math.min(...ends),
    high: Math.max(...ends),
  };
}

type Part = Omit<Step, 'from' | 'to'>;

function stepsOf({ workspace, document }: Assessed, score: WhyScore & { value: number }): Step[] {
  const terms = counted(score).map(({ of, points, weight }, at): Part => ({
    key: `${String(at)} ${of}`,
    of,
    label: workspace.nameOf(of, document),
    ...(weight !== 1 && { note: `${formatNumber(points)} × ${formatNumber(weight)}` }),
    by: exactly(points * weight),
  }));
  const sum = exactly(terms.reduce((so, { by }) => so + by, 0));
  const rest = exactly(score.value - sum);
  const label = score.prorated ? t('why.restProrated') : t('why.restRounded');
  const parts = [
    ...largest(terms, rest === 0 ? MOST : MOST - 1),
    ...(rest === 0 ? [] : [{ key: 'rest', label, by: rest }]),
  ];
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at = exactly(at + part.by);
    return { ...part, from, to: at };
  });
}

type Counted = WhyScore['terms'][number] & { readonly points: number };

/** The terms that have points; where only some of them count, those that add the most. */
function counted({ terms, highest }: WhyScore): Counted[] {
  const known = terms.filter((term): term is Counted => term.points !== null);
  if (highest === null || highest >= known.length) return known;
  const most = known.toSorted((a, b) => b.points * b.weight - a.points * a.weight).slice(0, highest);
  return known.filter((term) => most.includes(term));
}

/** In the order of the score; of more than there is room for, the largest, and the others together. */
function largest(parts: readonly Part[], most: number): Part[] {
  if (parts.length <= most) return [...parts];
  const kept = parts.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, most - 1);
  const others = parts.filter((part) => !kept.includes(part));
  return [
    ...parts.filter((part) => kept.includes(part)),
    {
      key: 'others',
      label: t('why.others', { n: others.length }),
      by: exactly(others.reduce((so, { by }) => so + by, 0)),
    },
  ];
}

/** Without what binary fractions leave over. */
const exactly = (value: number): number => Number(value.toFixed(9));
