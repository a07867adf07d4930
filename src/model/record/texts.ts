// How far the translations are. A translation is a draft until it is said to be reviewed, and stale as soon as its source
// text is another one.

import { sha256 } from '../digest.ts';
import { textsOf, type TextPlace } from '../texts.ts';
import type { Instrument, LanguageTag, Text } from '../types.ts';
import { listed, saidOf, type Recorded, type Words } from './record.ts';
import type { AgreedTerm, BackTranslation, InstrumentRecord, TextState } from './types.ts';

/** `stale`: the source text has changed since it was translated. */
export type Condition = 'missing' | 'draft' | 'reviewed' | 'stale';

/** What is said of the text at a place, in a language. */
export interface SaidText {
  /** Name of the place. */
  readonly at: string;
  readonly language: LanguageTag;
  readonly state: TextState['state'];
  /** The source text that was translated, where it is not the present one. */
  readonly from?: string;
}

/** What a record says of the texts of a document. */
export class TextStates {
  readonly #said: ReadonlyMap<string, TextState>;
  readonly #source: LanguageTag;

  constructor({ document, record }: Recorded) {
    this.#said = new Map(record.texts.map((one) => [keyOf(one.at, one.language), one]));
    this.#source = sourceLanguage(document);
  }

  /** What was said last of a translation. */
  lastSaid({ name }: TextPlace, language: LanguageTag): TextState | undefined {
    return this.#said.get(keyOf(name, language));
  }

