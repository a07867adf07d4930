// The language of the interface: texts by key, numbers and dates in its way. Switching redraws, nothing reloads.

import {
  directionOf,
  fill,
  firstLanguage,
  LANGUAGES,
  pluralFor,
  sayDate,
  sayDateTime,
  sayDay,
  sayNumber,
  sayShare,
  sayTime,
  sayWhen,
  languageName as nameIn,
  type Entry,
  type Language,
  type NamesOf,
} from '../../words/index.ts';
import type { Catalogue } from '../../words/en/studio/index.ts';

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

type Texts = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/** The texts of each language that has some for the interface; only those of the language that is read are loaded. */
const loaders = import.meta.glob<Texts>('../../words/*/studio/index.ts', { import: 'studio' });
/** Of these, what the first page says. */
const firstLoaders = import.meta.glob<Texts>('../../words/*/studio/first.ts', { import: 'first' });
const loaderOf = (language: Language) => loaders[`../../words/${language}/studio/index.ts`];
const firstLoaderOf = (language: Language) => firstLoaders[`../../words/${language}/studio/first.ts`];

/** Languages that the whole interface can be read in. */
export const INTERFACE_LANGUAGES = LANGUAGES.filter((one) => loaderOf(one) !== undefined);

let language = $state.raw<Language>('en');
let texts = $state.raw<Texts>({});
/** What was asked for last; what was asked for before and comes later is not shown any more. */
let wanted: Promise<Texts> | undefined;
let isWhole = false;

export function currentLanguage(): Language {
  return language;
}

/** Says everything in a language. */
export function setLanguage(next: Language): Promise<void> {
  isWhole = true;
  return speak(next, loaderOf(next));
}

/** Says the first page in a language; what else is said is loaded by `loadAllTexts`. */
export function beginLanguage(next: Language): Promise<void> {
  return speak(next, firstLoaderOf(next));
}

export async function loadAllTexts(): Promise<void> {
  if (!isWhole) await setLanguage(language);
  await wanted;
}

/** What is loaded later, with the texts that it says. */
export async function withTexts<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, loadAllTexts()]);
  return loaded;
}

async function speak(next: Language, load: (() => Promise<Texts>) | undefined): Promise<void> {
  if (!load) return;
  const mine = load();
  wanted = mine;
  const loaded = await mine.catch((error: unknown) => {
    // What could not be loaded is asked for anew.
    if (wanted === mine) [wanted, isWhole] = [undefined, false];
    throw error;
  });
  if (wanted !== mine) return;
  texts = loaded;
  language = next;
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
}

/** The interface language that fits the browser best. */
export function preferredLanguage(tags: readonly string[] = navigator.languages): Language {
  return firstLanguage(tags, INTERFACE_LANGUAGES) ?? 'en';
}

/** The text of a key in the current language. */
export function t<K extends Key>(key: K, ...[params]: Arguments<K>): string {
  const [area = '', name = ''] = key.split('.');
  const entry = texts[area]?.[name] ?? key;
  const values: Readonly<Record<string, string | number>> = params ?? {};
  const text = typeof entry === 'string' ? entry : pluralFor(language, entry, Number(values['n']));
  return fill(text, values, formatNumber);
}

/** A number as readers of the language write it; with `decimals`, exactly so many. */
export function formatNumber(value: number, decimals?: number): string {
  return sayNumber(language, value, decimals);
}

/** A share of 1 as a percentage. */
export function formatShare(value: number, decimals = 0): string {
  return sayShare(language, value, decimals);
}

export function formatDate(value: Date | number): string {
  return sayDate(language, value);
}

/** A day by itself, in days since 1970. */
export function formatDay(day: number): string {
  return sayDay(language, day);
}

export function formatTime(value: Date | number): string {
  return sayTime(language, value);
}

export function formatDateTime(value: Date | number): string {
  return sayDateTime(language, value);
}

/** A moment today by the clock, an earlier one by the calendar. */
export function formatWhen(value: number): string {
  return sayWhen(language, value);
}

/** The name of any language tag, in the interface language. */
export function languageName(tag: string): string {
  return nameIn(language, tag);
}
