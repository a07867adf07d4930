// The words in which packages, and the command line about them, speak of an instrument: those of a language of ours, with
// what the instrument itself calls its parts. Numbers and days stand as they are written, so that every machine says the same.

import { definitionsOf, shapeOf, valueAt, type Id, type Instrument, type Text } from '../../model/index.ts';
import {
  fill,
  firstLanguage,
  textIn,
  wordsOf,
  type CommandLineText,
  type Language,
  type Property,
  type ReportText,
  type Term,
} from '../../words/index.ts';
import type { Speaker } from './place.ts';

type Params = Readonly<Record<string, string | number>>;

export class Speech implements Speaker {
  readonly language: Language;
  readonly #document: Instrument | null;
  readonly #languages: readonly string[];
  readonly #labels: ReadonlyMap<Id, Text | undefined>;

  /**
   * `document`: null where parts are called by their ids. `language`: of ours; where none is given, that of the instrument,
   * and English where we do not speak it.
   */
  constructor(document: Instrument | null, language?: Language) {
    const languages = document?.languages ?? [];
    this.#document = document;
    this.language = language ?? firstLanguage(languages.slice(0, 1)) ?? 'en';
    this.#languages = [this.language, ...languages];
    this.#labels = new Map(
      document && definitionsOf(document).map(({ id, path }) => [id, labelAt(document, path)]),
    );
  }

  say(key: ReportText, params: Params = {}): string {
    return fill(wordsOf(this.language).report[key], params);
  }

  /** What the command line says of proofs. */
  told(key: CommandLineText, params: Params = {}): string {
    return fill(wordsOf(this.language).commandLine[key], params);
  }

  /** Of a part: what it is. */
  kind(kind: Term): string {
    return wordsOf(this.language).terms[kind];
  }

  text(text: Text | undefined): string {
    return textIn(text, this.#languages);
  }

  nameOf(id: Id): string {
    return this.text(this.#labels.get(id)) || id;
  }

  /** Months stand by the codes of what the reassessment is of; yes and no have points like codes. */
  codeOf(owner: Id, code: string): string {
    if (!this.#document) return code;
    if (code === 'true' || code === 'false') return this.yesNo(code === 'true');
    const of = this.#document.reassessments.find(({ id }) => id === owner)?.of ?? owner;
    const shape = shapeOf(this.#document, of);
    const options = shape && 'options' in shape ? shape.options : [];
    return this.text(options.find((one) => one.code === code)?.label) || code;
  }

  yesNo(value: boolean): string {
    const { yes, no } = wordsOf(this.language).sentences;
    return value ? yes : no;
  }

  languageOf(tag: string): string {
    return tag;
  }

  property(name: string): string {
    const words = wordsOf(this.language).properties;
    return Object.hasOwn(words, name) ? words[name as Property] : name;
  }
}

const labelAt = (document: Instrument, path: string) =>
  (valueAt(document, path) as { readonly label?: Text }).label;
