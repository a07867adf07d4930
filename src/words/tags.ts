// Any language that a document may be in, by its tag.

import { aboutOf, type Language } from './language.ts';
import { remember } from './remember.ts';

/** What a language calls the language of a tag. */
export function languageName(language: Language, tag: string): string {
  const own = aboutOf(language).languageNames;
  if (own !== undefined && Object.hasOwn(own, tag)) return own[tag]!;
  try {
    return names(language).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const names = remember((tag: Language) => new Intl.DisplayNames(tag, { type: 'language' }));

/** In which direction a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|prs|he|ur|ps|ug|sd|ckb|yi|dv)\b|-(Arab|Hebr)\b/.test(tag) ? 'rtl' : 'ltr';
}

const ISOLATES = { ltr: '\u2066', rtl: '\u2067', own: '\u2068' } as const;

/** A text that keeps its direction within text of the other one, with the signs at its ends. `own`: that of its letters. */
export function isolated(text: string, direction: keyof typeof ISOLATES): string {
  return text === '' ? '' : `${ISOLATES[direction]}${text}\u2069`;
}

/** The first of `languages` in which there is a text, else any language of it; empty where there is none at all. */
export function textIn(
  text: Readonly<Record<string, string>> | undefined,
  languages: readonly string[],
): string {
  if (!text) return '';
  for (const language of languages) if (text[language]) return text[language];
  return Object.values(text).find((value) => value !== '') ?? '';
}
