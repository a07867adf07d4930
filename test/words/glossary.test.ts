// One concept, one word: docs/terms.md says which, and no text says it otherwise.

import { describe, expect, test } from 'vitest';
import { wordsOf, type Term } from '../../src/words/index.ts';
import { glossary, isSaid, occursIn, otherwise, refusedIn, TOLD } from './glossary.ts';
import { studioTexts, templateTexts, textsOf } from './texts.ts';

test('the glossary is read', () => {
  expect(glossary).toHaveLength(132);
  for (const { english, word } of glossary)
    for (const language of TOLD) expect(`${english}: ${word[language]}`).toMatch(/: ./);
});

/** Parts whose names the program says, and what the glossary calls them. */
const NAMED: Partial<Record<Term, string>> = {
  aspect: 'aspect',
  scale: 'response scale',
  item: 'item',
  score: 'score',
  norm: 'norm table',
  formula: 'formula',
  table: 'decision table',
  flag: 'flag',
  recommendation: 'recommendation',
  rule: 'rule',
  effect: 'effect (of a rule)',
  classification: 'classification',
  reassessment: 'reassessment',
  test: 'test case',
  option: 'response option',
  term: 'term (of a score)',
  category: 'level',
  source: 'source',
};

describe.each(TOLD)('%s', (language) => {
  const texts = [...textsOf(language), ...templateTexts(language)];
  const hasOtherSense = (word: string) => otherwise.has(`${language} ${word}`);
  const refused = refusedIn(language);

  test.each(Object.entries(NAMED))('%s is called by its word', (key, english) => {
    const { word } = glossary.find((term) => term.english === english)!;
    const { shell } = { shell: {}, ...studioTexts(language) } as Record<'shell', Record<string, string>>;
    const names = [wordsOf(language).terms[key as Term], shell[`kind_${key}`] ?? word[language]];
    for (const name of names) expect(occursIn(word[language], name), `${name}: ${word[language]}`).toBe(true);
  });

  test('no text has a word that is refused', () => {
    const found = refused
      .filter(({ refused: word }) => !hasOtherSense(word))
      .flatMap((one) =>
        texts
          .filter(({ text }) => isSaid(one, text))
          .map(({ key, text }) => `${one.refused} for ${one.use}: ${key}: ${text}`),
      );
    expect(found).toEqual([]);
  });

  test('a word with another sense is one that would be refused, and is said', () => {
    const idle = [...otherwise]
      .filter((entry) => entry.startsWith(`${language} `))
      .map((entry) => entry.slice(language.length + 1))
      .filter(
        (word) => !refused.some((one) => one.refused === word && texts.some(({ text }) => isSaid(one, text))),
      );
    expect(idle).toEqual([]);
  });
});
