// Ids that follow labels.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameInExpression } from '../../src/language/index.ts';
import { idOfWords } from '../../src/model/latin.ts';
import { isReservedId } from '../../src/model/names.ts';
import {
  newInstrument,
  naming,
  setProperty,
  type Instrument,
  type Item,
  type Text,
} from '../../src/model/index.ts';

const item = (id: string, label: Text): Item => ({ id, kind: 'boolean', label });

function labelled(items: readonly Item[], label: Text, more: Partial<Instrument> = {}): Instrument {
  const document = { ...newInstrument('en', 'Test'), languages: ['en', 'ru'], items: [...items], ...more };
  return naming(setProperty('/items/0/label', label), renameInExpression).apply(document);
}
const idAfter = (id: string, before: Text, after: Text): string =>
  labelled([item(id, before)], after).items[0]!.id;

test('words become ids in Latin letters, Cyrillic ones as they are read', () => {
  expect(idOfWords('Breach of conditional release or supervision')).toBe('breach_of_conditional_release_or');
  expect(idOfWords('Побеги в объектах')).toBe('pobegi_v_obektakh');
  expect(idOfWords('Ұрлық әрекеті')).toBe('urlyq_areketi');
  expect(idOfWords('Өткөн жаңы иш')).toBe('otkon_zhangy_ish');
  expect(idOfWords('Äußerung, déjà vu')).toBe('ausserung_deja_vu');
  expect(idOfWords('3 or more convictions')).toBe('or_more_convictions');
  expect(idOfWords('Date')).toBe('date_1');
  expect(idOfWords('年齢 42')).toBeUndefined();
});

test('any words give an id that can be one, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const id = idOfWords(words);
      if (id === undefined) return;
      expect(id).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
      expect(isReservedId(id)).toBe(false);
    }),
  );
});

test('the id of a new part is made of its label, and follows it', () => {
  expect(idAfter('item', {}, { en: 'Escapes' })).toBe('escapes');
  expect(idAfter('item_2', {}, { ru: 'Побеги' })).toBe('pobegi');
  expect(idAfter('escapes', { en: 'Escapes' }, { en: 'Escapes, any' })).toBe('escapes_any');
  expect(idAfter('escapes_2', { en: 'Escapes' }, { en: 'Flights' })).toBe('flights');
  expect(idAfter('pobegi', { ru: 'Побеги' }, { ru: 'Побеги', en: 'Escapes' })).toBe('escapes');
});

test('an id that was set, or that says something else than the label, stays', () => {
  expect(idAfter('runs', { en: 'Escapes' }, { en: 'Flights' })).toBe('runs');
  expect(idAfter('runs', {}, { en: 'Flights' })).toBe('runs');
  expect(idAfter('escapes', { en: 'Escapes' }, { en: 'Escapes', ru: 'Побеги' })).toBe('escapes');
  expect(idAfter('escapes', { en: 'Escapes' }, {})).toBe('escapes');
});

test('the new id is nobody else’s, and everything that names the part follows', () => {
  const after = labelled(
    [item('item', {}), item('escapes', { en: 'Other' })],
    { en: 'Escapes' },
    {
      formulas: [{ id: 'sum', label: { en: 'Sum' }, expression: 'if item then 1 else 0' }],
      tests: [
        {
          id: 'case',
          label: { en: 'Case' },
          assessedOn: '2024-01-01',
          responses: { item: true },
          expected: {},
        },
      ],
    },
  );
  expect(after.items.map(({ id }) => id)).toEqual(['escapes_2', 'escapes']);
  expect(after.formulas[0]!.expression).toBe('if escapes_2 then 1 else 0');
  expect(after.tests[0]!.responses).toEqual({ escapes_2: true });
});
