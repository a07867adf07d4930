// docs/terms.md as data.

import { readFileSync } from 'node:fs';

export type Told = 'ru' | 'kk' | 'ky';
export const TOLD: readonly Told[] = ['ru', 'kk', 'ky'];

export interface Term {
  readonly english: string;
  /** The word to use. */
  readonly word: Readonly<Record<Told, string>>;
  /** Words that are not used for it. */
  readonly not: Readonly<Record<Told, readonly string[]>>;
}

const lines = readFileSync(new URL('../../docs/terms.md', import.meta.url), 'utf8').split('\n');
const rows = lines
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

export const glossary: readonly Term[] = rows
  .filter(([number]) => /^\d+$/.test(number ?? ''))
  .map(([, english = '', ru = '', notRu = '', kk = '', notKk = '', ky = '', notKy = '']) => ({
    english,
    word: { ru: boldIn(ru), kk: boldIn(kk), ky: boldIn(ky) },
    not: { ru: wordsIn(notRu), kk: wordsIn(notKk), ky: wordsIn(notKy) },
  }));

/** Words that are refused for one concept and right for another. */
export const otherwise: ReadonlySet<string> = new Set(
  rows
    .filter(([language]) => TOLD.includes(language as Told))
    .flatMap(([language = '', words = '']) => words.split(',').map((word) => `${language} ${word.trim()}`)),
);

/** `**порог (пороговый балл)**` is «порог». */
function boldIn(cell: string): string {
  const [, bold = ''] = /\*\*(.+?)\*\*/.exec(cell) ?? [];
  return (bold.replace(/\(.*?\)/g, '').split(/[;,/]/)[0] ?? '').trim();
}

/** Of `флаг, метка (= slider mark), вариант alone` the words themselves; what is explained in English is left to people. */
function wordsIn(cell: string): string[] {
  return cell
    .replace(/\(.*?\)/g, '')
    .split(/[,;]/)
    .map((word) => word.replace(/=.*$/, '').trim())
    .filter((word) => /^[а-яёәғқңөұүһі -]+$/i.test(word));
}

/** Words that are refused for a concept and not the word of another one either. */
export function refusedIn(language: Told): { readonly refused: string; readonly use: string }[] {
  const used = glossary.map(({ word }) => word[language]);
  return glossary.flatMap(({ word, not }) =>
    not[language]
      .filter((refused) => !used.some((other) => other !== word[language] && occursIn(refused, other)))
      .map((refused) => ({ refused, use: word[language] })),
  );
}

/** Whether a text says what is refused, elsewhere than within the word to use: «зорлық» not in «зорлық-зомбылық». */
export function isSaid({ refused, use }: { refused: string; use: string }, text: string): boolean {
  return occursIn(refused, text) && occursIn(refused, text.replace(formsOf(use), ' '));
}

export function occursIn(word: string, text: string): boolean {
  return formsOf(word).test(text);
}

const expressions = new Map<string, RegExp>();

/** A word in any of its forms, made once: each is sought in some thousand texts. */
function formsOf(word: string): RegExp {
  const made = expressions.get(word) ?? expressionOf(word);
  expressions.set(word, made);
  return made;
}

/** A short word has too many cousins: it is sought as it stands. */
function expressionOf(word: string): RegExp {
  const forms = word
    .split(/(?=[ -])/)
    .map((one) => (one.length < 5 ? one : `${one.replace(/[аяоеиыьй]$/, '')}\\p{L}*`));
  return new RegExp(`(?<!\\p{L})${forms.join('')}(?!\\p{L})`, 'iu');
}
