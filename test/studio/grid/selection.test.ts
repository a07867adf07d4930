// What each key does to the selection of a grid.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterKey,
  inside,
  isWholeRows,
  isWithin,
  only,
  rangeOf,
  span,
  type Place,
  type Pressed,
  type Size,
} from '../../../src/studio/grid/selection.ts';

const SIZE: Size = { rows: 100, columns: 5, page: 20 };
const MIDDLE: Place = { row: 50, column: 2 };
const at = (row: number, column: number): Place => ({ row, column });

describe('the keyboard', () => {
  test.each<[string, Pressed, Place]>([
    ['down', { key: 'ArrowDown' }, at(51, 2)],
    ['up', { key: 'ArrowUp' }, at(49, 2)],
    ['right', { key: 'ArrowRight' }, at(50, 3)],
    ['left', { key: 'ArrowLeft' }, at(50, 1)],
    ['to the last row', { key: 'ArrowDown', mod: true }, at(99, 2)],
    ['to the first row', { key: 'ArrowUp', mod: true }, at(0, 2)],
    ['to the last column', { key: 'ArrowRight', mod: true }, at(50, 4)],
    ['to the first column', { key: 'ArrowLeft', mod: true }, at(50, 0)],
    ['to the start of the row', { key: 'Home' }, at(50, 0)],
    ['to the end of the row', { key: 'End' }, at(50, 4)],
    ['to the very start', { key: 'Home', mod: true }, at(0, 0)],
    ['to the very end', { key: 'End', mod: true }, at(99, 4)],
    ['a page down', { key: 'PageDown' }, at(70, 2)],
    ['a page up', { key: 'PageUp' }, at(30, 2)],
  ])('goes %s, and with Shift selects on the way', (_, pressed, wanted) => {
    expect(afterKey(only(MIDDLE), pressed, SIZE)).toEqual(only(wanted));
    expect(afterKey(only(MIDDLE), { ...pressed, shift: true }, SIZE)).toEqual({ anchor: MIDDLE, at: wanted });
  });

  test('goes the other way with left and right where the page is read from right to left', () => {
    for (const [one, other] of [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const)
      for (const mod of [false, true])
        expect(afterKey(only(MIDDLE), { key: one, mod }, SIZE, true)).toEqual(
          afterKey(only(MIDDLE), { key: other, mod }, SIZE),
        );
  });

  test('selects everything, whole rows and whole columns', () => {
    const selection = { anchor: at(3, 1), at: at(5, 2) };
    const after = (pressed: Pressed) => rangeOf(afterKey(selection, pressed, SIZE)!);
    expect(after({ key: 'a', code: 'KeyA', mod: true })).toEqual({ top: 0, bottom: 99, first: 0, last: 4 });
    expect(after({ key: 'ф', code: 'KeyA', mod: true })).toEqual({ top: 0, bottom: 99, first: 0, last: 4 });
    expect(after({ key: ' ', shift: true })).toEqual({ top: 3, bottom: 5, first: 0, last: 4 });
    expect(after({ key: ' ', mod: true })).toEqual({ top: 0, bottom: 99, first: 1, last: 2 });
  });

  test.each<Pressed>([{ key: 'a' }, { key: ' ' }, { key: 'Enter' }, { key: 'ArrowUp', alt: true }])(
    'leaves %j to others',
    (pressed) => {
      expect(afterKey(only(MIDDLE), pressed, SIZE)).toBeUndefined();
    },
  );

  test('does nothing where there is no cell', () => {
    expect(
      afterKey(only(at(0, 0)), { key: 'End', mod: true }, { rows: 0, columns: 3, page: 1 }),
    ).toBeUndefined();
  });
});

const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', ' '];
const pressed = fc.record({ key: fc.constantFrom(...KEYS), shift: fc.boolean(), mod: fc.boolean() });
const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 60 }),
  columns: fc.integer({ min: 1, max: 8 }),
  page: fc.integer({ min: 1, max: 30 }),
});

test('no keys lead out of the grid, nor into the head of a group', () => {
  fc.assert(
    fc.property(sizes, fc.array(pressed, { maxLength: 30 }), fc.boolean(), (size, keys, rtl) => {
      const canStop = (row: number): boolean => row % 4 !== 0 || size.rows === 1;
      const grouped = { ...size, canStop };
      let selection = inside(only({ row: 99, column: 99 }), grouped);
      for (const one of keys) {
        selection = afterKey(selection, one, grouped, rtl) ?? selection;
        const { top, bottom, first, last } = rangeOf(selection);
        expect(top >= 0 && bottom < size.rows && first >= 0 && last < size.columns).toBe(true);
        if (!one.mod && one.key !== ' ') expect(canStop(selection.at.row)).toBe(true);
      }
    }),
  );
});

test('a range holds the cells between its corners, whichever was first', () => {
  const range = rangeOf({ anchor: at(5, 3), at: at(2, 1) });
  expect(range).toEqual(rangeOf({ anchor: at(2, 3), at: at(5, 1) }));
  expect(isWithin(range, 2, 3)).toBe(true);
  expect(isWithin(range, 6, 3)).toBe(false);
  expect(isWholeRows(range, SIZE)).toBe(false);
  expect(isWholeRows({ ...range, first: 0, last: 4 }, SIZE)).toBe(true);
  expect(span(4, 2)).toEqual([2, 3, 4]);
});
