// Diagnostics in words.

import { fill, wordsOf, type Language, type Message, type Term } from '../words/index.ts';
import type { Diagnostic, Params } from './diagnostic.ts';
import { shortened } from './shown.ts';

/** Params whose values are words of ours, one or several with `|` between them. */
const WORDS = ['expected', 'found', 'left', 'right', 'kind'];

/** What is wrong and what to do, in a language of the program; what it quotes is cut where nobody would read it. */
export function formatDiagnostic({ code, params }: Diagnostic, language: Language): Message {
  const { message, hint } = wordsOf(language).diagnostics[code];
  const said = sayWords(params, language);
  return { message: fill(message, said), hint: fill(hint, said) };
}

function sayWords(params: Params, language: Language): Params {
  const words = wordsOf(language).terms;
  const say = (word: string) => (Object.hasOwn(words, word) ? words[word as Term] : word);
  const sayText = (name: string, text: string) =>
    WORDS.includes(name) ? text.split('|').map(say).join(` ${words.or} `) : text;
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(sayText(name, value)) : value,
  ]);
  return Object.fromEntries(entries) as Params;
}
