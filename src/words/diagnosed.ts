// The words of what documents, cases and packages are told: all that the runtime says.

import { diagnostics as en, type Diagnostics } from './en/diagnostics.ts';
import { terms as enTerms, type Terms } from './en/terms.ts';
import { diagnostics as kk } from './kk/diagnostics.ts';
import { terms as kkTerms } from './kk/terms.ts';
import { diagnostics as ky } from './ky/diagnostics.ts';
import { terms as kyTerms } from './ky/terms.ts';
import type { Language } from './language.ts';
import { diagnostics as ru } from './ru/diagnostics.ts';
import { terms as ruTerms } from './ru/terms.ts';

interface WordsOfDiagnostics {
  readonly diagnostics: Diagnostics;
  readonly terms: Terms;
}

const diagnosed: Readonly<Record<Language, WordsOfDiagnostics>> = {
  en: { diagnostics: en, terms: enTerms },
  kk: { diagnostics: kk, terms: kkTerms },
  ky: { diagnostics: ky, terms: kyTerms },
  ru: { diagnostics: ru, terms: ruTerms },
};

export function wordsOfDiagnostics(language: Language): WordsOfDiagnostics {
  return diagnosed[language];
}
