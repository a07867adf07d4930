// The size of a number, rounding, and what is left over by a division.

import type { NumberFunctionEntry } from './function.ts';

/** Half of the last decimal. */
const halfOf = (decimals: number): number => Number(`5e-${String(decimals + 1)}`);
const ANY = { lowest: -Infinity, highest: Infinity };

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
    parameters: ['number', 'decimals'],
    optional: true,
    says: {
      en: 'The greatest number of so many decimals (0 where none are written) that is not above the number.',
      ru: 'Наибольшее число с этим количеством знаков (по умолчанию 0), не превышающее числа.',
      kk: 'Осынша ондық таңбасы бар (жазылмаса — 0), саннан аспайтын ең үлкен сан.',
    },
    means: (numbers, [of], decimals) => numbers.round('down', decimals, of),
  },
  ceiling: {
    parameters: ['number', 'decimals'],
    optional: true,
    says: {
      en: 'The least number of so many decimals (0 where none are written) that is not below the number.',
      ru: 'Наименьшее число с этим количеством знаков (по умолчанию 0), не меньшее числа.',
      kk: 'Осынша ондық таңбасы бар (жазылмаса — 0), саннан кем емес ең кіші сан.',
    },
    means: (numbers, [of], decimals) => numbers.round('up', decimals, of),
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
  'round down': {
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), always towards zero.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), всегда к нулю.',
      kk: 'Осынша ондық таңбаға (0–12) дейін әрдайым нөлге қарай дөңгелектелген сан.',
    },
    means: (numbers, [of], decimals) => {
      const zero = numbers.number(0);
      const above = numbers.round('down', decimals, numbers.greatest([of, zero]));
      const below = numbers.round('up', decimals, numbers.least([of, zero]));
      return numbers.add([above, below]);
    },
  },
  'round half down': {
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), half towards zero.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), половина — к нулю.',
      kk: 'Осынша ондық таңбаға (0–12) дейін дөңгелектелген сан, жартысы — нөлге қарай.',
    },
    means: (numbers, [of], decimals) => {
      const zero = numbers.number(0);
      const half = numbers.number(halfOf(decimals));
      const above = numbers.round('up', decimals, numbers.subtract(numbers.greatest([of, zero]), half));
      const below = numbers.round('down', decimals, numbers.add([numbers.least([of, zero]), half]));
      return numbers.add([above, below]);
    },
  },
  decimal: {
    parameters: ['number', 'decimals'],
    says: {
      en: 'The number rounded to so many decimals (0 to 12), half to the even digit.',
      ru: 'Число, округлённое до стольких знаков (от 0 до 12), половина — к чётной цифре.',
      kk: 'Осынша ондық таңбаға (0–12) дейін дөңгелектелген сан, жартысы — жұп цифрға.',
    },
    // Half upwards, and one unit less where the number lies half a unit above an even one.
    means: (numbers, [of], decimals) => {
      const up = numbers.round('down', decimals, numbers.add([of, numbers.number(halfOf(decimals))]));
      const inTwos = numbers.subtract(
        numbers.multiply(of, numbers.number(10 ** decimals / 2)),
        numbers.number(0.25),
      );
      const apart = numbers.subtract(numbers.round('up', 0, inTwos), numbers.round('down', 0, inTwos));
      const less = numbers.subtract(numbers.number(1), apart);
      const found = numbers.subtract(up, numbers.multiply(less, numbers.number(10 ** -decimals)));
      return numbers.round('half away', decimals, found);
    },
    within: ([of = ANY]) => ({ lowest: of.lowest - 1, highest: of.highest + 1 }),
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
    within: ([, by = ANY]) => ({
      lowest: Math.min(by.lowest, 0),
      highest: Math.max(by.highest, 0),
    }),
  },
} as const satisfies Readonly<Record<string, NumberFunctionEntry>>;
