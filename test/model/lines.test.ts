import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/model/json.ts';
import { Lines } from '../../src/model/lines.ts';

test('a place is the lines before it, and what stands before it in its own', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', 'ж', '𝄞')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (whole, n) => {
      const offset = n % (whole.length + 1);
      const before = whole.slice(0, offset).split('\n');
      expect(new Lines(whole).at(offset)).toEqual({
        line: before.length,
        column: before.at(-1)!.length + 1,
      });
    }),
  );
});

// A split of what stands before each of them took minutes.
test('a hundred thousand keys that stand twice are each told at their place', () => {
  const count = 100_000;
  const { diagnostics } = readJson(`{"a": 0${',\n"a": 0'.repeat(count)}}`);
  expect(diagnostics).toHaveLength(count);
  expect(diagnostics.at(-1)).toMatchObject({
    code: 'json-duplicate-key',
    params: { line: count + 1, column: 1, key: 'a' },
  });
});
