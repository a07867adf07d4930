// A translation is told to be of another source text, whether or not anybody spoke of it before.

import { expect, test } from 'vitest';
import {
  digestOf,
  followTexts,
  newRecord,
  sayTexts,
  textsOf,
  TextStates,
  validateRecord,
  type InstrumentRecord,
  type Recorded,
} from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { soundInstrument } from './documents.ts';

const words = { who: '', why: '', when: '2026-01-31T09:30:00Z' };
const sound = soundInstrument();
const [first, ...others] = sound.items;

const withLabel = (label: Instrument['items'][number]['label'], id = first!.id): Instrument => ({
  ...sound,
  languages: ['en', 'ru', 'kk'],
  items: [{ ...first!, id, label }, ...others],
});
const translated = withLabel({ en: 'Escapes', ru: 'Побеги' });

/** The states after one edit and another, each of which is followed. */
function after(start: Recorded, ...documents: Instrument[]): Recorded {
  return documents.reduce<Recorded>(
    (before, document) => ({ document, record: followTexts(before, document, words) }),
    start,
  );
}

function conditionOf(state: Recorded, language = 'ru') {
  const place = textsOf(state.document).find(({ path }) => path === '/items/0/label')!;
  return new TextStates(state).conditionOf(place, language);
}

const unsaid = { document: translated, record: newRecord() };
const reviewed: Recorded = {
  document: translated,
  record: sayTexts(unsaid, [{ at: `/items/${first!.id}/label`, language: 'ru', state: 'reviewed' }], words),
};

test('a draft of which nobody spoke is stale once its source text is another one', () => {
  const state = after(unsaid, withLabel({ en: 'Escapes and attempts', ru: 'Побеги' }));
  expect(conditionOf(state)).toBe('stale');
  expect(conditionOf(state, 'kk')).toBe('missing');
  expect(state.record.texts).toMatchObject([{ state: 'draft', from: 'Escapes', to: 'Побеги' }]);
});

test('what an edit leaves behind speaks of no text as a whole: no digest is made while somebody types', () => {
  const { record } = after(unsaid, withLabel({ en: 'Escapes and attempts', ru: 'Побеги' }));
  expect(record.texts.map(({ of, version }) => [of, version])).toEqual([[undefined, undefined]]);
  expect(reviewed.record.texts[0]).toMatchObject({ of: digestOf(translated), version: translated.version });
  expect(validateRecord(JSON.parse(JSON.stringify(record))).diagnostics).toEqual([]);
});

test('it is a draft again where its source text comes back, or where it is said to be right still', () => {
  const stale = after(unsaid, withLabel({ en: 'Escape', ru: 'Побеги' }), withLabel({ en: '', ru: 'Побеги' }));
  expect(conditionOf(stale)).toBe('stale');
  expect(conditionOf(after(stale, translated))).toBe('draft');
  const [{ at }] = stale.record.texts as [InstrumentRecord['texts'][number]];
  const record = sayTexts(stale, [{ at, language: 'ru', state: 'draft' }], words);
  expect(conditionOf({ ...stale, record })).toBe('draft');
});

test('what was reviewed is stale as before, and nothing more is said of it', () => {
  const state = after(reviewed, withLabel({ en: 'Escape', ru: 'Побеги' }));
  expect(conditionOf(state)).toBe('stale');
  expect(state.record).toBe(reviewed.record);
});

test('source and translation that change together are a draft', () => {
  expect(conditionOf(after(unsaid, withLabel({ en: 'Escape', ru: 'Побег' })))).toBe('draft');
});

test('a text that is translated anew is of the source text as it is then', () => {
  const state = after(
    reviewed,
    withLabel({ en: 'Escapes', ru: '' }),
    withLabel({ en: 'Escape', ru: '' }),
    withLabel({ en: 'Escape', ru: 'П' }),
    withLabel({ en: 'Escape', ru: 'Побег' }),
  );
  expect(conditionOf(state)).toBe('draft');
});

test('what is said of a text stays with it when its part is called otherwise', () => {
  const state = after(reviewed, withLabel(translated.items[0]!.label, 'escapes_ever'));
  expect(conditionOf(state)).toBe('reviewed');
});

test('texts that stay leave the record as it is', () => {
  expect(followTexts(unsaid, { ...translated, version: '2.0.0' }, words)).toBe(unsaid.record);
  const moved = { ...translated, items: [...others, translated.items[0]!] };
  expect(followTexts(reviewed, moved, words)).toBe(reviewed.record);
});
