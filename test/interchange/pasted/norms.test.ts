// Norm tables as manuals print them and spreadsheets copy them.

import { expect, test } from 'vitest';
import { readCells, readNorms } from '../../../src/interchange/pasted/index.ts';

const read = (text: string, lowest?: number) => readNorms(readCells(text), lowest);

test('reads a block with a heading and a column for each group', () => {
  const { columns, read: rows, problems } = read('Raw\tWomen\tMen\n0\t30\t28\n1\t34\t33\n2\t40\t38\n');
  expect(problems).toEqual([]);
  expect(rows).toBe(3);
  expect(columns.map(({ name }) => name)).toEqual(['Women', 'Men']);
  expect(columns[1]!.rows).toEqual([
    { from: 0, value: 28 },
    { from: 1, value: 33 },
    { from: 2, value: 38 },
  ]);
});

test.each([
  '< 5\t1\n5–9\t2',
  '1,000\t1\n2,000\t2',
  '≤ 3\t1\n4–6\t2',
  '20 and more\t3\n10–19\t2',
  '0–4 points\t1\n5\t2',
])('takes no first row of numbers for headings: %j', (text) => {
  const { columns, problems } = read(text);
  expect(problems[0]).toMatchObject({ row: 1, column: 1, reason: { kind: 'unread' } });
  expect(columns.map(({ name }) => name)).toEqual(['']);
});

test('takes headings with numbers in them', () => {
  const { columns, problems } = read('Raw (0–2)\t18–24\t25+\n0\t30\t28\n1\t34\t33\n');
  expect(problems).toEqual([]);
  expect(columns.map(({ name }) => name)).toEqual(['18–24', '25+']);
});

test('reads stretches, from the highest down, and where the last one ends', () => {
  const { columns, problems } = read('15–20\t70\n12 - 14\t60\n≤ 11\t50', 0);
  expect(problems).toEqual([]);
  expect(columns).toEqual([
    {
      name: '',
      upTo: 20,
      rows: [
        { from: 0, value: 50 },
        { from: 12, value: 60 },
        { from: 15, value: 70 },
      ],
    },
  ]);
});

test('takes an open end and negative numbers, and a group that ends before the others', () => {
  const { columns, problems } = read('-2\t20\t21\n0\t30\t31\n≥ 5\t40\t');
  expect(problems).toEqual([]);
  expect(columns.map(({ upTo }) => upTo)).toEqual([undefined, 0]);
  expect(columns[0]!.rows[0]).toEqual({ from: -2, value: 20 });
});

test('refuses what would be filled in by nobody', () => {
  const { problems } = read('0–2\t30\t1\n4–5\t40\t\n4\t45\t2\n6\tx\t3\nmany\t1\t1');
  expect(problems.map(({ row, column, reason }) => [row, column, reason.kind])).toEqual([
    [2, 1, 'gap'],
    [3, 1, 'twice'],
    [3, 3, 'hole'],
    [4, 2, 'unread'],
    [4, 3, 'hole'],
    [5, 1, 'unread'],
  ]);
});
