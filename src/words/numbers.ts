// Numbers, and the words that depend on them.

import { aboutOf, type Language } from './language.ts';
import { remember } from './remember.ts';
import type { Plural } from './translated.ts';

/** A number as readers of the language write it; with `decimals`, exactly so many. */
export function sayNumber(language: Language, value: number, decimals?: number): string {
  return withMinus(numbers(aboutOf(language).conventions.like, decimals).format(value));
}

/** A share of 1 as a percentage. */
export function sayShare(language: Language, value: number, decimals = 0): string {
  return withMinus(percents(aboutOf(language).conventions.like, decimals).format(value));
}

/** What is read has a minus sign, which is as wide as a plus; files and fields have the sign of the keyboard. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** The text that goes with a number, by the plural rules of the language. */
export function pluralFor(language: Language, text: Plural, n: number): string {
  return text[rules(language).select(n)] ?? text.other;
}

const rules = remember((tag: string) => new Intl.PluralRules(tag));
const numbers = remember(
  (tag: string, decimals: number | undefined) =>
    new Intl.NumberFormat(
      tag,
      decimals === undefined
        ? { maximumFractionDigits: 12 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    ),
);
const percents = remember(
  (tag: string, decimals: number) =>
    new Intl.NumberFormat(tag, {
      style: 'percent',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }),
);
