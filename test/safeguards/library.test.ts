// The files of safeguards: each is read as one that a country adds.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACTS, readSafeguards, SAFEGUARD_FILES, SAFEGUARDS } from '../../src/safeguards/index.ts';
import type { SafeguardFile } from '../../src/safeguards/index.ts';
import { placesIn } from '../../src/words/fill.ts';
import { factsIn } from '../../src/safeguards/conditions.ts';

const FOLDER = new URL('../../rules/safeguards/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.each(names)('%s', (name) => {
  const value: unknown = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

  test('is read, and comes with the program', () => {
    expect(readSafeguards(value)).toEqual({ file: value, wrong: [] });
    expect(SAFEGUARD_FILES).toContainEqual(value);
  });

  test('says everything in English, Russian, Kazakh and Kyrgyz, with the same places', () => {
    for (const { id, rule, title, reason, todo, exception } of (value as SafeguardFile).safeguards)
      for (const text of [rule, title, reason, todo, exception])
        for (const language of ['en', 'ru', 'kk', 'ky']) {
          expect(text?.[language]?.trim(), id).toBeTruthy();
          expect(placesIn(text![language]!).sort(), id).toEqual(placesIn(text!['en']!).sort());
        }
  });

  test('says what holds of no instrument in particular', () => {
    for (const { rule } of (value as SafeguardFile).safeguards)
      for (const said of Object.values(rule!)) expect(placesIn(said)).toEqual([]);
  });
});

test('each has a name of its own, and every fact that it asks for stands in the catalogue', () => {
  expect(new Set(SAFEGUARDS.map(({ id }) => id)).size).toBe(SAFEGUARDS.length);
  for (const { of, broken } of SAFEGUARDS)
    for (const { fact } of factsIn(broken)) expect(Object.keys(FACTS[of])).toContain(fact);
});

test('a file is refused for an unknown fact, a wrong comparison, an unknown place and a taken name', () => {
  const one = structuredClone(SAFEGUARDS.find(({ id }) => id === 'item-has-source')!);
  const file = (changed: object) => ({
    format: 'aspect-safeguards/1',
    title: { en: 'Ours' },
    safeguards: [{ ...one, ...changed }],
  });
  const wrongOf = (value: unknown, taken?: ReadonlySet<string>) =>
    readSafeguards(value, taken).wrong.map(({ code }) => code);
  const asks = (fact: string, value: boolean | number) => ({ broken: { fact, operator: 'equal', value } });
  expect(wrongOf(file({}))).toEqual([]);
  expect(wrongOf(file(asks('nothing', true)))).toEqual(['unknown-fact']);
  expect(wrongOf(file(asks('toString', true)))).toEqual(['unknown-fact']);
  expect(wrongOf(file(asks('evidence', true)))).toEqual(['wrong-comparison']);
  expect(wrongOf(file({ title: { en: '“{nobody}”' } }))).toEqual(['unknown-place']);
  expect(wrongOf(file({ rule: { en: 'Of “{item}”' } }))).toEqual(['unknown-place']);
  expect(wrongOf(file({}), new Set(['item-has-source']))).toEqual(['taken-name']);
  expect(wrongOf(file({ broken: { all: [] } }))).toContain('not-safeguards');
  expect(
    wrongOf(file({ broken: { fact: 'evidence', operator: 'equal', value: 0, path: '$..x' } })),
  ).toContain('not-safeguards');
  expect(wrongOf('text')).toEqual(['not-safeguards']);
});
