// Every text of a language, flat: what the catalogues of src/words say, and what the templates say.

import { readdirSync, readFileSync } from 'node:fs';
import { textsOf as participantTexts } from '../../src/participant/texts.ts';
import { wordsOf, type Language } from '../../src/words/index.ts';

export interface SaidText {
  /** `diagnostics.too-few.hint`, `studio.shell.undo.one`, `psa.json/title`. */
  readonly key: string;
  readonly text: string;
}

const studios = import.meta.glob<object>('../../src/words/*/studio/index.ts', {
  import: 'studio',
  eager: true,
});

/** The texts of the interface; undefined where a language has none yet. */
export function studioTexts(language: Language): object | undefined {
  return studios[`../../src/words/${language}/studio/index.ts`];
}

export function textsOf(language: Language): SaidText[] {
  const { diagnostics, terms, sentences, commands, commandLine, documents, report, properties } =
    wordsOf(language);
  const all = {
    diagnostics,
    terms,
    sentences,
    commands,
    commandLine,
    documents,
    report,
    properties,
    studio: studioTexts(language) ?? {},
    participant: participantTexts(language),
  };
  return flat(all, '', '.');
}

/** What templates say, and what the rule library says. */
export function templateTexts(language: Language): SaidText[] {
  return ['templates', 'rules/safeguards', 'rules/parts'].flatMap((folder) => textsIn(folder, language));
}

/** What the starter exercises tell: of people, in the words of people. */
export function exerciseTexts(language: Language): SaidText[] {
  return textsIn('templates/exercises', language);
}

function textsIn(name: string, language: Language): SaidText[] {
  const folder = new URL(`../../${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => flat(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file, '/'))
    .filter(({ key }) => key.endsWith(`/${language}`));
}

function flat(value: unknown, key: string, between: string): SaidText[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key === '' ? name : `${key}${between}${name}`, between),
  );
}
