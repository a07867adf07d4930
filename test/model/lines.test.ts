import fc from 'fast-check';
import { expect, test } from 'vitest';
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
