// Diagnostics in words.

import { fill, wordsOf, type Language, type Message, type Term } from '../words/index.ts';
import type { Diagnostic, Params } from './diagnostic.ts';
import { shortened } from './shown.ts';

/** Params whose values are words of ours, one or several with `|` between them. */
const WORDS = ['expected', 'found', 'left', 'right', 'kind'];

/** What is wrong and what to do, in a language of the program; what it quotes is cut where nobody would read it. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language): Message {
  return sayDiagnostic(diagnostic, wordsOf(language));
}

/** Of the words of a language, those that are needed for it. */
interface Said {
  readonly diagnostics: Readonly<Record<string, Message>>;
  readonly terms: Readonly<Record<Term, string>>;
}

/** What has no words in them is said by its code. */
export function sayDiagnostic({ code, params }: Diagnostic, { diagnostics, terms }: Said): Message {
  const { message, hint } = diagnostics[code] ?? { message: code, hint: '' };
  const said = sayWords(params, terms);
  return { message: fill(message, said), hint: fill(hint, said) };
}

function sayWords(params: Params, words: Said['terms']): Params {
  const say = (word: string) => (Object.hasOwn(words, word) ? words[word as Term] : word);
  const sayText = (name: string, text: string) =>
    WORDS.includes(name) ? text.split('|').map(say).join(` ${words.or} `) : text;
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(sayText(name, value)) : value,
  ]);
  return Object.fromEntries(entries) as Params;
}
