// Functions whose values are no fractions: they are computed in doubles.

import type { Arithmetic, NumberFunctionEntry } from './function.ts';

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
  stddev: {
    parameters: ['number', 'number'],
    repeats: true,
    says: {
      en: 'The standard deviation of a sample: of one number there is none. Missing if any of the numbers is.',
      ru: 'Стандартное отклонение выборки: у одного числа его нет. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Іріктеменің стандарттық ауытқуы: бір санда ол жоқ. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => {
      const square = <Number>(of: Number, { multiply }: Arithmetic<Number>) => multiply(of, of);
      const sum = numbers.add(args);
      const squares = numbers.add(args.map((one) => square(one, numbers)));
      const ofMean = numbers.divide(square(sum, numbers), numbers.number(args.length));
      const apart = numbers.subtract(squares, ofMean);
      // Exact, it is never below 0; computed in doubles, it can be by a hair.
      return numbers.double('sqrt', numbers.divide(numbers.abs(apart), numbers.number(args.length - 1)));
    },
    within: (args) => ({
      lowest: 0,
      highest:
        Math.max(...args.map(({ highest }) => highest)) - Math.min(...args.map(({ lowest }) => lowest)),
    }),
  },
} as const satisfies Readonly<Record<string, NumberFunctionEntry>>;
