// Figures in words: with how much they rest on, or why there is none.

import type { Estimate, Interval } from '../../../../statistics/index.ts';
import { sameIn, type Accuracy, type ItemAgreement, type Row } from '../../../../workshop/index.ts';
import { formatNumber, formatShare, t } from '../../../i18n/index.ts';

export function intervalOf(estimate: Estimate): Interval | null {
  return estimate.defined && 'low' in estimate.interval ? estimate.interval : null;
}

export function sayShareOf(estimate: Estimate, decimals = 0): string {
  return estimate.defined ? formatShare(estimate.value, decimals) : t(`workshop.reason_${estimate.reason}`);
}

/** Of an item: what nobody rated has no figure for that reason alone. */
export function sayAgreement({ same, isRated }: ItemAgreement): string {
  return isRated ? sayShareOf(same) : t('workshop.ratedByNone');
}

/** Of few raters, in words. */
export function saySame(rows: readonly Row[], { isRated }: ItemAgreement): string {
  const { same, of } = sameIn(rows);
  if (of > 0) return t('workshop.sameIn', { same, of });
  return t(isRated ? 'workshop.ratedByOne' : 'workshop.ratedByNone');
}

/** The share that is as the key has it, or what is lacking for one. */
export function sayAccuracy({ share, lacks }: Accuracy): string {
  if (share !== null) return formatShare(share);
  if (lacks === 'key') return t('workshop.noKeyHere');
  return t(lacks === 'ratings' ? 'workshop.unrated' : 'workshop.nothingCompared');
}

/** The same counted: of few raters a share says more than there is. */
export function sayRight(accuracy: Accuracy): string {
  const { share, right, of } = accuracy;
  return share === null ? sayAccuracy(accuracy) : t('workshop.rightOf', { right, of });
}

export function sayCoefficient(estimate: Estimate | null): string {
  if (!estimate) return '';
  return estimate.defined ? sayNumber(estimate.value) : t(`workshop.reason_${estimate.reason}`);
}

/** Null where there is none. */
export function sayInterval(interval: Interval | null, as: 'share' | 'number'): string | null {
  if (!interval) return null;
  const [low, high] = [interval.low, interval.high].map((one) =>
    as === 'share' ? formatShare(one) : sayNumber(one),
  );
  return t('workshop.fromTo', { low: low!, high: high! });
}

function sayNumber(value: number): string {
  return formatNumber(value, 2).replace('-', '−');
}

/** From one share to another, in points of a hundred. */
export function sayChange(before: number, after: number): string {
  const points = Math.round((after - before) * 100);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return `${sign}${formatNumber(Math.abs(points))}`;
}
