// The studio’s own words for the kinds of items are understood when they are pasted, in every language.

import { expect, test } from 'vitest';
import { readItems } from '../../src/interchange/index.ts';
import { newInstrument } from '../../src/model/index.ts';
import { items as en } from '../../src/words/en/studio/items.ts';
import { items as kk } from '../../src/words/kk/studio/items.ts';
import { items as ru } from '../../src/words/ru/studio/items.ts';
import { ITEM_KINDS } from '../../src/studio/areas/items/kinds.ts';

const document = newInstrument('en', 'Pasting');
const kinds = ITEM_KINDS.flatMap((kind) =>
  [en, ru, kk].map((texts) => [texts[`kind_${kind.replace('-', '_') as 'choice'}`], kind] as const),
);

test.each(kinds)('“%s” is the kind %s, or refused', (word, kind) => {
  const [row] = readItems([['A', word, '']], document, 'en').rows;
  expect(row?.item?.kind).toBe(kind === 'earlier' ? undefined : kind);
});

test.each([en, ru, kk])('so are its headings', ({ label, kind, answers, id, min, max }) => {
  const row = ['A', 'number', '', 'a', '1', '2'];
  const { rows, headings } = readItems([[label, kind, answers, id, min, max], row], document, 'en');
  expect(headings).toHaveLength(6);
  expect(rows[0]?.item).toEqual({ id: 'a', kind: 'number', label: { en: 'A' }, min: 1, max: 2, decimals: 0 });
});

test.each([en, ru, kk])('and its yes and no', ({ yes, no }) => {
  const [row] = readItems([['A', 'boolean', `${yes} · ${no}`]], document, 'en').rows;
  expect(row?.item?.kind).toBe('boolean');
});
