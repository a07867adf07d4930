// Figures in words: with how much they rest on, or why there is none.

import type { Estimate, Interval } from '../../../../statistics/index.ts';
import { formatNumber, formatShare, t } from '../../../i18n/index.ts';

export function intervalOf(estimate: Estimate): Interval | null {
  return estimate.defined && 'low' in estimate.interval ? estimate.interval : null;
}

export function sayShareOf(estimate: Estimate): string {
  return estimate.defined ? formatShare(estimate.value) : t(`workshop.reason_${estimate.reason}`);
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
