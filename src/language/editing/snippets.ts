// Expressions that are wanted often, with places to fill.

import type { Text } from '../../model/types.ts';

export interface Snippet {
  readonly label: string;
  readonly kind: 'snippet';
  readonly insert: string;
  readonly detail: string;
  readonly says: Text;
}

function snippet(label: string, insert: string, says: Text): Snippet {
  return { label, kind: 'snippet', insert, detail: insert.replace(/\$\{\d+:([^}]*)\}/g, '$1'), says };
}

export const SNIPPETS: readonly Snippet[] = [
  snippet('age', 'years and months duration(${1:birth_date}, assessed_on).years', {
    en: 'Age in whole years on the day of assessment',
    ru: 'Возраст в полных годах на день оценки',
    kk: 'Бағалау күніндегі толық жас',
  }),
  snippet(
    'whole months',
    'years and months duration(${1:from}, ${2:to}).years * 12 + years and months duration(${1:from}, ${2:to}).months',
    {
      en: 'Whole months between two dates',
      ru: 'Полных месяцев между двумя датами',
      kk: 'Екі күн арасындағы толық айлар',
    },
  ),
  snippet('days', '(${1:to} - ${2:from}).days', {
    en: 'Days between two dates',
    ru: 'Дней между двумя датами',
    kk: 'Екі күн арасындағы күндер',
  }),
  snippet('months later', '${1:assessed_on} + duration("P${2:6}M")', {
    en: 'A date so many months later; P1Y for years, P30D for days, - for earlier',
    ru: 'Дата на столько месяцев позже; P1Y — годы, P30D — дни, минус — раньше',
    kk: 'Сонша айдан кейінгі күн; P1Y — жылдар, P30D — күндер, минус — ертерек',
  }),
  snippet('if', 'if ${1:condition} then ${2:value} else ${3:value}', {
    en: 'One value or another, by a condition',
    ru: 'Одно значение или другое — по условию',
    kk: 'Шартқа қарай бір мән не екіншісі',
  }),
  snippet('missing', '${1:name} = null', {
    en: 'Whether there is no answer',
    ru: 'Нет ответа',
    kk: 'Жауап жоқ',
  }),
  snippet('one of', '${1:name} in (${2:"a", "b"})', {
    en: 'Whether the answer is one of several',
    ru: 'Ответ — один из нескольких',
    kk: 'Жауап бірнешеуінің бірі',
  }),
  snippet('range', '${1:name} in [${2:0}..${3:10}]', {
    en: 'Whether a number lies in a range, ends included: ( and ) leave them out',
    ru: 'Число в промежутке, концы входят; ( и ) исключают концы',
    kk: 'Сан аралықта, шеттері кіреді; ( және ) шеттерін алып тастайды',
  }),
  snippet('logistic', 'exp(${1:x}) / (1 + exp(${1:x}))', {
    en: 'Probability from log odds',
    ru: 'Вероятность из логарифма шансов',
    kk: 'Мүмкіндік логарифмінен ықтималдық',
  }),
];
