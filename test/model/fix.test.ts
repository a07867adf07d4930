// A fix is an edit like any other: the document before it, the one after it, and the way back.

import { describe, expect, test } from 'vitest';
import {
  applyFix,
  begin,
  describeCommand,
  fixedValue,
  perform,
  undo,
  type Fix,
  type Instrument,
} from '../../src/model/index.ts';
import { newInstrument } from '../../src/model/new.ts';
import { valueAt } from '../../src/model/pointer.ts';

const text = { en: 'Text' };
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  formulas: [{ id: 'sum', label: text, expression: '1,5 * age', decimals: 1 }],
  flags: [
    { id: 'a', label: text, kind: 'notice' },
    { id: 'b', label: text, kind: 'notice' },
  ],
};

/** The diagnostic's path, its fix, and what then stands where. */
const FIXES: readonly (readonly [path: string, fix: Fix, place: string, after: unknown])[] = [
  [
    '/formulas/0/expression',
    { range: { from: 0, to: 3 }, value: '1.5' },
    '/formulas/0/expression',
    '1.5 * age',
  ],
  ['/formulas/0/expression', { value: 'age' }, '/formulas/0/expression', 'age'],
  ['/formulas/0/decimals', { value: null }, '/formulas/0/decimals', undefined],
  ['/formulas/0/expression', { path: '/formulas/0/decimals', value: 2 }, '/formulas/0/decimals', 2],
  ['/flags/0', { value: null }, '/flags', [document.flags[1]]],
];

describe('what mends a diagnostic', () => {
  test.each(FIXES)('%s: %j', (path, fix, place, after) => {
    const { history, diagnostics } = perform(begin(document), applyFix({ path, fix }));
    expect(diagnostics).toEqual([]);
    expect(valueAt(history.document, place)).toEqual(after);
    expect(undo(history).document).toBe(document);
  });
});

test('can be told as a whole, and is called a correction', () => {
  const [path, fix] = FIXES[0]!;
  expect(fixedValue(document, { path, fix })).toBe('1.5 * age');
  expect(describeCommand(applyFix({ path, fix }), document, 'en')).toBe('Correct “sum”');
});

test('a text that is shorter than what is to be replaced was another text', () => {
  const fix = { range: { from: 5, to: 50 }, value: 'x' };
  expect(() => fixedValue(document, { path: '/formulas/0/expression', fix })).toThrow();
});
