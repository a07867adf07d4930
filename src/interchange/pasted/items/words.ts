// What people call the kinds of items and the columns of a list of items, in the languages of the studio, in REDCap,
// XLSForm and SurveyJS.

import type { AskedItem, ItemBase } from '../../../model/index.ts';
import type { Evidence } from '../../../model/types.ts';
import { writtenInAny } from '../../../words/index.ts';

export type PastedKind = AskedItem['kind'];

/** What a list of items can say of one; `format` is what REDCap calls a validation. */
export const COLUMNS = [
  'id',
  'label',
  'kind',
  'format',
  'answers',
  'min',
  'max',
  'aspect',
  'nature',
  'direction',
  'guidance',
  'evidence',
  'source',
  'relevantWhen',
] as const;
export type Column = (typeof COLUMNS)[number];

const REDCAP = 'choices, calculations, or slider labels';

export const kindOf = finder<PastedKind>(writtenInAny(({ kinds }) => kinds));
export const natureOf = finder<NonNullable<ItemBase['nature']>>(writtenInAny(({ natures }) => natures));
export const directionOf = finder<NonNullable<ItemBase['direction']>>(
  writtenInAny(({ directions }) => directions),
);
export const evidenceOf = finder<Evidence>(writtenInAny(({ evidence }) => evidence));
export const columnOf = finder<Column>([
  ...writtenInAny(({ headings }) => headings),
  { format: 'text validation type|text validation type or show slider number', answers: REDCAP },
]);

/** In REDCap every option has a code before a comma. */
export function isRedcapHeading(text: string): boolean {
  return plain(text) === REDCAP;
}

/** In REDCap a text is what its validation makes of it. */
export function kindOfFormat(format: string): PastedKind | undefined {
  if (/^(integer|number)/.test(format)) return 'number';
  return /^date_/.test(format) ? 'date' : undefined;
}

/** Where two languages write alike, they mean the same: the first in the list of languages is taken. */
function finder<Key extends string>(
  lists: readonly Readonly<Partial<Record<Key, string>>>[],
): (text: string) => Key | undefined {
  const found = new Map<string, Key>();
  for (const list of lists)
    for (const [key, words] of Object.entries(list) as [Key, string][])
      for (const word of words.split('|')) if (!found.has(word)) found.set(word, key);
  return (text) => found.get(plain(text));
}

/** In small letters; hyphens and underscores are blanks, and none stand around a slash. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[:*]$/, '')
    .trim();
}
