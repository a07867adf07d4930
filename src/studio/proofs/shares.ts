// How many sets of answers, for people: never 0 % for what can happen, never 100 % for what need not.

import { formatNumber, formatShare, t } from '../i18n/index.ts';

const MILLION = 1_000_000n;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A part of all, in words. */
export function sayPart(count: bigint, all: bigint): string {
  if (count === 0n) return t('proofs.never');
  if (count === all) return t('proofs.always');
  const millionths = Number((count * MILLION) / all);
  if (millionths > 990_000) return t('proofs.almostAlways');
  if (millionths >= 10_000) return formatShare(millionths / 1_000_000);
  const oneIn = (all + count / 2n) / count;
  if (oneIn > MILLION) return t('proofs.rarer');
  return t('proofs.oneIn', { number: formatNumber(Number(Number(oneIn).toPrecision(2))) });
}

/** So many: to the last one up to a million, then as a power of ten. */
export function sayCount(count: bigint): string {
  if (count <= MILLION) return formatNumber(Number(count));
  const [first, exponent] = Number(count).toExponential(1).split('e+') as [string, string];
  const raised = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return `${formatNumber(Number(first), 1)} · 10${raised}`;
}
