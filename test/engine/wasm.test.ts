// The same steps as vectors of whole numbers and case by case in doubles must leave the same bytes in every column.

import { describe, expect, test } from 'vitest';
import { assess, columnEngine, columnsOf, valueAt, type ResultColumns } from '../../src/engine/index.ts';
import { moduleOf, signed, unsigned } from '../../src/columns/simd/encoder.ts';
import { prepare } from '../../src/columns/simd/emit.ts';
import { load, operation } from '../../src/columns/simd/nodes.ts';
import { INTEGER } from '../../src/columns/simd/opcodes.ts';
import type { Instrument, Item, Score } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { additive } from '../bench/instruments.ts';
import { runs } from '../tools/runs.ts';
import { randomCases, randomInstrument } from './instruments.ts';

/** Columns as they lie in memory. */
function contents({ values, relevance, conflicts }: ResultColumns) {
  const columns = (all: ResultColumns['values']) =>
    Object.fromEntries([...all].map(([id, { data, scale }]) => [id, { data, scale }]));
  return { values: columns(values), relevance: columns(relevance), conflicts };
}

test('vectors and doubles agree to the bit on random instruments', () => {
  for (let seed = 1; seed <= runs(50); seed += 1) {
    const document = randomInstrument(seed);
    const plan = compile(document).plan!;
    // Neither a whole number of vectors nor of blocks.
    const cases = columnsOf(plan, randomCases(document, seed % 10 === 0 ? 1037 : 61, seed));
    const vectors = columnEngine(plan).run(cases);
    expect(contents(vectors), `instrument ${String(seed)}`).toEqual(
      contents(columnEngine(plan, null).run(cases)),
    );
  }
});

test('an engine computes every run anew, whatever ran between', () => {
  const all = [3, 4, 8].map((seed) => {
    const document = randomInstrument(seed);
    const plan = compile(document).plan!;
    return { engine: columnEngine(plan), cases: columnsOf(plan, randomCases(document, 40, seed)) };
  });
  const first = all.map(({ engine, cases }) => contents(engine.run(cases)));
  expect(all.map(({ engine, cases }) => contents(engine.run(cases)))).toEqual(first);
});

test('vectors of any number of terms are written without recursion, and agree with doubles', () => {
  for (const items of [6, 102, 600, 1_500, 3_000, 4_500]) {
    const document = additive(items);
    const plan = compile(document).plan!;
    const given = [0, 1, 2].map((row) => ({
      ...{ id: String(row), assessedOn: '2026-01-01' },
      responses: Object.fromEntries(document.items.map(({ id }, n) => [id, String((n * 7 + row) % 4)])),
    }));
    const cases = columnsOf(plan, given);
    expect(contents(columnEngine(plan).run(cases)), `${String(items)} items`).toEqual(
      contents(columnEngine(plan, null).run(cases)),
    );
  }
});

