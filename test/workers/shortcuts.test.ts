// What is done only to be faster may change nothing: each way is left, one after the other, and what is delivered must
// be the same to the byte. The engine of columns as a whole is held against that of single cases.

import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCall, readWords } from '../../src/cli/call.ts';
import { score } from '../../src/cli/score.ts';
import {
  assess,
  caseAt,
  caseEngine,
  caseScorers,
  columnEngine,
  countsOf,
  type Column,
} from '../../src/engine/index.ts';
import {
  assessmentWriter,
  caseWriter,
  exportPackage,
  PLAIN,
  provenanceOf,
  readCase,
} from '../../src/interchange/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import { canonicalText, type Instrument } from '../../src/model/index.ts';
import { shortcuts, type Shortcut } from '../../src/model/shortcuts.ts';
import { compile, planText, type Plan } from '../../src/plan/index.ts';
import { generateCases, generateChunks, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { appendChunk, CHUNK_ROWS, completeBank, saveBank } from '../../src/storage/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import { namedThings } from '../../src/studio/state/places.ts';
import { additive } from '../bench/instruments.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { load } from '../templates/load.ts';
import { helperHere } from './helper.ts';

/** Neither a whole number of vectors nor too few for them. */
const ROWS = 77;
const settings = { ...USUAL_SETTINGS, count: ROWS, missingShare: 0.1 };

const folder = mkdtempSync(join(tmpdir(), 'aspect-shortcuts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of a bank that is long enough for a helper. */
const SHARED = CHUNK_ROWS + ROWS;

/** Making a package takes longest, and running a long bank. */
const PACKED = 'additive';

const instruments: readonly (readonly [string, Instrument])[] = [
  [PACKED, additive(6)],
  ...['psa', 'five-aspect', 'static-99r'].map((name) => [name, load(`${name}.json`).instrument] as const),
  ...[3, 9, 12].map((seed) => [`random-${String(seed)}`, randomInstrument(seed)] as const),
];

/** The same with other points, so that columns of the two differ in numbers, levels and decisions. */
function edited(document: Instrument): Instrument {
  const scores = document.scores.map((one) => ({
    ...one,
    terms: one.terms.map((term) => ({ ...term, weight: (term.weight ?? 1) + 1 })),
  }));
  return { ...document, scores };
}

/** As it is stored: where it lies is nobody's business. */
function isColumn(value: unknown): value is Column {
  return typeof value === 'object' && value !== null && 'data' in value && ArrayBuffer.isView(value.data);
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (isColumn(one)) return [one.data.constructor.name, one.scale, [...one.data]];
    if (one instanceof Map) return [...(one as Map<unknown, unknown>)];
    if (one instanceof Uint32Array) return [...one];
    return typeof one === 'number' && !Number.isFinite(one) ? String(one) : one;
  });

const casesOf = (plan: Plan) => {
  const columns = generateCases(plan, settings);
  return Array.from({ length: ROWS }, (_, row) => caseAt(plan, columns, row));
};

/** What `aspect score` writes of these cases. */
async function scored(name: string, document: Instrument, plan: Plan): Promise<string> {
  const [file, cases, out] = [`${name}.json`, `${name}.csv`, `${name}.out.csv`].map((one) =>
    join(folder, one),
  );
  const { header, line } = caseWriter('csv', document, PLAIN);
  writeFileSync(file!, canonicalText(document));
  writeFileSync(cases!, header + casesOf(plan).map(line).join(''));
  await score.run(readCall(readWords(['score', file!, cases!, '-o', out!, '--quiet']), score));
  return readFileSync(out!, 'utf8');
}

async function storedBank(plan: Plan, count = ROWS): Promise<string> {
  const origin = { seed: settings.seed };
  const saved = await saveBank({ instrument: 'k', name: 'Bank', origin, layout: layoutOf(plan) });
  if (!saved.ok) throw new Error(saved.problem.kind);
  for (const chunk of generateChunks(plan, { ...settings, count }, CHUNK_ROWS))
    await appendChunk(saved.value.id, chunk);
  await completeBank(saved.value.id);
  return saved.value.id;
}

const textOf = (document: Instrument): string => planText(compile(document).plan!);

/** What the bench tells while an instrument is edited there and back. */
async function simulated(before: Instrument, plan: Plan, count = ROWS): Promise<unknown[]> {
  const bench = new Bench(() => helperHere());
  const bank = await storedBank(plan, count);
  const told: unknown[] = [];
  for (const after of [edited(before), before, edited(before)]) {
    const texts = { before: textOf(before), after: textOf(after) };
    const outcome = await bench.simulate({ bank, ...texts }, () => undefined);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const rows = (await bench.moved({ run: outcome.report.run, outcome: null }))!;
    told.push({ ...outcome.report, milliseconds: 0 }, rows);
    told.push(await bench.movedCases(outcome.report.run, [...rows.slice(0, 5)]));
    const sort = { by: plan.results.scores[0]!, descending: true };
    told.push(await bench.order({ bank, plan: texts.after, sort, filter: null }));
    told.push(await bench.cases({ bank, plan: texts.after }, [0, 7, ROWS - 1]));
  }
  return told;
}

/** What is delivered of an instrument, part by part, some of it twice, so that what is kept from the first time is used. */
function partsOf(name: string, document: Instrument): Record<string, () => Promise<string> | string> {
  const { plan, diagnostics } = compile(document);
  const cases = generateCases(plan!, settings);
  const first = casesOf(plan!).slice(0, 3);
  return {
    findings: () => text(diagnostics),
    columns: () => {
      const engine = columnEngine(plan!);
      const runs = [engine.run(cases), engine.run(cases)] as const;
      const columns = [...runs[0].values.values()];
      return [
        text(runs.map(({ values, relevance, conflicts }) => [values, relevance, conflicts])),
        text(columns.map((column) => [countsOf(column), countsOf(column)])),
      ].join('\n');
    },
    single: async () => {
      const single = [];
      for (const one of first) single.push(await assess(plan!, one), readCase(plan!, { ...one, extra: 1 }));
      return text(single);
    },
    alone: () => {
      const { score: scoreAlone, scorePlain } = caseScorers(plan!);
      return text(first.map((one) => scorePlain(one) ?? scoreAlone(readCase(plan!, one).case!)));
    },
    csv: () => scored(name, document, plan!),
    ...(name === PACKED && {
      package: async () => sha256((await exportPackage(document)).bytes!),
      shared: async () => sha256(text(await simulated(document, plan!, SHARED))),
    }),
    simulation: async () => text(await simulated(document, plan!)),
    names: () => text([namedThings(document), namedThings(document)]),
  };
}

/** What any part may ask for, since it comes before all of them. */
const BEFORE = 'what comes before';

/** By instrument and part: what came, and for which ways was asked meanwhile. Only these can change it. */
const asUsual = new Map<string, Record<string, string>>();
const askedFor = new Map<string, Map<string, ReadonlySet<string>>>();

/** Does something, and tells for which ways it asked. */
async function watched<Made>(act: () => Made | Promise<Made>): Promise<[Made, ReadonlySet<string>]> {
  const asked = new Set<string>();
  for (const [name, way] of shortcuts)
    Object.defineProperty(way, 'isTaken', { configurable: true, get: () => (asked.add(name), true) });
  try {
    return [await act(), asked];
  } finally {
    for (const way of shortcuts.values()) taken(way);
  }
}

function taken(way: Shortcut): void {
  Object.defineProperty(way, 'isTaken', { configurable: true, writable: true, value: true });
}

for (const [name, document] of instruments) {
  const [parts, before] = await watched(() => partsOf(name, document));
  const found: Record<string, string> = {};
  const asked = new Map([[BEFORE, before]]);
  for (const [what, part] of Object.entries(parts)) {
    const [bytes, ways] = await watched(part);
    found[what] = bytes;
    asked.set(what, ways);
  }
  asUsual.set(name, found);
  askedFor.set(name, asked);
}

test('what is delivered says something', () => {
  for (const [name, rest] of asUsual) {
    for (const [what, bytes] of Object.entries(rest))
      if (what !== 'findings') expect(bytes.length, what).toBeGreaterThan(50);
    expect(rest['simulation'], name).toMatch(/"changed":[1-9]/);
    expect(rest['csv']!.split('\n').length, name).toBe(ROWS + 2);
  }
});

/** Of those that ask for a way the first, and another in turn; all where the arithmetic is another. */
function tried(way: string, position: number): typeof instruments {
  if (position === 0) return instruments;
  const asking = instruments.filter(([name]) =>
    [...askedFor.get(name)!.values()].some((ways) => ways.has(way)),
  );
  const [first, ...others] = asking;
  return others.length === 0 ? asking : [first!, others[position % others.length]!];
}

const ways = [...shortcuts].sort(([one], [other]) => Number(other === 'vectors') - Number(one === 'vectors'));

describe.each(ways.map(([name, way], position) => ({ name, way, position })))(
  'without “$name”',
  ({ name: wayName, way, position }) => {
    test('the bytes are the same', async () => {
      let asked = false;
      Object.defineProperty(way, 'isTaken', { configurable: true, get: () => ((asked = true), false) });
      try {
        for (const [name, document] of tried(wayName, position)) {
          const ways = askedFor.get(name)!;
          const mayChange = (what: string): boolean => ways.get(what)!.has(wayName);
          // Anew, so that nothing is known of it.
          for (const [what, part] of Object.entries(partsOf(name, structuredClone(document))))
            if (mayChange(BEFORE) || mayChange(what))
              expect(await part(), `${name}: ${what}`).toBe(asUsual.get(name)![what]);
        }
      } finally {
        taken(way);
      }
      expect(asked, 'nothing that is delivered takes it').toBe(true);
    });
  },
);

test('without the engine of columns, `aspect score` would write the same', async () => {
  for (const [name, document] of instruments) {
    const plan = compile(document).plan!;
    const { header, line } = assessmentWriter('csv', plan, provenanceOf(document), PLAIN, []);
    const engine = caseEngine(plan);
    const lines = [];
    for (const one of casesOf(plan)) lines.push(line(await engine.assess(one), undefined));
    expect(`\uFEFF${header}${lines.join('')}`, name).toBe(asUsual.get(name)!['csv']);
  }
});

const CORE = /^(?:language|model|plan|engine|simulation|interchange|workers)\b.*\.ts$/;
/** What lives as long as the program, or as what it belongs to, and grows. */
const KEPT = /new WeakMap|^(?:export )?(?:const|let) .*= new Map(?:<.*>)?\(\)/m;
/** What keeps things for others, and a table that is filled as the program begins. */
const OTHERS = ['model/shortcuts.ts', 'language/foreign/calls.ts'];

test('nothing is kept in the core without a name by which it is left', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => CORE.test(file));
  const found = files.flatMap((file) => {
    const source = readFileSync(join('src', file), 'utf8');
    return source.includes("/shortcuts.ts'") || !KEPT.test(source) ? [] : [file];
  });
  expect(found.sort()).toEqual(OTHERS.sort());
});
