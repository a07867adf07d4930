import { expect, test } from 'vitest';
import { startsOf } from '../../../src/interchange/pasted/index.ts';

const texts = (...rows: readonly string[]) => startsOf(rows, true)?.texts;
const kinds = (rows: readonly string[], isLowest = true) =>
  startsOf(rows, isLowest)?.problems.map(({ row, kind }) => `${String(row)} ${kind}`);

test.each<[rows: string[], starts: string[]]>([
  [
    ['<=23', '24-31', '32–38', '39 - 50', '>=51'],
    ['', '24', '32', '39', '51'],
  ],
  [
    ['0 to 6', '7..19', '20+'],
    ['0', '7', '20'],
  ],
  [
    ['≤ 1,5', '1,6–2,9', '≥ 3'],
    ['', '1.6', '3'],
  ],
  [
    ['-9 – -1', '0 – 4', '5'],
    ['-9', '0', '5'],
  ],
  [
    ['', '7–19', '20'],
    ['', '7', '20'],
  ],
])('rows begin where their stretches do: %j', (rows, starts) => {
  expect(texts(...rows)).toEqual(starts);
  expect(kinds(rows)).toEqual([]);
});

test('numbers, and words, are what they say', () => {
  expect(startsOf(['', '24', '32'], true)).toBeNull();
  expect(startsOf(['low-risk', '24'], true)).toBeNull();
});

test.each<[rows: string[], problems: string[]]>([
  [['0–6', '8–19', '20+'], ['1 gap']],
  [['0–6', '6–19', '20+'], ['1 overlap']],
  [
    ['20+', '7–19', '0–6'],
    ['1 overlap', '2 overlap'],
  ],
  [['0–6', '', '20+'], ['1 unread']],
  [['0–6', 'medium', '20+'], ['1 unread']],
  [['0–6', '7–19', '> 19'], ['2 unread']],
  [['0–6', '≤ 19', '20+'], ['1 unread']],
  [['0–1.4', '1.6–2'], ['1 gap']],
])('what leaves numbers out, or has them twice, is said: %j', (rows, problems) => {
  expect(kinds(rows)).toEqual(problems);
});

test('only the lowest row is open below', () => {
  expect(kinds(['≤ 6', '7–19'], false)).toEqual(['0 unread']);
});
