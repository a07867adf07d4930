// Which languages there are.

import * as languages from './languages.ts';
import type { About } from './about.ts';

/** A language of the program itself; documents may be in any. */
export type Language = keyof typeof languages;

// Pure, so that a bundle that says nothing (a worker) leaves all texts out.
export const LANGUAGES = /* @__PURE__ */ Object.keys(languages) as readonly Language[];

export function aboutOf(language: Language): About {
  return languages[language];
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
