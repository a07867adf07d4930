// The languages of a document and its texts in them.

import { valueAt } from '../pointer.ts';
import { textsOf } from '../texts.ts';
import type { LanguageTag, Text } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { setProperty } from './properties.ts';

export function addLanguage(language: LanguageTag, position?: number): Command {
  return command('add-language', '/languages', ({ languages }) => {
    if (languages.includes(language)) misuse(`${language} is there`);
    languages.splice(position ?? languages.length, 0, language);
  });
}

/** Makes a language the first: the one that the others are translated from. */
export function setSourceLanguage(language: LanguageTag): Command {
  return command('edit', '/languages', (draft) => {
    if (!draft.languages.includes(language)) misuse(`${language} is not there`);
    draft.languages = [language, ...draft.languages.filter((one) => one !== language)];
  });
}

/** Takes a language off the list. Its texts stay, and diagnostics say so, until `removeTexts` removes them. */
export function removeLanguage(language: LanguageTag): Command {
  return command('remove-language', '/languages', (draft) => {
    if (!draft.languages.includes(language)) misuse(`${language} is not there`);
    if (draft.languages.length === 1) misuse('the only language cannot be removed');
    draft.languages = draft.languages.filter((one) => one !== language);
  });
}

/** Writes many texts as one step. */
export function setTexts(
  texts: readonly { readonly path: string; readonly language: LanguageTag; readonly text: string }[],
): Command {
  return command('set-texts', '', (draft) => {
    for (const { path, language, text } of texts) {
      const place = valueAt(draft, path) as Text | undefined;
      if (!place) misuse(`there is no text at ${path}`);
      place[language] = text;
    }
  });
}

/** Removes every text in a language. */
export function removeTexts(language: LanguageTag): Command {
  return {
    name: 'remove-texts',
    path: '',
    apply: (document) =>
      textsOf(document)
        .filter(({ text }) => language in text)
        .reduce((next, { path }) => setProperty(`${path}/${language}`, undefined).apply(next), document),
  };
}