  conditionOf(place: TextPlace, language: LanguageTag): Condition {
    const translation = place.text[language] ?? '';
    if (translation.trim() === '') return 'missing';
    const said = this.lastSaid(place, language);
    if (!said) return 'draft';
    const source = place.text[this.#source] ?? '';
    // Hashing thousands of texts after each key press would be felt.
    if (said.from !== source && said.source !== sha256(source)) return 'stale';
    return said.state === 'reviewed' && (said.to ?? translation) === translation ? 'reviewed' : 'draft';
  }
}

/** Says how far texts are, as they stand now. */
export function sayTexts(state: Recorded, texts: readonly SaidText[], words: Words): InstrumentRecord {
  return withTexts(state, textsOf(state.document), texts, saidOf(state.document, words));
}

/** What was said of the same texts before gives way; versions keep it. */
function withTexts(
  { document, record }: Recorded,
  among: readonly TextPlace[],
  texts: readonly SaidText[],
  said: Words & Pick<TextState, 'of' | 'version'>,
): InstrumentRecord {
  const source = sourceLanguage(document);
  const places = new Map(among.map((place) => [place.name, place.text]));
  const entries = texts.flatMap(({ at, language, state, from: translated }): TextState[] => {
    const text = places.get(at);
    if (!text) return [];
    const from = translated ?? text[source] ?? '';
    return [{ ...said, at, language, state, source: sha256(from), from, to: text[language] ?? '' }];
  });
  if (entries.length === 0) return record;
  const again = new Set(entries.map((one) => keyOf(one.at, one.language)));
  const others = record.texts.filter((one) => !again.has(keyOf(one.at, one.language)));
  return { ...record, texts: [...others, ...entries] };
}

/**
 * The record after an edit. The source text that an edit changes is the only trace of what a translation was made of where
 * nobody spoke of it: it is kept, so that the translation is known to be stale. What was said stays with renamed parts.
 */
export function followTexts(
  { document: before, record: said }: Recorded,
  after: Instrument,
  words: Words,
): InstrumentRecord {
  const source = sourceLanguage(after);
  if (source !== sourceLanguage(before)) return said;
  const were = textsOf(before, entriesOf(after));
  // What is only added, thousands of items perhaps, says nothing of what was there.
  if (were.length === 0) return said;
  const are = textsOf(after, entriesOf(before));
  const record = withNames(said, were, are);
  const states = new TextStates({ document: before, record });
  const earlier = new Map(were.map(({ name, text }) => [name, text]));
  const drafts = are.flatMap((place) => {
    const was = earlier.get(place.name);
    if (!was || was === place.text) return [];
    const others = after.languages.slice(1);
    return others.flatMap((language) => draftOf(place, was, { source, language }, states));
  });
  // To look through thousands of items, or to make a digest of them, would be felt as somebody types.
  return drafts.length === 0 ? record : withTexts({ document: after, record }, are, drafts, words);
}

/** What is to be kept of a translation, now that its text has changed. */
function draftOf(
  place: TextPlace,
  was: Text,
  { source, language }: { readonly source: LanguageTag; readonly language: LanguageTag },
  states: TextStates,
): SaidText[] {
  const [translation = '', earlier = ''] = [place.text[language], was[language]];
  if (translation.trim() === '') return [];
  const isKnown = states.lastSaid(place, language) !== undefined;
  const draft: SaidText = { at: place.name, language, state: 'draft' };
  // Begun anew, it is made of the source text that there is now.
  if (earlier.trim() === '') return isKnown ? [draft] : [];
  const from = was[source] ?? '';
  return translation === earlier && from !== (place.text[source] ?? '') && !isKnown
    ? [{ ...draft, from }]
    : [];
}

/** The record in the names that texts have now: a text that stands where it stood is the same one. */
function withNames(
  record: InstrumentRecord,
  were: readonly TextPlace[],
  are: readonly TextPlace[],
): InstrumentRecord {
  const now = new Map(are.map((place) => [place.path, place]));
  const names = new Set(are.map(({ name }) => name));
  const renamed = new Map<string, string>();
  for (const { path, name, text } of were) {
    const place = now.get(path);
    if (place?.text === text && !names.has(name)) renamed.set(name, place.name);
  }
  if (renamed.size === 0) return record;
  const named = <One extends { at: string }>(one: One): One => ({
    ...one,
    at: renamed.get(one.at) ?? one.at,
  });
  const { texts, back = [] } = record;
  return { ...record, texts: texts.map(named), ...listed('back', back.map(named)) };
}

/** The entries of all lists. What two documents share of them needs no looking through. */
function entriesOf(document: Instrument): ReadonlySet<unknown> {
  return new Set(Object.values(document).flat());
}

/** Puts other agreed terms in the place of those that there are. */
export function sayGlossary({ record }: Recorded, glossary: readonly AgreedTerm[]): InstrumentRecord {
  const { glossary: _, ...others } = record;
  return glossary.length === 0 ? others : { ...others, glossary: [...glossary] };
}

/** Keeps what a translation says, translated back; nothing, where the text is empty. */
export function sayBack({ record }: Recorded, translated: BackTranslation): InstrumentRecord {
  const { back = [], ...others } = record;
  const key = keyOf(translated.at, translated.language);
  const rest = back.filter((one) => keyOf(one.at, one.language) !== key);
  const next = translated.text === '' ? rest : [...rest, translated];
  return next.length === 0 ? others : { ...others, back: next };
}

/** The terms of a source text whose agreed word its translation lacks. */
export function withoutAgreed(
  glossary: readonly AgreedTerm[],
  source: { readonly language: LanguageTag; readonly text: string },
  translation: { readonly language: LanguageTag; readonly text: string },
): readonly AgreedTerm[] {
  if (translation.text.trim() === '') return [];
  return glossary.filter(({ term }) => {
    const [from = '', to = ''] = [term[source.language], term[translation.language]];
    return from !== '' && to !== '' && isIn(from, source.text, 3) && !isIn(to, translation.text, 6);
  });
}

/**
 * Whether a term stands in a text, in any of its forms: each of its words begins like one of the text, one after the other.
 * Languages that decline change the end of a word, so the last two letters of a longer word are left open. `ending`: how
 * much longer a word of the text may be.
 */
function isIn(term: string, text: string, ending: number): boolean {
  const wanted = wordsIn(term);
  const words = wordsIn(text);
  return words.some((_, from) =>
    wanted.every((word, at) => {
      const found = words[from + at];
      return found !== undefined && found.startsWith(stemOf(word)) && found.length <= word.length + ending;
    }),
  );
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function stemOf(word: string): string {
  return word.length > 4 ? word.slice(0, -2) : word.length > 3 ? word.slice(0, -1) : word;
}

function sourceLanguage({ languages: [source = ''] }: Instrument): LanguageTag {
  return source;
}

function keyOf(at: string, language: LanguageTag): string {
  return `${language} ${at}`;
}
