// The language of the page and of the task. It may be changed at any time: nothing but texts depends on it.

import type { Text } from '../model/types.ts';
import { keepLanguage, keptLanguage } from './state/kept.ts';
import { textsOf, type en, type ParticipantText } from './texts.ts';
import {
  directionOf,
  fill,
  firstLanguage,
  isolated,
  pluralFor,
  sayDay,
  sayNumber,
  sayTime,
  textIn,
} from '../words/index.ts';
import type { Language, NamesOf } from '../words/index.ts';

type Arguments<K extends ParticipantText> = [NamesOf<(typeof en)[K]>] extends [never]
  ? []
  : [params: Readonly<Record<NamesOf<(typeof en)[K]>, string | number>>];

/** What was chosen: a language of the page, or one that only the task is in. */
let chosen = $state.raw('en');

export function beginLanguage(): void {
  readIn(keptLanguage() ?? firstLanguage(navigator.languages) ?? 'en');
}

export function chosenLanguage(): string {
  return chosen;
}

export function readIn(tag: string): void {
  chosen = tag;
  keepLanguage(tag);
  document.documentElement.lang = pageLanguage();
  document.documentElement.dir = directionOf(tag);
}

/** In which the page itself is: a task may be in more languages. */
export function pageLanguage(): Language {
  return firstLanguage([chosen, ...navigator.languages]) ?? 'en';
}

export function t<K extends ParticipantText>(key: K, ...[params]: Arguments<K>): string {
  const language = pageLanguage();
  const values: Readonly<Record<string, string | number>> = params ?? {};
  const entry = textsOf(language)[key];
  const text = typeof entry === 'string' ? entry : pluralFor(language, entry, Number(values['n']));
  const said = fill(text, values, (number) => sayNumber(language, number));
  // In a task that is read from the right, “1 of 22” would be read as “of 22 1”.
  const direction = directionOf(language);
  return direction === directionOf(chosen) ? said : isolated(said, direction);
}

/** A text of the task; in its first language where it is not there in the chosen one. */
export function say(text: Text | undefined, languages: readonly string[]): string {
  return textIn(text, [chosen, ...languages]);
}

/** The language in which a text of the task is read. */
export function languageOf(text: Text | undefined, languages: readonly string[]): string {
  return [chosen, ...languages].find((tag) => text?.[tag]) ?? chosen;
}

/** A day, in days since 1970. */
export function day(count: number): string {
  return sayDay(pageLanguage(), count);
}

/** The time of an instant. */
export function clock(at: string): string {
  return sayTime(pageLanguage(), Date.parse(at));
}
