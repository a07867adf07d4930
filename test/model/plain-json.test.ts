// A text that every parser reads alike is read by the quickest: what comes out, and what is told, is as of the careful one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/model/json.ts';
import { runs } from '../tools/runs.ts';

/** A blank in front sends a text to the careful reader. */
function bothWays(text: string, nameKey?: string) {
  return [text, ` ${text}`].map((one) => {
    const { value, diagnostics } = readJson(one, nameKey === undefined ? {} : { nameKey });
    return { value, told: diagnostics.map(({ code }) => code) };
  });
}

test('random values are read in both ways alike', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const [quick, careful] = bothWays(JSON.stringify(value));
      expect(quick).toEqual(careful);
    }),
    { numRuns: runs(300) },
  );
});

test.each([
  '{"a":1,"a":1}',
  '{"a":{"b":1,"b":2}}',
  '{"__proto__":{"b":1}}',
  '{"a":"__proto__"}',
  '{"2":1,"1":2}',
  '12345678901234567890',
  '0.1000000000000000055',
  '1e400',
  '-0',
  // Half-way between two texts of 16 digits.
  '-91762355387926.12',
  '1E5',
  '"\\ud800"',
  '"\ud800"',
  '{"a":1,}',
  '',
  `${'['.repeat(70)}${']'.repeat(70)}`,
  `${'['.repeat(64)}${']'.repeat(64)}`,
  `${'['.repeat(65)}${']'.repeat(65)}`,
  `[${Array.from({ length: 80 }, () => '{}').join()}]`,
])('what is wrong with a text is told all the same: %s', (text) => {
  const [quick, careful] = bothWays(text);
  expect(quick).toEqual(careful);
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s deeper than a stack are told', (_what, open, close) => {
  const text = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
  const [quick, careful] = bothWays(text);
  expect(quick).toEqual(careful);
  expect(quick!.told).toContain('json-too-deep');
});

test('the number of a name is its digits', () => {
  const [quick, careful] = bothWays('{"id":7,"n":7}', 'id');
  expect(quick).toEqual(careful);
  expect(quick!.value).toEqual({ id: '7', n: 7 });
});
