// Functions whose values are no fractions: they are computed in doubles.

import type { NumberFunctionEntry } from './function.ts';

export const DOUBLES = {
  exp: {
    parameters: ['number'],
    says: {
      en: 'Euler’s number e to this power.',
      ru: 'Число Эйлера e в этой степени.',
      kk: 'Эйлер саны e осы дәрежеде.',
    },
    means: (numbers, [of]) => numbers.double('exp', of),
  },
  log: {
    parameters: ['number'],
    says: {
      en: 'The natural logarithm. Missing where the number is not above zero.',
      ru: 'Натуральный логарифм. Отсутствует, если число не больше нуля.',
      kk: 'Натурал логарифм. Сан нөлден үлкен болмаса, мәні жоқ.',
    },
    requires: ['positive'],
    means: (numbers, [of]) => numbers.double('log', of),
  },
  sqrt: {
    parameters: ['number'],
    says: {
      en: 'The square root. Missing where the number is below zero.',
      ru: 'Квадратный корень. Отсутствует, если число меньше нуля.',
      kk: 'Квадрат түбір. Сан нөлден кіші болса, мәні жоқ.',
    },
    requires: ['not negative'],
    means: (numbers, [of]) => numbers.double('sqrt', of),
  },
} as const satisfies Readonly<Record<string, NumberFunctionEntry>>;
