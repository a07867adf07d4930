// A long bank is shared: the bench holds one piece, a helper the other. Whatever is asked, the answer must be that of a
// bench that holds all of it, to the last digit; and it must come however the helper fares.

import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseAt } from '../../src/engine/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, planText, type Plan } from '../../src/plan/index.ts';
import { generateChunks, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import {
  appendChunk,
  CHUNK_ROWS,
  completeBank,
  lockBank,
  newLock,
  saveBank,
  sealChunks,
} from '../../src/storage/index.ts';
import { SUM_ROWS } from '../../src/columns/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import { HelperLost, untilLost } from '../../src/workers/bench/helper.ts';
import { Share } from '../../src/workers/bench/share.ts';
import { additive } from '../bench/instruments.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { load } from '../templates/load.ts';
import { helperHere } from './helper.ts';

/** One chunk for the bench, and a short one, not a whole number of vectors, for the helper. */
const ROWS = CHUNK_ROWS + 1001;
const settings = { ...USUAL_SETTINGS, count: ROWS, missingShare: 0.05 };

const planOf = (document: Instrument): Plan => compile(document).plan!;
const textOf = (document: Instrument): string => planText(planOf(document));

async function storedBank(document: Instrument): Promise<string> {
  const plan = planOf(document);
  const origin = { seed: settings.seed };
  const saved = await saveBank({ instrument: 'k', name: 'Bank', origin, layout: layoutOf(plan) });
  if (!saved.ok) throw new Error(saved.problem.kind);
  for (const chunk of generateChunks(plan, settings, CHUNK_ROWS)) await appendChunk(saved.value.id, chunk);
  await completeBank(saved.value.id);
  return saved.value.id;
}

/** The same with other weights and cut-offs: numbers, levels and decisions differ. */
function edited(document: Instrument, by: number): Instrument {
  const scores = document.scores.map((one) => ({
    ...one,
    terms: one.terms.map((term) => ({ ...term, weight: (term.weight ?? 1) + by })),
  }));
  return { ...document, scores };
}

const places = [0, 7, CHUNK_ROWS - 1, CHUNK_ROWS, ROWS - 1];

function digest(rows: Uint32Array | null): string | null {
  return rows && `${String(rows.length)} ${sha256(new Uint8Array(rows.buffer))}`;
}

/** All that can be asked of a bench about an edit. */
async function asked(bench: Bench, bank: string, before: Instrument, after: Instrument): Promise<unknown> {
  const texts = { before: textOf(before), after: textOf(after) };
  const outcome = await bench.simulate({ bank, ...texts }, () => undefined);
  if (outcome.kind !== 'done') return outcome;
  const { run } = outcome.report;
  const rows = (await bench.moved({ run, outcome: null }))!;
  const [transition] = outcome.report.transitions;
  const some = [...rows.slice(0, 3), ...rows.slice(-3)].reverse();
  const plan = texts.after;
  const items = after.items.map(({ id }) => id);
  const by = planOf(after).results.scores[0];
  const filter = transition ? { outcome: transition.after.id, position: 0 } : null;
  return {
    report: { ...outcome.report, milliseconds: 0 },
    rows: digest(rows),
    one: transition && digest(await bench.moved({ run, outcome: transition.after.id, from: 0, to: 1 })),
    touched: transition && (await bench.touched({ run, outcome: transition.after.id, items })),
    moved: await bench.movedCases(run, some),
    inOrder: digest(await bench.order({ bank, plan, sort: null, filter })),
    sorted: digest(
      await bench.order({
        bank,
        plan,
        sort: by === undefined ? null : { by, descending: true },
        filter: null,
      }),
    ),
    preview: await bench.preview({ bank, ...texts }),
    tally: await bench.tally({ bank, plan, of: counted(by) }),
    cases: await bench.cases({ bank, plan }, places.toReversed()),
  };
}

/** The values of a score that are looked for, and cases without one. */
const counted = (by: string | undefined) =>
  by === undefined ? [] : [0, 1, 2, 3, NaN].map((value) => ({ id: by, value }));

const documents: readonly (readonly [string, Instrument])[] = [
  ['additive', additive(6)],
  ['five-aspect', load('five-aspect.json').instrument],
  ...[3, 9].map((seed) => [`random ${String(seed)}`, randomInstrument(seed)] as const),
];

test('doubles are added up in stretches that begin where pieces do', () => {
  expect(CHUNK_ROWS % SUM_ROWS).toBe(0);
});

test.each(documents)(
  'with a helper, all is as without: %s',
  async (_, document) => {
    const bank = await storedBank(document);
    const [alone, together] = [new Bench(), new Bench(() => helperHere())];
    // Doubles are added up in stretches, whole numbers are not: both of the first, doubles of all.
    for (const after of document === documents[0]![1]
      ? [edited(document, 1), edited(document, 0.5)]
      : [edited(document, 0.5)]) {
      const expected = await asked(alone, bank, document, after);
      expect(await asked(together, bank, document, after)).toStrictEqual(expected);
    }
  },
  120_000,
);

describe('of a bank that is shared', () => {
  const document = additive(6);
  let bank = '';
  beforeAll(async () => {
    bank = await storedBank(document);
  });

  test('each holds its piece, and no more', async () => {
    const [one, other] = [new Share(), new Share()];
    const [first, second] = [0, 1].map((number) => ({ bank, number, of: 2 }));
    expect(await one.take(first!)).toEqual({ first: 0, rows: CHUNK_ROWS });
    expect(await other.take(second!)).toEqual({ first: CHUNK_ROWS, rows: 1001 });
  });

  test('no helper is started for a bank of one chunk', async () => {
    const plan = planOf(document);
    const saved = await saveBank({ instrument: 'k', name: 'Short', origin: {}, layout: layoutOf(plan) });
    if (!saved.ok) throw new Error(saved.problem.kind);
    const [chunk] = [...generateChunks(plan, { ...settings, count: 100 }, CHUNK_ROWS)];
    await appendChunk(saved.value.id, chunk!);
    await completeBank(saved.value.id);
    const bench = new Bench(() => expect.fail('It was started'));
    const text = textOf(document);
    expect(
      await bench.simulate({ bank: saved.value.id, before: text, after: text }, () => undefined),
    ).toMatchObject({
      kind: 'done',
    });
  });

  test('what is given up takes the place of nothing, whoever had finished already', async () => {
    const share = new Share();
    const helper = helperHere(share);
    let stays: (() => void) | null = null;
    const bench = new Bench(() => ({
      ...helper,
      simulate: async (request) => {
        const outcome = await helper.simulate(request);
        if (request.run === 2) await new Promise<void>((resolve) => (stays = resolve));
        return request.run === 2 ? { kind: 'givenUp' } : outcome;
      },
    }));
    const texts = (by: number) => ({ bank, before: textOf(document), after: textOf(edited(document, by)) });
    const first = await bench.simulate(texts(1), () => undefined);
    if (first.kind !== 'done') throw new Error(first.kind);
    const second = bench.simulate(texts(2), () => undefined);
    await expect.poll(() => stays, { timeout: 20_000 }).not.toBeNull();
    await bench.cancel();
    stays!();
    expect((await second).kind).toBe('givenUp');
    expect((await bench.movedCases(first.report.run, places))!.map(({ row }) => row)).toEqual(places);
    for (const by of [3, 4]) expect((await bench.simulate(texts(by), () => undefined)).kind).toBe('done');
    expect(await bench.movedCases(first.report.run, places)).toBeNull();
    expect(await share.movedCases(first.report.run, [ROWS - 1])).toBeNull();
  });

  test.each(['take', 'simulate', 'cases'] as const)(
    'a helper that is lost when it is to “%s” is done without',
    async (what) => {
      let lose: (error: Error) => void = () => undefined;
      const lost = new Promise<never>((_, reject) => (lose = reject));
      const helper = helperHere();
      const silent = () => {
        lose(new HelperLost('gone'));
        return new Promise<never>(() => undefined);
      };
      const bench = new Bench(() => untilLost({ ...helper, [what]: silent }, lost));
      const after = edited(document, 1);
      expect(await asked(bench, bank, document, after)).toMatchObject(
        what === 'take' || what === 'simulate'
          ? { cases: places.toReversed().map((row) => ({ row })) }
          : { report: { cases: ROWS } },
      );
      // From now on alone.
      const { report, ...rest } = (await asked(bench, bank, document, after)) as { report: object };
      const expected = (await asked(new Bench(), bank, document, after)) as { report: object };
      expect({ report: { ...report, run: 0 }, ...rest }).toStrictEqual({
        ...expected,
        report: { ...expected.report, run: 0 },
      });
    },
    120_000,
  );

  test('an edited answer is edited for both', async () => {
    const bench = new Bench(() => helperHere());
    const about = { bank, plan: textOf(document) };
    const id = document.items[0]!.id;
    for (const row of places) {
      const answer = async () => (await bench.cases(about, [row]))[0]!.case.responses[id];
      const other = (await answer()) === '0' ? '1' : '0';
      expect(await bench.edit(about, row, id, other)).toMatchObject({ ok: true });
      expect(await answer(), String(row)).toBe(other);
    }
  });
});

test('a bank under a passphrase is shared while it is open', async () => {
  const document = additive(6);
  const bank = await storedBank(document);
  const { lock, key } = await newLock('correct horse battery');
  const told: (CryptoKey | null)[] = [];
  const bench = new Bench(() => {
    const helper = helperHere();
    return { ...helper, hold: (id, given) => (told.push(given), helper.hold(id, given)) };
  });
  await bench.hold(bank, key);
  await lockBank(bank, lock);
  expect(await sealChunks(bank, () => undefined)).toMatchObject({ ok: true });
  const texts = { bank, before: textOf(document), after: textOf(edited(document, 1)) };
  expect((await bench.simulate(texts, () => undefined)).kind).toBe('done');
  expect(told).toEqual([key]);
  await bench.hold(bank, null);
  expect(told).toEqual([key, null]);
  expect((await bench.simulate(texts, () => undefined)).kind).toBe('noBank');
  await bench.hold(bank, key);
  expect((await bench.simulate(texts, () => undefined)).kind).toBe('done');
}, 120_000);

test('what stands in a case is that of the bank, wherever its piece begins', async () => {
  const document = additive(6);
  const plan = planOf(document);
  const bank = await storedBank(document);
  const chunks = [...generateChunks(plan, settings, CHUNK_ROWS)];
  const cases = await new Bench(() => helperHere()).cases({ bank, plan: textOf(document) }, places);
  expect(cases.map((one) => one.case.responses)).toEqual(
    places.map((row) => caseAt(plan, chunks[Math.floor(row / CHUNK_ROWS)]!, row % CHUNK_ROWS).responses),
  );
}, 60_000);
