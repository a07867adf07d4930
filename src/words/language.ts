// Which languages there are.

import * as languages from './languages.ts';
import type { Words, Written } from './words.ts';

/** A language of the program itself; documents may be in any. */
export type Language = keyof typeof languages;

export const LANGUAGES = Object.keys(languages) as readonly Language[];

export function wordsOf(language: Language): Words {
  return languages[language];
}

/** What people write in any of the languages: a file does not say which one it is in. */
export function writtenInAny<Answer>(read: (written: Written) => Answer): readonly Answer[] {
  return LANGUAGES.map((language) => read(wordsOf(language).written));
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

/** The first of the tags that is a language of ours, whatever its region or script. */
export function firstLanguage(
  tags: readonly string[],
  among: readonly Language[] = LANGUAGES,
): Language | undefined {
  for (const tag of tags) {
    const language = among.find((one) => one === tag.split('-')[0]);
    if (language !== undefined) return language;
  }
  return undefined;
}
