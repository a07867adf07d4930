// Diagnostics in words.

import type { Diagnostic, Params } from './diagnostic.ts';
import { en, type Message } from './messages/en.ts';
import { kk } from './messages/kk.ts';
import { ru } from './messages/ru.ts';
import { terms, type Term } from './messages/terms.ts';
import { shortened } from './shown.ts';

export type MessageLanguage = keyof typeof catalogues;

const catalogues = { en, ru, kk };

/** Params whose values are words of ours, one or several with `|` between them. */
const WORDS = ['expected', 'found', 'left', 'right', 'kind'];

/** What is wrong and what to do, in a language of the studio; what it quotes is cut where nobody would read it. */
export function formatDiagnostic({ code, params }: Diagnostic, language: MessageLanguage): Message {
  const { message, hint }: Message = catalogues[language][code];
  const said = sayWords(params, language);
  return { message: fill(message, said), hint: fill(hint, said) };
}

function sayWords(params: Params, language: MessageLanguage): Params {
  const words = terms[language];
  const say = (word: string) => (Object.hasOwn(words, word) ? words[word as Term] : word);
  const sayText = (name: string, text: string) =>
    WORDS.includes(name) ? text.split('|').map(say).join(` ${words.or} `) : text;
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(sayText(name, value)) : value,
  ]);
  return Object.fromEntries(entries) as Params;
}

/** Fills `{name}`. A part in square brackets is left out where a name in it is empty: `[ Did you mean {nearest}?]`. */
export function fill(text: string, params: Params): string {
  const value = (name: string) => String(params[name] ?? '');
  return text
    .replace(/\[([^\][]*\{[^\][]*)\]/g, (_, part: string) =>
      placesIn(part).every((name) => value(name) !== '') ? part : '',
    )
    .replace(PLACE, (_, name: string) => value(name));
}

const PLACE = /\{(\w+)\}/g;

/** The names of the places of a text. */
export function placesIn(text: string): string[] {
  return Array.from(text.matchAll(PLACE), (match) => match[1] as string);
}
