// Chunks of cases as bytes: what is written is read, to the last bit, and what was not written so is refused.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NoChunk, readChunk, writeChunk } from '../../src/columns/chunk.ts';
import type { CaseColumns, Column } from '../../src/columns/types.ts';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), { maxLength: 4 });

const column = (rows: number): fc.Arbitrary<Column> => {
  const exactly = { minLength: rows, maxLength: rows };
  return fc.record({
    data: fc.oneof(
      fc.int8Array(exactly),
      fc.int16Array(exactly),
      fc.int32Array(exactly),
      fc.float64Array(exactly),
    ),
    scale: fc.integer({ min: 0, max: 9 }),
  });
};

const chunks: fc.Arbitrary<CaseColumns> = fc.integer({ min: 0, max: 40 }).chain((rows) => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: rows, maxLength: rows });
  const columns = names.chain((all) =>
    fc
      .array(column(rows), { minLength: all.length, maxLength: all.length })
      .map((found) => new Map(all.map((name, n) => [name, found[n]!]))),
  );
  return fc.record(
    {
      rows: fc.constant(rows),
      ids: fc.option(texts),
      assessedOn: fc.int32Array({ minLength: rows, maxLength: rows }),
      items: columns,
      overrides: columns,
      reasons: fc
        .tuple(names, texts)
        .map(([all, text]) => new Map<string, readonly string[]>(all.map((name) => [name, text]))),
    },
    { requiredKeys: ['rows', 'ids', 'assessedOn', 'items', 'overrides'] },
  );
});

test('what is written is read, wherever its bytes begin', () => {
  fc.assert(
    fc.property(chunks, fc.integer({ min: 0, max: 7 }), (chunk, offset) => {
      const bytes = writeChunk(chunk);
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(readChunk(moved.subarray(offset))).toEqual(chunk);
    }),
  );
});

test('a file that was written before is read for ever', () => {
  const bytes = new Uint8Array(
    readFileSync(new URL('../museum/exemplars/aspect-chunk.1.bin', import.meta.url)),
  );
  expect(readChunk(bytes)).toEqual(sample());
  expect(writeChunk(sample())).toEqual(bytes);
});

describe('refused', () => {
  const bytes = writeChunk(sample());
  const withByte = (at: number, to: number) => bytes.with(at, to);

  test.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"format": "aspect-instrument/1"}')],
    ['another format', withByte(8, 2)],
    ['a text that is longer than the file', withByte(15, 0x7f)],
    ['a text that is no JSON', withByte(16, 0x5b)],
    ['one byte too few', bytes.slice(0, -8)],
    ['one more column', Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('%s', (_, wrong) => {
    expect(() => readChunk(wrong)).toThrow(NoChunk);
  });

  test('rows, ids and lanes that cannot be', () => {
    const text = JSON.stringify({ rows: 1, ids: null, items: [], overrides: [] });
    const chunkWith = (about: string) => {
      const head = new TextEncoder().encode(about);
      const wrong = new Uint8Array(Math.ceil((16 + head.length) / 8) * 8 + 8);
      wrong.set(bytes.subarray(0, 16));
      new DataView(wrong.buffer).setUint32(12, head.length, true);
      wrong.set(head, 16);
      return wrong;
    };
    expect(readChunk(chunkWith(text)).rows).toBe(1);
    for (const [from, to] of [
      ['"rows":1', '"rows":-1'],
      ['"rows":1', '"rows":1.5'],
      ['"ids":null', '"ids":[]'],
      ['"ids":null', '"ids":[1]'],
      ['"items":[]', '"items":[{"name":"a","lane":"toString","scale":0}]'],
      ['"items":[]', '"items":[{"name":"a","lane":"i8","scale":"0"}]'],
      ['"items":[]', '"items":null'],
    ] as const)
      expect(() => readChunk(chunkWith(text.replace(from, to))), to).toThrow(NoChunk);
  });
});

/** Every type of numbers, missing ones, both ends, and texts of several scripts. */
function sample(): CaseColumns {
  return {
    rows: 3,
    ids: ['A-1', 'Ә-2', '3'],
    assessedOn: Int32Array.from([20_484, 20_485, -1]),
    items: new Map<string, Column>([
      ['violence', { data: Int8Array.from([0, 1, -128]), scale: 0 }],
      ['age', { data: Int16Array.from([18, 99, -32_768]), scale: 0 }],
      ['damage', { data: Int32Array.from([1_000_050, 0, -2_147_483_648]), scale: 2 }],
      ['rate', { data: Float64Array.from([0.1, -0, NaN]), scale: 0 }],
    ]),
    overrides: new Map([['security', { data: Int8Array.from([-128, 2, -128]), scale: 0 }]]),
    reasons: new Map([['security', ['', 'Жаңа мәліметтер', '']]]),
  };
}
