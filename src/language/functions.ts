// The functions of the language, in one list that the checker, completion and help all read.

import type { Text } from '../model/types.ts';

export interface FunctionHelp {
  readonly name: string;
  /** What its arguments are called. */
  readonly parameters: readonly string[];
  /** The last argument may be repeated, and one list may stand for all. */
  readonly repeats?: true;
  readonly says: Text;
}

export const FUNCTIONS: readonly FunctionHelp[] = [
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
    name: 'min',
    parameters: ['number', 'number'],
    repeats: true,
    says: {
      en: 'The least of the numbers. Missing if any of them is.',
      ru: 'Наименьшее из чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың ең кішісі. Біреуі жоқ болса, нәтиже де жоқ.',
    },
  },
  {
    name: 'max',
    parameters: ['number', 'number'],
    repeats: true,
    says: {
      en: 'The greatest of the numbers. Missing if any of them is.',
      ru: 'Наибольшее из чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың ең үлкені. Біреуі жоқ болса, нәтиже де жоқ.',
    },
  },
  {
    name: 'sum',
    parameters: ['number', 'number'],
    repeats: true,
    says: {
      en: 'The numbers added up. Missing if any of them is.',
      ru: 'Сумма чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың қосындысы. Біреуі жоқ болса, нәтиже де жоқ.',
    },
  },
  {
    name: 'mean',
    parameters: ['number', 'number'],
    repeats: true,
    says: {
      en: 'The average of the numbers. Missing if any of them is.',
      ru: 'Среднее чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың орташасы. Біреуі жоқ болса, нәтиже де жоқ.',
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
  {
    name: 'abs',
    parameters: ['number'],
    says: {
      en: 'The number without its sign.',
      ru: 'Число без знака.',
      kk: 'Санның таңбасыз мәні.',
    },
  },
  {
    name: 'floor',
    parameters: ['number'],
    says: {
      en: 'The greatest whole number that is not above the number.',
      ru: 'Наибольшее целое, не превышающее числа.',
      kk: 'Саннан аспайтын ең үлкен бүтін сан.',
    },
  },
  {
    name: 'ceiling',
    parameters: ['number'],
    says: {
      en: 'The least whole number that is not below the number.',
      ru: 'Наименьшее целое, не меньшее числа.',
      kk: 'Саннан кем емес ең кіші бүтін сан.',
    },
  },
  {
    name: 'round half up',
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), half away from zero.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), половина — от нуля.',
      kk: 'Осынша ондық таңбаға (0–12) дейін дөңгелектелген сан, жартысы — нөлден әрі.',
    },
  },
  {
    name: 'exp',
    parameters: ['number'],
    says: {
      en: 'Euler’s number e to this power.',
      ru: 'Число Эйлера e в этой степени.',
      kk: 'Эйлер саны e осы дәрежеде.',
    },
  },
  {
    name: 'log',
    parameters: ['number'],
    says: {
      en: 'The natural logarithm. Missing where the number is not above zero.',
      ru: 'Натуральный логарифм. Отсутствует, если число не больше нуля.',
      kk: 'Натурал логарифм. Сан нөлден үлкен болмаса, мәні жоқ.',
    },
  },
  {
    name: 'sqrt',
    parameters: ['number'],
    says: {
      en: 'The square root. Missing where the number is below zero.',
      ru: 'Квадратный корень. Отсутствует, если число меньше нуля.',
      kk: 'Квадрат түбір. Сан нөлден кіші болса, мәні жоқ.',
    },
  },
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

const byName = new Map(FUNCTIONS.map((help) => [help.name, help]));

export function helpOf(name: string): FunctionHelp | undefined {
  return byName.get(name);
}

/** `round half up(number, decimals)`, `min(number, number, …)` */
export function signatureOf({ name, parameters, repeats }: FunctionHelp): string {
  return `${name}(${[...parameters, ...(repeats ? ['…'] : [])].join(', ')})`;
}

/** FEEL's other functions: known, so that they are refused by name and not taken for misspelt ones. */
export const OTHER_FUNCTIONS: ReadonlySet<string> = new Set(
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
