// Texts in the languages that the document names, and texts that must say something.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { textsOf } from '../texts.ts';
import type { About, Instrument, Text } from '../types.ts';
import { inEach, note, notBlank, warning } from './problem.ts';

/** A text that is missing keeps nothing from being computed. */
export function checkTexts(document: Instrument): Diagnostic[] {
  const { languages, about } = document;
  return [
    ...textsOf(document).flatMap(({ text, path }) => [
      ...inEveryLanguage(text, languages, path),
      ...undeclared(text, languages, path),
    ]),
    ...checkAbout(about),
  ];
}

/** Said of the language that is missing: the text that is there is not at fault. */
function inEveryLanguage(text: Text, languages: readonly string[], path: string): Diagnostic[] {
  const [source = '', ...others] = languages;
  const isMissing = (language: string) => !text[language]?.trim();
  if (isMissing(source)) return [warning('source-text-missing', within(path, source), { language: source })];
  return [...new Set(others)]
    .filter(isMissing)
    .map((language) => note('text-missing', within(path, language), { language }));
}

function undeclared(text: Text, languages: readonly string[], path: string): Diagnostic[] {
  return Object.keys(text)
    .filter((language) => !languages.includes(language))
    .map((language) => warning('text-undeclared', within(path, language), { language }));
}

function checkAbout({ authors, sources }: About): Diagnostic[] {
  return [
    ...inEach(authors ?? [], '/about/authors', notBlank),
    ...inEach(sources ?? [], '/about/sources', ({ citation }, path) =>
      notBlank(citation, within(path, 'citation')),
    ),
  ];
}
