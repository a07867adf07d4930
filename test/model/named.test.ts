import { create } from 'mutative';
import { expect, test } from 'vitest';
import { kindOf, named, positionOf } from '../../src/model/index.ts';
import { randomInstrument } from '../engine/instruments.ts';

test('every part of random instruments is found by its id, and nothing by another', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { items, scores, tables } = randomInstrument(seed);
    for (const list of [items, scores, tables]) {
      list.forEach(({ id }, position) => {
        expect(positionOf(list, id)).toBe(position);
        expect(named(list as readonly { id: string }[], id)).toBe(list[position]);
      });
      expect(named(list as readonly { id: string }[], 'nothing')).toBeUndefined();
    }
  }
});

test('of several with an id the first is found', () => {
  expect(positionOf([{ id: 'a' }, { id: 'b' }, { id: 'b' }], 'b')).toBe(1);
});

test('a draft is looked through anew, for it changes', () => {
  create({ list: [{ id: 'a' }] }, (draft) => {
    expect(positionOf(draft.list, 'b')).toBe(-1);
    draft.list.push({ id: 'b' });
    expect(positionOf(draft.list, 'b')).toBe(1);
  });
});

test('an output of a table has a kind of its own', () => {
  const document = randomInstrument(4);
  for (const { id, outputs } of document.tables) {
    expect(kindOf(document, id)).toBe('table');
    for (const output of outputs) expect(kindOf(document, output.id)).toBe('output');
  }
  expect(kindOf(document, 'nothing')).toBeUndefined();
});
