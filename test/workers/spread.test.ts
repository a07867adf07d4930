// The bench tells how cases spread over the number that a scale cuts, group by group, as a count case by case does.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { caseAt, columnEngine, valueAt } from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, planText } from '../../src/plan/index.ts';
import { generateChunks, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { appendChunk, CHUNK_ROWS, completeBank, saveBank } from '../../src/storage/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import { additive } from '../bench/instruments.ts';
import { helperHere } from './helper.ts';

const plain = additive(6);
const [first, second] = plain.items;
const scale = plain.levels.find(({ of }) => of === 'total')!;
const group = (item: string, code: string) => ({
  label: { en: item },
  when: `${item} = "${code}"`,
  from: scale.levels.slice(1).map(({ from }) => from! - 1),
});
/** Whoever has no answer to the first item may be of its group: nobody knows. */
const grouped: Instrument = {
  ...plain,
  levels: plain.levels.map((one) =>
    one === scale ? { ...one, groups: [group(first!.id, '0'), group(second!.id, '1')] } : one,
  ),
};

const settings = { ...USUAL_SETTINGS, count: CHUNK_ROWS + 300, missingShare: 0.05 };
const before = compile(plain).plan!;
const after = compile(grouped).plan!;

test.each([
  ['alone', () => new Bench()],
  ['with a helper', () => new Bench(() => helperHere())],
])(
  'counts each group, %s',
  async (_, make) => {
    const bench = make();
    const saved = await saveBank({ instrument: 'k', name: 'B', origin: {}, layout: layoutOf(before) });
    if (!saved.ok) throw new Error(saved.problem.kind);
    const bank = saved.value.id;
    for (const chunk of generateChunks(before, settings, CHUNK_ROWS)) await appendChunk(bank, chunk);
    await completeBank(bank);
    const outcome = await bench.simulate(
      { bank, before: planText(before), after: planText(after) },
      () => undefined,
    );
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const spread = (await bench.spread(outcome.report.run, scale.id))!;

    expect(spread.before).toHaveLength(1);
    const of = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
    expect(of(spread.before![0]!)).toBe(settings.count);
    expect(spread.after).toEqual(counted());
    expect(of(spread.after![0]!)).toBeGreaterThan(100);
    expect(await bench.spread(outcome.report.run - 1, scale.id)).toBeNull();
    expect((await bench.spread(outcome.report.run, 'no_such_scale'))!).toEqual({ before: null, after: null });
  },
  60_000,
);

/** By the answers themselves, case by case. */
function counted(): readonly Map<number, number>[] {
  const counts = [0, 1, 2].map(() => new Map<number, number>());
  const engine = columnEngine(after);
  for (const chunk of generateChunks(before, settings, CHUNK_ROWS)) {
    const totals = engine.run(chunk).values.get('total')!;
    for (let row = 0; row < chunk.rows; row += 1) {
      const { responses } = caseAt(before, chunk, row);
      const [a, b] = [first!, second!].map(({ id }) => responses[id] ?? null);
      if (a === null || (a !== '0' && b === null)) continue;
      const own = counts[a === '0' ? 0 : b === '1' ? 1 : 2]!;
      const total = valueAt(totals, row);
      own.set(total, (own.get(total) ?? 0) + 1);
    }
  }
  return counts;
}
