// How a written number is read: the same in every field and every file.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsDigits, parseNumber, readNumber, type NumberExpected } from '../../src/model/number-text.ts';

const read = (text: string, expected?: NumberExpected) => {
  const found = readNumber(text, expected);
  return 'value' in found ? found.value : found.problem;
};

test.each([
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['-3', -3],
  ['−3', -3],
  ['–3,25', -3.25],
  ['+7', 7],
  ['.5', 0.5],
  [',5', 0.5],
  ['5.', 5],
  ['007', 7],
  [' 20 ', 20],
  ['\u00a020\u202f', 20],
  ['1 234', 1234],
  ['1\u00a0234,5', 1234.5],
  ['1\u202f234.5', 1234.5],
  ['1\u2009234\u2009567', 1_234_567],
  ["1'234'567.50", 1_234_567.5],
  ['1’234', 1234],
  ['1 000,500', 1000.5],
  ['-12 000', -12_000],
  ['1234,567', 1234.567],
  ['1234.567', 1234.567],
  ['1,0000', 1],
  ['1.00', 1],
  ['-0', 0],
  ['-0,0', 0],
])('%j is %j', (text, value) => {
  expect(read(text)).toBe(value);
  expect(Object.is(read(text), -0)).toBe(false);
});

test.each([
  '',
  ' ',
  'a',
  '1e5',
  '0x10',
  '1.2.3',
  '1,2,3',
  '1,00,000',
  '1 00',
  '1 2345',
  '12 34 567',
  "1 234'567",
  '0 123',
  '--1',
  '- 1',
  '1-',
  '.',
  '-',
  '1 234.567.8',
  'Infinity',
  'NaN',
  '१',
  '1٫5',
])('%j is no number', (text) => {
  expect(read(text)).toBe('notANumber');
});

describe('what may stand between thousands', () => {
  const numbers = [
    '1,000',
    '1.000',
    '-1,234',
    '+999.999',
    '12,000,000',
    '1.234.567',
    '1.000,50',
    '12,500.50',
  ];

  test.each(numbers)('%j is refused', (text) => {
    expect(read(text)).toBe('ambiguous');
    expect(read(text, { decimals: 2, min: 0, max: 1e9 })).toBe('ambiguous');
    expect(read(text, { decimals: 0, min: 0, max: 10 })).toBe('ambiguous');
  });

  test('a sign that is decimal where it stands alone, and nowhere else', () => {
    expect(numbers.map((text) => read(text, { decimal: '.' }))).toEqual([
      'ambiguous',
      1,
      'ambiguous',
      999.999,
      ...Array(4).fill('ambiguous'),
    ]);
    expect(read('2,5', { decimal: '.' })).toBe(2.5);
  });

  test('what is said of both signs leaves no doubt', () => {
    expect(numbers.map((text) => read(text, { decimal: ',', grouped: true }))).toEqual([
      1,
      1000,
      -1.234,
      999_999,
      'notANumber',
      1_234_567,
      1000.5,
      'notANumber',
    ]);
    expect(numbers.map((text) => read(text, { decimal: '.', grouped: true }))).toEqual([
      1000,
      1,
      -1234,
      999.999,
      12_000_000,
      'notANumber',
      'notANumber',
      12_500.5,
    ]);
    expect(read('12.5', { decimal: ',', grouped: true })).toBe('notANumber');
  });

  test('three decimals are read where they are expected and thousands are not', () => {
    expect(read('2,375', { decimals: 3, min: 0, max: 100 })).toBe(2.375);
    expect(read('2,375', { decimals: 3 })).toBe(2.375);
    expect(read('2,375', { decimals: 3, min: 0, max: 3000 })).toBe('ambiguous');
    expect(read('-2,375', { decimals: 3, min: -3000, max: 100 })).toBe('ambiguous');
    expect(read('-2,375', { decimals: 3, min: 0, max: 100 })).toBe(-2.375);
    expect(read('2,375', { decimals: 2, min: 0, max: 100 })).toBe('ambiguous');
  });

  test('no number is a thousandth of what stands there', () => {
    const grouped = fc.tuple(
      fc.integer({ min: 1000, max: 1e12 }),
      fc.constantFrom('.', ',', ' ', '\u00a0', "'"),
    );
    fc.assert(
      fc.property(grouped, ([number, mark]) => {
        const text = String(number).replace(/\B(?=(\d{3})+$)/g, mark);
        expect([number, 'ambiguous']).toContain(read(text));
      }),
    );
  });
});

describe('digits', () => {
  test.each([
    ['9007199254740993', false],
    ['9007199254740992', true],
    ['123456789012345678', false],
    ['123456789012345680000', true],
    ['0.1000000000000000055511151231257827', true],
    ['0.1000000000000000055511151231257828', false],
    ['0.10000000000000001', true],
    ['0.30000000000000004', true],
    ['1.00000000000000000001', false],
    ['1.50000000000000000000', true],
    ['1e-400', false],
    ['0e-400', true],
    ['1e22', true],
    ['5e-324', true],
    [`0.${'0'.repeat(500_000)}1`, false],
  ])('%j: %j', (text, kept) => {
    expect(keepsDigits(text, Number(text))).toBe(kept);
    if (!text.includes('e') && !kept) expect(read(text)).toBe('tooManyDigits');
  });

  test('every double is kept as it is printed, with up to 17 digits too', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(keepsDigits(String(value), value)).toBe(true);
        expect(keepsDigits(value.toPrecision(17), value)).toBe(true);
      }),
    );
  });
});

describe('what is typed', () => {
  test('no text is no number', () => {
    expect(parseNumber('')).toEqual({ value: null });
    expect(parseNumber(' \u00a0')).toEqual({ value: null });
  });

  test('a point alone is decimal', () => {
    expect(parseNumber('1.000')).toEqual({ value: 1 });
    expect(parseNumber('1,000')).toEqual({ problem: 'ambiguous' });
    expect(parseNumber('2,375', { decimals: 3 })).toEqual({ value: 2.375 });
    expect(parseNumber('2,375', { decimals: 3, max: 1e6 })).toEqual({ problem: 'ambiguous' });
  });

  test('limits are told', () => {
    expect(parseNumber('1.25', { decimals: 1 })).toEqual({ problem: 'tooManyDecimals' });
    expect(parseNumber('0.0000000000001', { decimals: 12 })).toEqual({ problem: 'tooManyDecimals' });
    expect(parseNumber('1.50', { decimals: 1 })).toEqual({ value: 1.5 });
    expect(parseNumber('-1', { min: 0 })).toEqual({ problem: 'tooLow' });
    expect(parseNumber('11', { max: 10 })).toEqual({ problem: 'tooHigh' });
  });
});
