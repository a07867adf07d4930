// A file does not say in which language it is written, so a word must mean one thing in all of them.

import { expect, test } from 'vitest';
import { readItems } from '../../src/interchange/pasted/index.ts';
import { newInstrument } from '../../src/model/index.ts';
import { LANGUAGES, writtenInAny, type Written } from '../../src/words/index.ts';
import * as written from '../../src/words/written-languages.ts';

function meanings(
  read: (written: Written) => Readonly<Record<string, string>>,
): [word: string, meanings: string[]][] {
  const found = new Map<string, Set<string>>();
  for (const list of writtenInAny(read))
    for (const [key, words] of Object.entries(list))
      for (const word of words.split('|')) found.set(word, (found.get(word) ?? new Set()).add(key));
  return [...found].map(([word, keys]) => [word, [...keys]]);
}

test.each([
  ['kinds', meanings(({ kinds }) => kinds)],
  ['headings', meanings(({ headings }) => headings)],
  [
    'yes and no',
    meanings(({ yes, no, alsoYes, alsoNo }) => ({
      yes: [...yes, ...alsoYes].join('|'),
      no: [...no, ...alsoNo].join('|'),
    })),
  ],
])('%s are not mistaken', (_, words) => {
  expect(words.filter(([, keys]) => keys.length > 1)).toEqual([]);
  for (const [word] of words) expect(word).toBe(word.toLowerCase().trim());
});

test.each(LANGUAGES)('a list of items is read as it is written in %s', (language) => {
  const { kinds, headings, yes, no } = written[language];
  const first = (words: string) => words.split('|')[0]!;
  const document = newInstrument('x', 'en');
  for (const [kind, words] of Object.entries(kinds))
    for (const word of words.split('|')) {
      const head = [headings.label, headings.kind, headings.answers].map(first);
      const answers =
        kind === 'boolean' ? `${yes[0]!} / ${no[0]!}` : kind === 'date' || kind === 'text' ? '' : '0 – 9';
      const [row] = readItems(
        [head, ['A', word, kind.endsWith('choice') ? 'B | C' : answers]],
        document,
        'en',
      ).rows;
      expect(row?.item?.kind, `${word} in ${language}`).toBe(kind);
    }
});
