import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/model/number-text.ts';

describe('reading a number', () => {
  test.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0,125', 0.125],
    ['-3', -3],
    ['−3', -3],
    ['–3', -3],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, value) => {
    expect(parseNumber(text)).toEqual({ value });
    expect(Object.is(value, 0) ? Object.is((parseNumber(text) as { value: number }).value, 0) : true).toBe(
      true,
    );
  });

  test.each(['a', '1e5', '0x10', '1.2.3', '1,2,3', '1.234,5', '--1', '.', '-', 'Infinity', 'NaN', '१'])(
    '%j is refused',
    (text) => {
      expect(parseNumber(text)).toEqual({ problem: 'notANumber' });
    },
  );

  test('one thousand or one: refused, unless three decimals are expected', () => {
    expect(parseNumber('1,000')).toEqual({ problem: 'ambiguous' });
    expect(parseNumber('1,000', { decimals: 2 })).toEqual({ problem: 'ambiguous' });
    expect(parseNumber('2,375', { decimals: 3 })).toEqual({ value: 2.375 });
  });

  test('limits are told', () => {
    expect(parseNumber('1.25', { decimals: 1 })).toEqual({ problem: 'tooManyDecimals' });
    expect(parseNumber('1.50', { decimals: 1 })).toEqual({ value: 1.5 });
    expect(parseNumber('-1', { min: 0 })).toEqual({ problem: 'tooLow' });
    expect(parseNumber('11', { max: 10 })).toEqual({ problem: 'tooHigh' });
  });
});
