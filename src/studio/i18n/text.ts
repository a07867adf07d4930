import type { Text } from '../../model/types.ts';

/** The first of `languages` in which there is a text, else any language of it; empty where there is none at all. */
export function textIn(text: Text | undefined, languages: readonly string[]): string {
  if (!text) return '';
  for (const language of languages) if (text[language]) return text[language];
  return Object.values(text).find((value) => value !== '') ?? '';
}
