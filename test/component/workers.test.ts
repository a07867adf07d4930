// What the workers deliver is what their code gives where it is called: nothing is lost or altered on the way to the page.

import { expect, test } from 'vitest';
import { readDocument } from '../../src/interchange/index.ts';
import { canonicalText } from '../../src/model/index.ts';
import { compile, planText } from '../../src/plan/index.ts';
import { USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { CHUNK_ROWS } from '../../src/storage/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import { Clerk } from '../../src/workers/clerk/clerk.ts';
import {
  bench,
  callable,
  clerk,
  coverage,
  mutations,
  Proving,
  read,
  type GenerateRequest,
} from '../../src/workers/index.ts';
import { Prover } from '../../src/workers/prover/prover.ts';
import { additive } from '../bench/instruments.ts';

const document = additive(6);
const after = {
  ...document,
  scores: document.scores.map((one) => ({
    ...one,
    terms: one.terms.map((term) => ({ ...term, weight: 2 })),
  })),
};
const [text, textAfter] = [document, after].map((one) => planText(compile(one).plan!)) as [string, string];
const texts = { before: text, after: textAfter };
const silent = (): void => undefined;

const bytesOf = async (blob: Blob | null): Promise<number[]> => [
  ...new Uint8Array(await blob!.arrayBuffer()),
];

const broken = JSON.stringify({ ...document, items: [{ id: 'x' }], more: '\u202E' });
test.each([
  ['an instrument', canonicalText(document)],
  ['an instrument with errors', broken],
  ['what is no instrument', '{"a": 1, "a": 2'],
])('the reader reads %s as it is read in the page', async (_, text) => {
  const file = new Blob([text]);
  expect(await read(file).result).toEqual(await readDocument(new Uint8Array(await file.arrayBuffer())));
});

test('the clerk makes the same package, files and report of tests', async () => {
  const here = new Clerk();
  const [made, own] = [
    await clerk().makePackage(document, 'review'),
    await here.makePackage(document, 'review'),
  ];
  expect(await bytesOf(made.zip)).toEqual(await bytesOf(own.zip));
  expect({ ...made, zip: null }).toEqual({ ...own, zip: null });
  expect(await clerk().formats()).toEqual(here.formats());
  for (const { id } of here.formats()) {
    const [theirs, ours] = [await clerk().write(id, document), await here.write(id, document)];
    expect({ ...theirs, files: null }).toEqual({ ...ours, files: null });
    for (const [at, { ending, blob }] of ours.files!.entries()) {
      expect(theirs.files![at]!.ending).toBe(ending);
      expect(await bytesOf(theirs.files![at]!.blob)).toEqual(await bytesOf(blob));
    }
  }
  expect(await clerk().runTests(text, document.tests)).toEqual(await here.runTests(text, document.tests));
});

/** Each bench counts its own runs and takes its own time. */
const OWN = { run: 0, milliseconds: 0 };

test('the clerk makes the same bank, and the bench says the same of it', async () => {
  const here = { clerk: new Clerk(), bench: new Bench() };
  const settings = { ...USUAL_SETTINGS, count: 333, missingShare: 0.1 };
  const request: GenerateRequest = { instrument: 'k', name: 'Bank', plan: text, settings };
  const banks = [
    await clerk().generate(request, callable(silent)),
    await here.clerk.generate(request, silent),
  ].map((one) => (one.ok && one.value ? one.value.id : ''));
  const [bank, own] = banks as [string, string];
  expect(bank).not.toBe('');
  for (const format of ['csv', 'jsonl'] as const) {
    const file = await bytesOf(await clerk().exportBank(bank, document, format));
    expect(file).toEqual(await bytesOf(await here.clerk.exportBank(own, document, format)));
  }

  const told = await bench().simulate({ bank, ...texts }, callable(silent));
  const toldHere = await here.bench.simulate({ bank: own, ...texts }, silent);
  if (told.kind !== 'done' || toldHere.kind !== 'done') throw new Error(told.kind);
  expect({ ...told.report, ...OWN }).toEqual({ ...toldHere.report, ...OWN });
  const rows = await bench().moved({ run: told.report.run, outcome: null });
  expect(rows!.length).toBeGreaterThan(0);
  expect(rows).toEqual(await here.bench.moved({ run: toldHere.report.run, outcome: null }));
  const first = [...rows!.slice(0, 5)];
  expect(await bench().movedCases(told.report.run, first)).toEqual(
    await here.bench.movedCases(toldHere.report.run, first),
  );
  const query = { plan: text, sort: { by: 'total', descending: true }, filter: null };
  expect(await bench().order({ ...query, bank })).toEqual(await here.bench.order({ ...query, bank: own }));
  expect(await bench().cases({ bank, plan: text }, [0, 332])).toEqual(
    await here.bench.cases({ bank: own, plan: text }, [0, 332]),
  );
});

test('of a bank that is shared with a helper, the bench says what it says alone', async () => {
  const alone = new Bench();
  const settings = { ...USUAL_SETTINGS, count: CHUNK_ROWS + 333, missingShare: 0.1 };
  const made = await clerk().generate(
    { instrument: 'k', name: 'Long', plan: text, settings },
    callable(silent),
  );
  const bank = made.ok && made.value ? made.value.id : '';
  const told = await bench().simulate({ bank, ...texts }, callable(silent));
  const toldAlone = await alone.simulate({ bank, ...texts }, silent);
  if (told.kind !== 'done' || toldAlone.kind !== 'done') throw new Error(told.kind);
  expect({ ...told.report, ...OWN }).toEqual({ ...toldAlone.report, ...OWN });
  const rows = await bench().moved({ run: told.report.run, outcome: null });
  const rowsAlone = await alone.moved({ run: toldAlone.report.run, outcome: null });
  expect(String(rows)).toBe(String(rowsAlone));
  const some = [rows![0]!, rows!.at(-1)!];
  expect(await bench().movedCases(told.report.run, some)).toEqual(
    await alone.movedCases(toldAlone.report.run, some),
  );
});

test('the prover proves the same, is ended when it is given up, and begins anew', async () => {
  const request = { instrument: document, plan: text, assessedOn: '2026-06-15' };
  const own = await new Prover().prove(request);
  const proving = new Proving();
  const proved = await proving.prove(request);
  expect({ ...proved, milliseconds: 0 }).toEqual({ ...own, milliseconds: 0 });
  const given = proving.prove(request);
  proving.giveUp();
  expect(await given).toBeNull();
  expect(await proving.sheets(request)).toEqual(own.sheets);
  proving.giveUp();
});

test('what test cases notice and reach is told as it is found, and can be given up', async () => {
  const request = { instrument: document, plan: text, assessedOn: '2026-06-15' };
  const here = new Prover();
  const steps: (readonly number[])[] = [];
  const report = await mutations(request, { onProgress: (done, all) => steps.push([done, all]) });
  expect(report).toEqual(await here.mutations(request, silent));
  // The very last step may come after the report: it takes a way of its own.
  const done = steps.map(([of]) => of!);
  expect(done.length).toBeGreaterThan(1);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(new Set(steps.map(([, all]) => all))).toEqual(new Set([report!.some]));
  expect(await coverage(request)).toEqual(await here.coverage(request));
  const ending = new AbortController();
  const left = mutations(request, { signal: ending.signal });
  ending.abort();
  expect(await left).toBeNull();
  expect(await mutations(request, { signal: ending.signal })).toBeNull();
});
