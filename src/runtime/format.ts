// Diagnostics in words: those that a document, a case or a package can have, in all languages of the program.

import type { Diagnostic } from '../model/diagnostic.ts';
import { sayDiagnostic } from '../model/format.ts';
import type { Message } from '../words/en/diagnostics.ts';
import { wordsOfDiagnostics } from '../words/diagnosed.ts';
import type { Language } from '../words/language.ts';

/** What is wrong and what to do. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): Message {
  return sayDiagnostic(diagnostic, wordsOfDiagnostics(language));
}
