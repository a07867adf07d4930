// The bench keeps what it has computed between requests; its answers must be those of a bench that keeps nothing.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { columnEngine } from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, planText } from '../../src/plan/index.ts';
import {
  compare,
  generateChunks,
  layoutOf,
  rowsChanged,
  summarise,
  USUAL_SETTINGS,
} from '../../src/simulation/index.ts';
import { appendChunk, CHUNK_ROWS, completeBank, listBanks, saveBank } from '../../src/storage/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import { Clerk } from '../../src/workers/clerk/clerk.ts';
import type { SimulationReport } from '../../src/workers/bench/types.ts';
import { additive } from '../bench/instruments.ts';

const settings = { ...USUAL_SETTINGS, count: CHUNK_ROWS + 500, missingShare: 0.01 };
const document = additive(6);
const before = compile(document).plan!;

async function storedBank(): Promise<string> {
  const origin = { seed: settings.seed };
  const saved = await saveBank({ instrument: 'k', name: 'Bank', origin, layout: layoutOf(before) });
  if (!saved.ok) throw new Error(saved.problem.kind);
  for (const chunk of generateChunks(before, settings, CHUNK_ROWS)) await appendChunk(saved.value.id, chunk);
  await completeBank(saved.value.id);
  return saved.value.id;
}

function withCutoff(from: number): Instrument {
  const levels = document.levels.map((scale) =>
    scale.of === 'total'
      ? { ...scale, levels: scale.levels.map((level, at) => (at === 2 ? { ...level, from } : level)) }
      : scale,
  );
  return { ...document, levels };
}

const textOf = (one: Instrument): string => planText(compile(one).plan!);

async function reportOf(bench: Bench, bank: string, after: Instrument): Promise<SimulationReport> {
  const request = { bank, before: textOf(document), after: textOf(after) };
  const outcome = await bench.simulate(request, () => undefined);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.report;
}

/** Computed anew, and nothing kept. */
function fresh(after: Instrument) {
  const [one] = [...generateChunks(before, settings, settings.count)];
  const plan = compile(after).plan!;
  const old = { plan: before, results: columnEngine(before).run(one!) };
  const now = { plan, results: columnEngine(plan).run(one!) };
  const comparison = compare(old, now);
  const rows = rowsChanged(comparison.transitions, old.results, now.results);
  return { summary: summarise(plan, now.results), comparison, rows };
}

test('drags a cut-off over a bank, and tells who moved', async () => {
  const bench = new Bench();
  const bank = await storedBank();
  for (const from of [9, 9.5, 10, 11, 12, 9]) {
    const after = withCutoff(from);
    const report = await reportOf(bench, bank, after);
    const { summary, comparison, rows } = fresh(after);
    expect(report.after, String(from)).toEqual(summary);
    expect(report.transitions).toEqual(comparison.transitions);
    expect(report.shifts).toEqual(comparison.shifts);
    expect(report.changed).toBe(rows.length);
    expect(await bench.moved({ run: report.run, outcome: null })).toEqual(rows);
    for (const { row, before: had, after: has } of (await bench.movedCases(report.run, [
      ...rows.slice(0, 5),
    ]))!)
      expect(had, String(row)).not.toEqual(has);
  }
}, 60_000);

test('gives a simulation up for the next one, and keeps the table in order', async () => {
  const bench = new Bench();
  const bank = await storedBank();
  const plan = textOf(document);
  const given = { bank, before: plan, after: textOf(withCutoff(10)) };
  const first = bench.simulate(given, () => undefined);
  const second = bench.simulate({ ...given, after: textOf(withCutoff(11)) }, () => undefined);
  const rows = bench.order({ bank, plan, sort: { by: 'total', descending: true }, filter: null });
  expect(['done', 'givenUp']).toContain((await first).kind);
  expect((await second).kind).toBe('done');
  const cases = await bench.cases({ bank, plan }, [...(await rows)!.slice(0, 3)]);
  expect(cases.map(({ assessment }) => assessment.scores['total'])).toEqual([18, 18, 18]);
}, 60_000);

test('gives an edited answer, whenever a reading of the bank began', async () => {
  const bank = await storedBank();
  const asked = { bank, plan: textOf(document) };
  const id = document.items[0]!.id;
  const answerOf = async (bench: Bench) => (await bench.cases(asked, [0]))[0]!.case.responses[id];
  for (let turns = 0; turns < 3; turns += 1) {
    const bench = new Bench();
    const other = (await answerOf(new Bench())) === '0' ? '1' : '0';
    const edited = bench.edit(asked, 0, id, other);
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    const meanwhile = answerOf(bench);
    expect(await edited).toMatchObject({ ok: true });
    await meanwhile;
    expect(await answerOf(bench), String(turns)).toBe(other);
  }
});

test('tells who moved in the run that it is asked about, and nothing of a run that is gone', async () => {
  const bench = new Bench();
  const bank = await storedBank();
  const one = await reportOf(bench, bank, withCutoff(10));
  const rows = (await bench.moved({ run: one.run, outcome: null }))!;
  expect(rows.length).toBeGreaterThan(0);
  const other = await reportOf(bench, bank, withCutoff(11));
  expect(await bench.moved({ run: one.run, outcome: null })).toBeNull();
  expect(await bench.movedCases(one.run, [...rows.slice(0, 5)])).toBeNull();
  expect(await bench.moved({ run: other.run, outcome: null })).not.toBeNull();

  // What is given up takes the place of nothing.
  const given = bench.simulate(
    { bank, before: textOf(document), after: textOf(withCutoff(12)) },
    () => undefined,
  );
  await bench.cancel();
  expect((await given).kind).toBe('givenUp');
  expect(await bench.movedCases(other.run, [0])).toHaveLength(1);
}, 60_000);

test('practising changes no answer, and makes no bank', async () => {
  const bank = await storedBank();
  const after = withCutoff(10);
  const expected = await reportOf(new Bench(), bank, after);
  const bench = new Bench();
  const banks = await listBanks('k');
  bench.practise(textOf(document));
  new Clerk().practise(textOf(document));
  expect(await listBanks('k')).toEqual(banks);
  expect({ ...(await reportOf(bench, bank, after)), milliseconds: 0 }).toEqual({
    ...expected,
    milliseconds: 0,
  });
});
