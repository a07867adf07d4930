// What people call the kinds of items and the columns of a list of items, in the languages of the studio, in REDCap,
// XLSForm and SurveyJS.

import type { AskedItem } from '../../../model/index.ts';

export type PastedKind = AskedItem['kind'];

const KINDS: Readonly<Record<PastedKind, string>> = {
  choice:
    'choice|single choice|select one|radio|radiogroup|dropdown|' +
    'выбор|один выбор|один из списка|один вариант|таңдау|бір таңдау|біреуін таңдау',
  'multi-choice':
    'multi choice|multiple choice|several choices|select multiple|checkbox|checkboxes|' +
    'несколько вариантов|несколько из списка|бірнеше таңдау|бірнешеуін таңдау',
  boolean:
    'boolean|yes or no|yes/no|yesno|true or false|true/false|truefalse|yes · no|' +
    'да или нет|да/нет|да · нет|иә немесе жоқ|иә/жоқ|иә · жоқ',
  number: 'number|integer|decimal|numeric|число|целое число|сан|бүтін сан',
  date: 'date|дата|күн|күні',
  text: 'text|notes|comment|текст|мәтін',
};

export type Column = 'id' | 'label' | 'kind' | 'format' | 'answers' | 'min' | 'max';

const REDCAP = 'choices, calculations, or slider labels';

const HEADINGS: Readonly<Record<Column, string>> = {
  id:
    'id|variable|variable name|field name|variable/field name|name in expressions|' +
    'переменная|имя переменной|имя в выражениях|айнымалы|өрнектердегі атауы',
  label:
    'label|item|question|item label|field label|question text|item text|' +
    'формулировка|показатель|вопрос|название|тұжырым|көрсеткіш|сұрақ|атауы',
  kind: 'kind|type|item type|field type|question type|вид|тип|түрі|түр',
  format: 'text validation type|text validation type or show slider number',
  answers:
    `${REDCAP}|answers|options|choices|response options|` +
    'ответы|варианты|варианты ответа|варианты ответов|жауаптар|нұсқалар|жауап нұсқалары',
  min: 'lowest|min|minimum|text validation min|наименьшее|минимум|ең азы',
  max: 'highest|max|maximum|text validation max|наибольшее|максимум|ең көбі',
};

export const kindOf = finder(KINDS);
export const columnOf = finder(HEADINGS);

/** In REDCap every option has a code before a comma. */
export function isRedcapHeading(text: string): boolean {
  return plain(text) === REDCAP;
}

/** In REDCap a text is what its validation makes of it. */
export function kindOfFormat(format: string): PastedKind | undefined {
  if (/^(integer|number)/.test(format)) return 'number';
  return /^date_/.test(format) ? 'date' : undefined;
}

function finder<Key extends string>(words: Readonly<Record<Key, string>>): (text: string) => Key | undefined {
  const found = new Map<string, Key>();
  for (const key of Object.keys(words) as Key[])
    for (const word of words[key].split('|')) found.set(word, key);
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
