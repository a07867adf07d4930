// Where entries without ids are after an edit, and which of them are new.

import { create, type Draft } from 'mutative';
import { describe, expect, test } from 'vitest';
import { entriesAdded, Moves } from '../../src/studio/state/entries.ts';

interface Row {
  id?: string;
  cells: string[];
  note?: object;
}
const before = {
  rows: [{ cells: ['a', 'b'] }, { cells: ['-', '-'] }, { id: 'named', cells: [] }] as Row[],
  'a/b': { list: [1, 2, 3] },
};
const after = (edit: (draft: Draft<typeof before>) => void) => create(before, edit);
const place = (pointer: string, now: unknown) => new Moves(before, now).placeOf(pointer);

describe('what an edit adds', () => {
  test('are entries of lists, wherever they are put', () => {
    const now = after(({ rows, 'a/b': { list } }) => {
      rows.unshift({ cells: [] });
      rows.splice(2, 0, { cells: ['a', 'b'] });
      list.push(3);
    });
    expect(entriesAdded(before, now)).toEqual(['/rows/0', '/rows/2', '/a~1b/list/3']);
  });

  test('are objects where there were none', () => {
    expect(
      entriesAdded(
        before,
        after(({ rows }) => void (rows[1]!.note = { when: '' })),
      ),
    ).toEqual(['/rows/1/note']);
  });

  test('are cells of rows that were there', () => {
    const now = after(({ rows }) => {
      rows[0]!.cells.splice(1, 0, '');
      rows[1]!.cells.splice(1, 0, '');
    });
    expect(entriesAdded(before, now)).toEqual(['/rows/0/cells/1', '/rows/1/cells/1']);
  });

  test('is nothing where something is written, called otherwise, moved or taken away', () => {
    const edits: ((draft: Draft<typeof before>) => void)[] = [
      ({ rows }) => void (rows[0]!.cells[0] = ''),
      ({ rows }) => void (rows[2]!.id = 'otherwise'),
      ({ rows }) => void rows.unshift(rows.pop()!),
      ({ rows }) => void rows.splice(0, 2),
      ({ 'a/b': { list } }) => void list.reverse(),
    ];
    for (const edit of edits) expect(entriesAdded(before, after(edit))).toEqual([]);
  });
});

test('a list that was not there is added with its entries', () => {
  expect(entriesAdded(before, { ...before, more: [{}, {}] })).toEqual(['/more', '/more/0', '/more/1']);
});

describe('the place of an entry', () => {
  test('goes along when others come, go or move', () => {
    expect(
      place(
        '/rows/1/cells/0',
        after(({ rows }) => void rows.unshift({ cells: [] })),
      ),
    ).toBe('/rows/2/cells/0');
    expect(
      place(
        '/rows/1',
        after(({ rows }) => void rows.shift()),
      ),
    ).toBe('/rows/0');
    expect(
      place(
        '/rows/0',
        after(({ rows }) => void rows.push(rows.shift()!)),
      ),
    ).toBe('/rows/2');
  });

  test('stays when something is written in it, and beside it', () => {
    const now = after(({ rows }) => {
      rows[0]!.cells[0] = 'c';
      rows[1]!.cells[0] = 'd';
      rows[2]!.id = 'otherwise';
    });
    for (const pointer of ['/rows/0', '/rows/1/cells/1', '/rows/2', '/a~1b/list/0'])
      expect(place(pointer, now)).toBe(pointer);
  });

  test('is lost with the entry, and with what it is in', () => {
    expect(
      place(
        '/rows/1/cells/0',
        after(({ rows }) => void rows.splice(1, 1)),
      ),
    ).toBeUndefined();
    expect(
      place(
        '/rows/2/cells',
        after(({ rows }) => void delete (rows[2] as Partial<Row>).cells),
      ),
    ).toBe(undefined);
    expect(place('/rows/0', {})).toBeUndefined();
  });
});
