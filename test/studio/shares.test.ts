// Shares of sets of answers in words: never 0 % for what can happen, never 100 % for what need not.

import './page.ts';
import { expect, test } from 'vitest';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { sayCount, sayPart } from '../../src/studio/proofs/shares.ts';

await setLanguage('en');
const HUGE = 10n ** 33n;

test.each<[bigint, bigint, string]>([
  [0n, HUGE, 'never'],
  [1n, HUGE, 'less than 1 in a million'],
  [1n, 4000n, '1 in 4,000'],
  [1n, 101n, '1 in 100'],
  [3n, 1000n, '1 in 330'],
  [HUGE / 1_000_000n, HUGE, '1 in 1,000,000'],
  [1n, 100n, '1%'],
  [12n, 100n, '12%'],
  [1n, 2n, '50%'],
  [99n, 100n, '99%'],
  [999n, 1000n, 'over 99 %'],
  [HUGE - 1n, HUGE, 'over 99 %'],
  [HUGE, HUGE, 'always'],
])('%s of %s', (count, all, said) => {
  expect(sayPart(count, all)).toBe(said);
});

test.each<[bigint, string]>([
  [28n, '28'],
  [1_000_000n, '1,000,000'],
  [80_000_000n, '8.0 · 10⁷'],
  [1_149n * 10n ** 30n, '1.1 · 10³³'],
  [1_999n * 10n ** 30n, '2.0 · 10³³'],
  [9_999n * 10n ** 30n, '1.0 · 10³⁴'],
])('%s sets of answers', (count, said) => {
  expect(sayCount(count)).toBe(said);
});
