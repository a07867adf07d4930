// The language of the interface: texts by key, numbers and dates in its way. Switching redraws, nothing reloads.

import type { Catalogue } from './en/index.ts';
import { KAZAKH_NAMES } from './kk/languages.ts';
import type { Entry, NamesOf } from './types.ts';

export type Language = 'en' | 'ru' | 'kk';
export const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

/** `area.name`, for example `library.search`. */
export type Key = { [Area in keyof Catalogue]: `${Area}.${keyof Catalogue[Area] & string}` }[keyof Catalogue];
type EntryOf<K extends Key> = K extends `${infer Area extends keyof Catalogue}.${infer Name}`
  ? Name extends keyof Catalogue[Area]
    ? Catalogue[Area][Name]
    : never
  : never;
type ParamNames<K extends Key> = K extends Key ? NamesOf<EntryOf<K>> : never;
type Arguments<K extends Key> = [ParamNames<K>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<K>, string | number>>];

/** A key of a text without parameters: a label. */
export type Label = { [K in Key]: [ParamNames<K>] extends [never] ? K : never }[Key];

/**
 * Whose numbers and dates a language uses. Browsers leave Kazakh out of their data: numbers are as in Russian, dates
 * are in figures.
 */
const CONVENTIONS: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', kk: 'ru' };

type Texts = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./en/index.ts')).en,
  ru: async () => (await import('./ru/index.ts')).ru,
  kk: async () => (await import('./kk/index.ts')).kk,
};

let language = $state.raw<Language>('en');
let texts = $state.raw<Texts>({});

export function currentLanguage(): Language {
  return language;
}

export async function setLanguage(wanted: Language): Promise<void> {
  texts = await loaders[wanted]();
  language = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = directionOf(wanted);
}

/** The interface language that fits the browser best. */
export function preferredLanguage(tags: readonly string[] = navigator.languages): Language {
  const known = tags.map((tag) => tag.split('-')[0]).find((tag) => tag !== undefined && tag in LANGUAGES);
  return (known as Language | undefined) ?? 'en';
}

/** The text of a key in the current language. */
export function t<K extends Key>(key: K, ...[params]: Arguments<K>): string {
  const [area = '', name = ''] = key.split('.');
  const entry = texts[area]?.[name] ?? key;
  const values = (params ?? {}) as Readonly<Record<string, string | number>>;
  const text = typeof entry === 'string' ? entry : (entry[pluralOf(values['n'])] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (whole, param: string) => {
    const value = values[param];
    return value === undefined ? whole : typeof value === 'number' ? formatNumber(value) : value;
  });
}

function pluralOf(n: string | number | undefined): Intl.LDMLPluralRule {
  return rules(language).select(Number(n));
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
const dates = remember(
  (tag: Language, style: 'date' | 'time' | 'both') =>
    new Intl.DateTimeFormat(CONVENTIONS[tag], {
      ...(style === 'time' ? {} : { dateStyle: tag === 'kk' ? 'short' : 'medium' }),
      ...(style === 'date' ? {} : { timeStyle: 'short' }),
    }),
);
const languageNames = remember((tag: Language) => new Intl.DisplayNames(tag, { type: 'language' }));

/** A number as readers of the language write it; with `decimals`, exactly so many. */
export function formatNumber(value: number, decimals?: number): string {
  return numbers(CONVENTIONS[language], decimals).format(value);
}

/** A share of 1 as a percentage. */
export function formatShare(value: number, decimals = 0): string {
  return percents(CONVENTIONS[language], decimals).format(value);
}

export function formatDate(value: Date | number): string {
  return dates(language, 'date').format(value);
}

export function formatTime(value: Date | number): string {
  return dates(language, 'time').format(value);
}

export function formatDateTime(value: Date | number): string {
  return dates(language, 'both').format(value);
}

/** A moment today by the clock, an earlier one by the calendar. */
export function formatWhen(value: number): string {
  return formatDate(value) === formatDate(Date.now()) ? formatTime(value) : formatDate(value);
}

/** The name of any language tag, in the interface language. */
export function languageName(tag: string): string {
  if (language === 'kk' && KAZAKH_NAMES[tag] !== undefined) return KAZAKH_NAMES[tag];
  try {
    return languageNames(language).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** In which direction a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|ug|sd|yi|dv)\b|-(Arab|Hebr)\b/.test(tag) ? 'rtl' : 'ltr';
}

/** Formatters are slow to make and cheap to keep. */
function remember<Args extends readonly unknown[], Made>(make: (...args: Args) => Made) {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache, read by nothing reactive
  const made = new Map<string, Made>();
  return (...args: Args): Made => {
    const key = args.join(' ');
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
