// A long table that is given other rows shows them only when they are there.

import { expect, test } from 'vitest';
import { Pages } from '../../src/studio/background/pages.svelte.ts';

const ROWS = Uint32Array.from({ length: 1000 }, (_, row) => row);
const name = (row: number) => `case ${String(row)}`;

/** Finds names when it is told to. */
function finder() {
  const waiting: (() => void)[] = [];
  const find = (rows: readonly number[]) =>
    new Promise<string[]>((resolve) => waiting.push(() => resolve(rows.map(name))));
  const answer = async () => {
    waiting.splice(0).forEach((resolve) => resolve());
    await Promise.resolve();
    await Promise.resolve();
  };
  return { find, answer, asked: () => waiting.length };
}

test('rows are fetched as they come into sight', async () => {
  const { find, answer, asked } = finder();
  const first = Pages.of(ROWS, find, null);
  await answer();
  const pages = await first;
  expect(pages.at(3)).toBe('case 3');
  expect(pages.at(400)).toBeUndefined();
  expect(pages.at(401)).toBeUndefined();
  expect(asked()).toBe(1);
  await answer();
  expect(pages.at(400)).toBe('case 400');
});

test('what takes the place of rows has those in sight, and never shows a cell without its case', async () => {
  const { find, answer } = finder();
  const first = Pages.of(ROWS, find, null);
  await answer();
  const pages = await first;
  pages.at(430);
  pages.at(475);
  pages.at(485);
  await answer();

  let shown: Pages<string> = pages;
  const second = Pages.of(ROWS.toReversed(), find, shown).then((next) => (shown = next));
  expect(shown.at(475)).toBe('case 475');
  await answer();
  await second;
  expect([430, 475, 485].map((at) => shown.at(at))).toEqual(['case 569', 'case 524', 'case 514']);
});

test('the rows of a worker are held as they came: copying a million would hold the page up', async () => {
  const { find, answer } = finder();
  const first = Pages.of(ROWS, find, null);
  await answer();
  expect((await first).rows).toBe(ROWS);
});
