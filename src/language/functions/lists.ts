// Functions of as many numbers as one likes.

import type { NumberFunctionEntry } from './function.ts';

const parameters = ['number', 'number'];

export const LISTS = {
  min: {
    parameters,
    repeats: true,
    says: {
      en: 'The least of the numbers. Missing if any of them is.',
      ru: 'Наименьшее из чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың ең кішісі. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => numbers.least(args),
  },
  max: {
    parameters,
    repeats: true,
    says: {
      en: 'The greatest of the numbers. Missing if any of them is.',
      ru: 'Наибольшее из чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың ең үлкені. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => numbers.greatest(args),
  },
  sum: {
    parameters,
    repeats: true,
    says: {
      en: 'The numbers added up. Missing if any of them is.',
      ru: 'Сумма чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың қосындысы. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => numbers.add(args),
  },
  mean: {
    parameters,
    repeats: true,
    says: {
      en: 'The average of the numbers. Missing if any of them is.',
      ru: 'Среднее чисел. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың орташасы. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => numbers.divide(numbers.add(args), numbers.number(args.length)),
  },
  median: {
    parameters,
    repeats: true,
    says: {
      en: 'The middle one of the numbers, or the average of the two in the middle. Missing if any of them is.',
      ru: 'Среднее по порядку из чисел или среднее двух средних. Отсутствует, если отсутствует хотя бы одно.',
      kk: 'Сандардың ретімен ортасындағысы немесе ортадағы екеуінің орташасы. Біреуі жоқ болса, нәтиже де жоқ.',
    },
    means: (numbers, args) => numbers.median(args),
  },
} as const satisfies Readonly<Record<string, NumberFunctionEntry>>;
