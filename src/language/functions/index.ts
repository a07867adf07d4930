// The functions of the language. The checker, every engine, completion and help read their entries.

import type { DatePart } from '../../model/dates.ts';
import { DOUBLES } from './doubles.ts';
import type { Bounds, FunctionHelp, NumberFunctionEntry } from './function.ts';
import { LISTS } from './lists.ts';
import { ROUNDING } from './rounding.ts';

/** Functions of numbers; missing if any argument is. */
const NUMBERS = { ...LISTS, ...ROUNDING, ...DOUBLES };

export type NumberFunction = keyof typeof NUMBERS;

export const NUMBER_FUNCTIONS: Readonly<Record<NumberFunction, NumberFunctionEntry>> = NUMBERS;

export function isNumberFunction(name: string): name is NumberFunction {
  return Object.hasOwn(NUMBERS, name);
}

/** Whether the last of so many arguments is to how many decimals, which is written down. */
export function takesDecimals(name: NumberFunction, count: number): boolean {
  const { parameters } = NUMBER_FUNCTIONS[name];
  return parameters.at(-1) === 'decimals' && count === parameters.length;
}

/** Whether its values are no fractions, but doubles. */
export function isApproximate(name: NumberFunction): boolean {
  return Object.hasOwn(DOUBLES, name);
}

/** Whether there may be no value though every argument has one. */
export function canLackValue(name: NumberFunction): boolean {
  return isApproximate(name) || NUMBER_FUNCTIONS[name].requires !== undefined;
}

/** Functions of conditions and of sets: each has an operation of its own. */
const OTHERS = [
  {
    name: 'not',
    parameters: ['condition'],
    says: {
      en: 'True where the condition is false, false where it is true, unknown where it is unknown.',
      ru: 'Истинно, где условие ложно; ложно, где оно истинно; неизвестно, где оно неизвестно.',
      kk: 'Шарт жалған болса — ақиқат, ақиқат болса — жалған, белгісіз болса — белгісіз.',
    },
  },
  {
    name: 'count',
    parameters: ['item'],
    says: {
      en: 'How many options of a multiple-choice item were chosen, or codes a table lists.',
      ru: 'Сколько вариантов выбрано в показателе с множественным выбором или кодов даёт таблица.',
      kk: 'Бірнеше таңдауы бар көрсеткіште неше нұсқа таңдалғаны немесе кесте неше код беретіні.',
    },
  },
  {
    name: 'list contains',
    parameters: ['item', 'code'],
    says: {
      en: 'Whether an option of a multiple-choice item was chosen, or a table lists the code.',
      ru: 'Выбран ли вариант в показателе с множественным выбором, или есть ли код среди данных таблицей.',
      kk: 'Бірнеше таңдауы бар көрсеткіште нұсқаның таңдалған-таңдалмағаны немесе кесте берген кодтардың ішінде бар-жоғы.',
    },
  },
] as const satisfies readonly FunctionHelp[];

/** Those that are functions of no numbers. */
export type OtherFunction = (typeof OTHERS)[number]['name'];

const [NOT, ...ofSets] = OTHERS;

/** In the order in which they are offered. */
export const FUNCTIONS: readonly FunctionHelp[] = [
  NOT,
  ...Object.entries(NUMBER_FUNCTIONS).map(([name, entry]) => ({ name, ...entry })),
  ...ofSets,
];

/** Not a value of its own: only its years and months are. */
export const DURATION: FunctionHelp = {
  name: 'years and months duration',
  parameters: ['from', 'to'],
  says: {
    en: 'The time from one date to another: write .years for whole years, .months for the months left over.',
    ru: 'Время от одной даты до другой: .years — полные годы, .months — оставшиеся месяцы.',
    kk: 'Бір күннен екінші күнге дейінгі уақыт: .years — толық жылдар, .months — қалған айлар.',
  },
};

/** Not a value of its own either: a date is moved by it. */
export const WRITTEN_DURATION: FunctionHelp = {
  name: 'duration',
  parameters: ['"P1Y6M"'],
  says: {
    en: 'A length of time by which a date is moved: "P1Y6M" is a year and six months, "P30D" is 30 days. What is too late for its month is the last day of it.',
    ru: 'Промежуток, на который сдвигают дату: "P1Y6M" — год и шесть месяцев, "P30D" — 30 дней. Если такого дня в месяце нет, берётся последний день месяца.',
    kk: 'Күнді жылжытатын аралық: "P1Y6M" — бір жыл алты ай, "P30D" — 30 күн. Айда ондай күн болмаса, айдың соңғы күні алынады.',
  },
};

/** What is taken of a date, by a word after a point. */
export const DATE_PART_HELP: Readonly<Record<DatePart, FunctionHelp>> = {
  year: partHelp('year', {
    en: 'The year of a date. For an age, count whole years: years and months duration(…).years.',
    ru: 'Год даты. Для возраста считайте полные годы: years and months duration(…).years.',
    kk: 'Күннің жылы. Жасты толық жылдармен санаңыз: years and months duration(…).years.',
  }),
  month: partHelp('month', {
    en: 'The month of a date, 1 to 12.',
    ru: 'Месяц даты, от 1 до 12.',
    kk: 'Күннің айы, 1–12.',
  }),
  day: partHelp('day', {
    en: 'The day of the month, 1 to 31.',
    ru: 'День месяца, от 1 до 31.',
    kk: 'Айдың күні, 1–31.',
  }),
  weekday: partHelp('weekday', {
    en: 'The day of the week: Monday is 1, Sunday is 7.',
    ru: 'День недели: понедельник — 1, воскресенье — 7.',
    kk: 'Апта күні: дүйсенбі — 1, жексенбі — 7.',
  }),
};

function partHelp(part: DatePart, says: FunctionHelp['says']): FunctionHelp {
  return { name: `.${part}`, parameters: [], says };
}

const byName = new Map(FUNCTIONS.map((help) => [help.name, help]));

export function helpOf(name: string): FunctionHelp | undefined {
  return byName.get(name);
}

/** `round half up(number, decimals)`, `min(number, number, …)`, `floor(number, [decimals])` */
export function signatureOf({ name, parameters, repeats, optional }: FunctionHelp): string {
  if (name.startsWith('.')) return name;
  const all = optional ? [...parameters.slice(0, -1), `[${parameters.at(-1) ?? ''}]`] : parameters;
  return `${name}(${[...all, ...(repeats ? ['…'] : [])].join(', ')})`;
}

/** FEEL's other functions: known, so that they are refused by name and not taken for misspelt ones. */
export function isFeelOnly(name: string): boolean {
  return FEEL.has(name) && !byName.has(name);
}

const FEEL: ReadonlySet<string> = new Set(
  [
    'string, number, context, substring, string length, upper case, lower case, substring before',
    'substring after, replace, contains, starts with, ends with, matches, split, string join, trim, uuid',
    'all, any, sublist, append, concatenate, insert before, remove, reverse, index of, union, sort',
    'distinct values, duplicate values, flatten, product, median, stddev, mode, partition, list replace',
    'decimal, round up, round down, round half down, modulo, odd, even, is, before, after, meets, met by',
    'overlaps, overlaps before, overlaps after, finishes, finished by, includes, during, starts, started by',
    'coincides, day of year, day of week, month of year, week of year, get value, get entries, context put',
    'context merge, range, now, today, assert, get or else, is defined, is blank',
  ].flatMap((names) => names.split(', ')),
);

export type { Bounds, FunctionHelp };
export type { Arithmetic, DoubleFunction, Requirement, Rounding } from './function.ts';
