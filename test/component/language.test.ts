import { describe, expect, test } from 'vitest';
import '../../src/studio/style/index.ts';
import { studio as en } from '../../src/words/en/studio/index.ts';
import {
  directionOf,
  formatDate,
  formatNumber,
  formatShare,
  INTERFACE_LANGUAGES,
  languageName,
  preferredLanguage,
  setLanguage,
  t,
  textIn,
} from '../../src/studio/i18n/index.ts';
import { studio as kk } from '../../src/words/kk/studio/index.ts';
import { studio as ru } from '../../src/words/ru/studio/index.ts';
import type { Entry } from '../../src/words/index.ts';

type Catalogue = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

const formsOf = (entry: Entry | undefined): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {});
const namesIn = (entry: Entry | undefined): string[] =>
  [
    ...new Set(
      formsOf(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
    ),
  ].sort();

describe.each([
  ['ru', ru as Catalogue],
  ['kk', kk as Catalogue],
])('%s', (language, catalogue) => {
  const entries = Object.entries(en as Catalogue).flatMap(([area, section]) =>
    Object.entries(section).map(([key, entry]) => [`${area}.${key}`, entry, catalogue[area]?.[key]] as const),
  );

  test.each(entries)('%s has the same parameters and is not empty', (_key, english, translated) => {
    expect(namesIn(translated)).toEqual(namesIn(english));
    for (const form of formsOf(translated)) expect(form.trim()).not.toBe('');
  });

  test('has every plural form that the language needs', () => {
    // After a number a Kazakh noun stays in the singular.
    const needed = language === 'kk' ? ['other'] : ['one', 'few', 'many', 'other'];
    for (const [, , translated] of entries)
      if (typeof translated === 'object') expect(Object.keys(translated)).toEqual(needed);
  });
});

test('switching speaks, counts and dates in the other language at once', async () => {
  await setLanguage('ru');
  expect(document.documentElement.lang).toBe('ru');
  expect(t('shell.undo')).toBe('Отменить');
  expect([1, 3, 5, 21].map((n) => t('shell.problemCount', { n }))).toEqual([
    '1 замечание',
    '3 замечания',
    '5 замечаний',
    '21 замечание',
  ]);
  expect(formatNumber(1234.5)).toBe('1\u00a0234,5');
  expect(formatShare(0.125, 1)).toBe('12,5\u00a0%');
  await setLanguage('kk');
  expect(t('library.itemCount', { n: 1200 })).toBe('1\u00a0200 көрсеткіш');
  expect(formatDate(new Date(2026, 2, 2))).toBe('02.03.2026');
  expect(languageName('ru')).toBe('орыс тілі');
  await setLanguage('en');
  expect(formatNumber(0.1 + 0.2, 2)).toBe('0.30');
  expect(formatNumber(1_000_000)).toBe('1,000,000');
});

test('the interface has the languages that it can be read in as a whole', async () => {
  expect(INTERFACE_LANGUAGES).toEqual(['en', 'kk', 'ky', 'ru']);
  await setLanguage('ky');
  expect(t('shell.undo')).toBe('Артка кайтаруу');
  await setLanguage('en');
});

test('the interface begins in the language of the browser, if it has it', () => {
  expect(preferredLanguage(['de-DE', 'kk-KZ', 'ru'])).toBe('kk');
  expect(preferredLanguage(['de-DE'])).toBe('en');
  expect(preferredLanguage(['ky-KG', 'ru'])).toBe('ky');
  expect(preferredLanguage(['tg-TJ', 'ru'])).toBe('ru');
});

test('a text of the document is shown in the best language there is', () => {
  const text = { en: 'Violence', ru: 'Насилие', kk: '' };
  expect(textIn(text, ['kk', 'ru', 'en'])).toBe('Насилие');
  expect(textIn(text, ['fr'])).toBe('Violence');
  expect(textIn(undefined, ['en'])).toBe('');
});

test('scripts that run from right to left are known', () => {
  expect(['ar', 'fa-AF', 'uz-Arab', 'uz-Cyrl', 'kk', 'en'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

test.each(['ru', 'kk'] as const)(
  'what is quoted stands in the marks of the language: %s',
  async (language) => {
    await setLanguage(language);
    document.documentElement.lang = language;
    const quoted = document.body.appendChild(document.createElement('q'));
    expect(getComputedStyle(quoted).quotes).toMatch(/^"«" "»"/);
    quoted.remove();
  },
);
