// The size of a number, rounding, and what is left over by a division.

import type { NumberFunctionEntry } from './function.ts';

export const ROUNDING = {
  abs: {
    parameters: ['number'],
    says: {
      en: 'The number without its sign.',
      ru: 'Число без знака.',
      kk: 'Санның таңбасыз мәні.',
    },
    means: (numbers, [of]) => numbers.abs(of),
  },
  floor: {
    parameters: ['number'],
    says: {
      en: 'The greatest whole number that is not above the number.',
      ru: 'Наибольшее целое, не превышающее числа.',
      kk: 'Саннан аспайтын ең үлкен бүтін сан.',
    },
    means: (numbers, [of]) => numbers.round('down', 0, of),
  },
  ceiling: {
    parameters: ['number'],
    says: {
      en: 'The least whole number that is not below the number.',
      ru: 'Наименьшее целое, не меньшее числа.',
      kk: 'Саннан кем емес ең кіші бүтін сан.',
    },
    means: (numbers, [of]) => numbers.round('up', 0, of),
  },
  'round half up': {
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), half away from zero.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), половина — от нуля.',
      kk: 'Осынша ондық таңбаға (0–12) дейін дөңгелектелген сан, жартысы — нөлден әрі.',
    },
    means: (numbers, [of], decimals) => numbers.round('half away', decimals, of),
  },
  'round up': {
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), always away from zero.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), всегда от нуля.',
      kk: 'Осынша ондық таңбаға (0–12) дейін әрдайым нөлден әрі дөңгелектелген сан.',
    },
    means: (numbers, [of], decimals) => {
      const zero = numbers.number(0);
      const above = numbers.round('up', decimals, numbers.greatest([of, zero]));
      const below = numbers.round('down', decimals, numbers.least([of, zero]));
      return numbers.add([above, below]);
    },
  },
  modulo: {
    parameters: ['number', 'divisor'],
    says: {
      en: 'What is left of the number when the divisor is taken from it as often as it goes. It has the sign of the divisor; missing where that is 0.',
      ru: 'Остаток числа после вычитания делителя столько раз, сколько он в нём помещается. Знак — как у делителя; отсутствует, если делитель равен 0.',
      kk: 'Саннан бөлгіш неше рет сыйса, сонша рет шегергендегі қалдық. Таңбасы бөлгіштікіндей; бөлгіш 0 болса, мәні жоқ.',
    },
    requires: [null, 'not zero'],
    means: (numbers, [of, by = numbers.number(1)]) =>
      numbers.subtract(of, numbers.multiply(by, numbers.round('down', 0, numbers.divide(of, by)))),
    within: ([, by = { lowest: -Infinity, highest: Infinity }]) => ({
      lowest: Math.min(by.lowest, 0),
      highest: Math.max(by.highest, 0),
    }),
  },
} as const satisfies Readonly<Record<string, NumberFunctionEntry>>;
