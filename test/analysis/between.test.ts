// Many things in order, in short blocks: each is found where a plain list finds it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Between } from '../../src/analysis/diagram/between.ts';

test('what is put between others is found at each of its numbers, and nowhere else', () => {
  const lengths = fc.array(fc.record({ apart: fc.nat(3), length: fc.nat(4) }), {
    minLength: 300,
    maxLength: 600,
  });
  fc.assert(
    fc.property(lengths, fc.infiniteStream(fc.nat()), (all, order) => {
      let next = -900;
      const things = all.map(({ apart, length }, thing) => {
        const from = next + apart;
        next = from + length + 1;
        return { from, to: from + length, thing };
      });
      const between = new Between();
      const left = [...things];
      while (left.length > 0) {
        const [one] = left.splice((order.next().value ?? 0) % left.length, 1);
        expect(between.at(one!.from)).toBeUndefined();
        between.add(one!.from, one!.to, one!.thing);
      }
      for (let place = -903; place < next + 3; place += 1)
        expect(between.at(place)).toBe(things.find(({ from, to }) => from <= place && place <= to)?.thing);
    }),
    { numRuns: 20 },
  );
});