describe('decimals', () => {
  const number = (id: string): Item => ({ id, kind: 'number', label: {}, min: 0, max: 5, decimals: 1 });
  const level = (of: string, from: number) => ({
    id: `${of}_level`,
    label: {},
    of,
    levels: [
      { code: 'low', label: {} },
      { code: 'high', label: {}, from },
    ],
  });

  function document(items: Item[], scores: Score[], from: number): Instrument {
    const base = additive(6);
    return {
      ...base,
      ...{ items, scores, levels: scores.map(({ id }) => level(id, from)) },
      ...{ rules: [], classifications: [] },
    };
  }

  /** On both column paths and on the engine of single cases. */
  async function everyLevel(one: Instrument, responses: Record<string, number>) {
    const plan = compile(one).plan!;
    const given = { id: 'a', assessedOn: '2026-01-01', responses };
    const columns = columnsOf(plan, [given]);
    const alone = await assess(plan, given);
    return one.scores.map(({ id }) => [
      valueAt(columnEngine(plan).run(columns).values.get(`${id}_level`)!, 0),
      valueAt(columnEngine(plan, null).run(columns).values.get(`${id}_level`)!, 0),
      alone.levels[`${id}_level`] === 'high' ? 1 : 0,
    ]);
  }

  const score = (method: Score['method'], terms: Score['terms'], decimals: number): Score => ({
    ...{ id: `a_${method}`, label: {}, method, terms, decimals },
    missing: { policy: 'strict' },
  });

  test('0.1 + 0.2 meets a cut-off of 0.3', async () => {
    const items = [number('x'), number('y')];
    const sum = score('sum', [{ of: 'x' }, { of: 'y' }], 1);
    expect(await everyLevel(document(items, [sum], 0.3), { x: 0.1, y: 0.2 })).toEqual([[1, 1, 1]]);
  });

  test('a mean of sixty weighted items meets its cut-off exactly', async () => {
    const items = Array.from({ length: 60 }, (_, n) => number(`x_${String(n)}`));
    const terms = items.map(({ id }, n) => ({ of: id, weight: (n % 7) / 10 + 0.1 }));
    const weights = terms.reduce((sum, { weight }) => sum + Math.round(weight * 10), 0);
    // Tenths of points times tenths of weights: the mean has its cut-off as a fraction that no double holds.
    const points = items.map((_, n) => (n * 3) % 50);
    const mean =
      terms.reduce((sum, { weight }, n) => sum + Math.round(weight * 10) * points[n]!, 0) / weights / 10;
    const from = Math.round(mean * 10_000) / 10_000;
    const responses = Object.fromEntries(items.map(({ id }, n) => [id, points[n]! / 10]));
    const found = await everyLevel(document(items, [score('mean', terms, 4)], from), responses);
    expect(found).toEqual([[1, 1, 1]]);
    const above = document(items, [score('mean', terms, 4)], Math.round(from * 10_000 + 1) / 10_000);
    expect(await everyLevel(above, responses)).toEqual([[0, 0, 0]]);
  });
});

describe('the encoder', () => {
  test('writes numbers in seven bits a byte', () => {
    expect([0, 127, 128, 624_485].map(unsigned)).toEqual([[0], [127], [0x80, 1], [0xe5, 0x8e, 0x26]]);
    expect([0, -1, 63, 64, -64, -123_456].map(signed)).toEqual([
      ...[[0], [0x7f], [63], [0xc0, 0], [0x40], [0xc0, 0xbb, 0x78]],
    ]);
  });

  test('makes a module of two columns that are added', () => {
    const at = (address: number) => ({ address, bytesPerRow: 1 as const, part: 0 });
    const value = operation(INTEGER.i8.add, [load(at(0)), load(at(16))]);
    const bytes = moduleOf({ run: prepare([{ kind: 'store', at: at(32), value }]).emit() });
    expect(WebAssembly.validate(bytes)).toBe(true);
    expect(Buffer.from(bytes).toString('hex')).toMatchInlineSnapshot(
      `"0061736d0100000001070160037f7f7f0002140107636f6c756d6e7307636f6c756d6e73020000030201000707010372756e00000a57015502077f007b20022802002107200228020421082002280208210903402000410174210320004102742104200920006a200720006afd000400200820006afd000400fd6efd0b0400200041106a22002001480d000b0b"`,
    );
  });

  test('has a kilobyte or two for an instrument of thirty items', () => {
    const sizes: number[] = [];
    const { Module } = WebAssembly;
    class Weighed extends Module {
      constructor(bytes: BufferSource) {
        super(bytes);
        sizes.push(bytes.byteLength);
      }
    }
    WebAssembly.Module = Weighed;
    const plan = compile(additive(30)).plan!;
    columnEngine(plan).run(columnsOf(plan, []));
    WebAssembly.Module = Module;
    expect(Math.max(...sizes)).toBeLessThan(4096);
  });
});
