// Words by which a text is found to speak of something, in each language: beginnings of words, after `=` whole words, after
// `==` whole texts.
// They find what a person then looks at; they decide nothing.

import type { Text } from '../model/types.ts';
import lists from '../../rules/words.json' with { type: 'json' };

export type WordList = Exclude<keyof typeof lists, 'about'>;

function oneWord(word: string): string {
  const escaped = word.replace(/^=+/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (word.startsWith('==')) return `(?<![^])${escaped}(?![^])`;
  return word.startsWith('=') ? `${escaped}(?!\\p{L})` : escaped;
}

function patternsOf({ about: _, ...all }: typeof lists): Patterns {
  const entries = Object.entries(all).map(([list, byLanguage]) => [
    list,
    Object.fromEntries(
      Object.entries(byLanguage).map(([language, words]) => [
        language,
        new RegExp(`(?<!\\p{L})(?:${words.map(oneWord).join('|')})`, 'iu'),
      ]),
    ),
  ]);
  return Object.fromEntries(entries) as Patterns;
}

type Patterns = Readonly<Record<WordList, Readonly<Record<string, RegExp>>>>;
const PATTERNS = patternsOf(lists);

/** The first of the words that stands in the texts; null where none does. A tag with a region has its language’s words. */
export function wordIn(list: WordList, texts: readonly (Text | undefined)[]): string | null {
  for (const text of texts)
    for (const [tag, said] of Object.entries(text ?? {})) {
      const found = PATTERNS[list][tag.split('-')[0]!]?.exec(said);
      if (found) return wholeWordAt(said, found.index);
    }
  return null;
}

function wholeWordAt(text: string, at: number): string {
  return /^[\p{L}\p{M}’'-]+/u.exec(text.slice(at))?.[0] ?? text.slice(at, at + 1);
}
