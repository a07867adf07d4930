// Words of a document in a language of the instrument: its texts, its answers, and what we say ourselves.

import { parseDate } from '../model/dates.ts';
import {
  askedAs,
  codesOfValue,
  optionsOf,
  partsIn,
  shapeOf,
  type Id,
  type Instrument,
  type Item,
  type LanguageTag,
  type Response,
  type Text,
} from '../model/index.ts';
import {
  directionOf,
  fill,
  firstLanguage,
  isolated,
  pluralFor,
  sayDay,
  sayNumber,
  textIn,
  wordsOf,
  type Language,
  type PrintedText,
} from '../words/index.ts';

const MINUS = '\u2212';

interface Named {
  readonly id: Id;
  readonly label: Text;
}

/** The lists of what has a name in conditions and results. */
const NAMED = [
  'items',
  'scores',
  'norms',
  'levels',
  'formulas',
  'flags',
  'recommendations',
  'classifications',
  'constants',
] as const;

export class Say {
  readonly document: Instrument;
  readonly language: LanguageTag;
  /** The language of our own words: the document's where we have it, else English. */
  readonly own: Language;

  constructor(document: Instrument, language: LanguageTag) {
    this.document = document;
    this.language = language;
    this.own = firstLanguage([language]) ?? 'en';
  }

  t(key: PrintedText, params: Readonly<Record<string, string | number>> = {}): string {
    const text = wordsOf(this.own).documents[key];
    const said = typeof text === 'string' ? text : pluralFor(this.own, text, Number(params['n']));
    if (this.direction === directionOf(this.own)) return fill(said, params);
    const within = Object.entries(params).map(
      ([name, value]) => [name, typeof value === 'string' ? isolated(value, 'own') : value] as const,
    );
    return this.within(fill(said, Object.fromEntries(within)), this.own);
  }

  /** A text of the instrument; in its source language where there is no translation. */
  text(text: Text | undefined): string {
    const languages = [this.language, ...this.document.languages];
    const found = languages.find((tag) => text?.[tag]) ?? this.language;
    return this.within(textIn(text, languages), found);
  }

  /** As a line begins. */
  begun(text: string): string {
    const [first = ''] = text;
    return first.toLocaleUpperCase(this.language) + text.slice(first.length);
  }

  /** In a page that is read from the right, a minus would stand behind its number. */
  number(value: number, decimals?: number): string {
    const said = sayNumber(this.own, value, decimals).replace('-', MINUS);
    return this.direction === 'rtl' ? isolated(said, 'ltr') : said;
  }

  /** In which direction the page is read. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** What is said in a language, so that it stays whole on the page. */
  private within(text: string, language: LanguageTag): string {
    const direction = directionOf(language);
    return direction === this.direction ? text : isolated(text, direction);
  }

  day(date: string): string {
    const days = parseDate(date);
    return days === undefined ? date : this.within(sayDay(this.own, days), this.own);
  }

  /** What an item is called where a value stands behind it: a number leaves its unit there. */
  asked(answered: Item): string {
    const item = askedAs(this.document, answered);
    const unit = item.kind === 'number' ? this.text(item.unit) : '';
    const label = this.text(answered.label);
    return unit === '' ? label : this.t('inUnit', { label, unit });
  }

  answer(answered: Item, response: Response | undefined): string {
    if (response === null || response === undefined) return this.t('notKnown');
    const item = askedAs(this.document, answered);
    switch (item.kind) {
      case 'choice':
      case 'multi-choice': {
        const options = optionsOf(item.options, this.document);
        const labels = [response]
          .flat()
          .map((code) => this.text(options.find((one) => one.code === code)?.label) || String(code));
        return labels.join(', ') || this.t('none');
      }
      case 'boolean':
        return this.t(response === true ? 'yes' : 'no');
      case 'number':
        return this.number(Number(response));
      case 'date':
        return this.day(String(response));
      case 'text':
        return String(response);
    }
  }

  /** What a code of something named is called. */
  code(id: Id, code: string): string {
    const shape = shapeOf(this.document, id);
    const label =
      shape && 'options' in shape ? shape.options.find((one) => one.code === code)?.label : undefined;
    return this.text(label) || code;
  }

  /** What an id is called; an expression stays as it is. */
  name(id: string): string {
    const outputs = this.document.tables.flatMap((table) => table.outputs);
    const lists = NAMED.map((list): readonly Named[] => partsIn(this.document, list));
    return this.text([...lists, outputs].flat().find((one) => one.id === id)?.label) || id;
  }

  codes(id: Id): readonly string[] {
    return codesOfValue(this.document, id) ?? [];
  }
}
