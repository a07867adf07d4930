// Counts of sets of codes from columns against naive counts over the assessments of single cases.

import { expect, test } from 'vitest';
import { assessmentReader, columnEngine, columnsOf, type Assessment } from '../../src/engine/index.ts';
import { givesSets } from '../../src/model/hit-policies.ts';
import type { DecisionTable, Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { compare, rowsMoved, setsOf, type Run } from '../../src/simulation/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

interface Ran extends Run {
  readonly assessments: readonly Assessment[];
}

const CASES = 60;
const INSTRUMENTS = runs(60);

/** Undefined where the instrument has errors. */
function run(document: Instrument, of: Instrument, seed: number): Ran | undefined {
  const { plan } = compile(document);
  if (!plan) return undefined;
  const cases = columnsOf(plan, randomCases(of, CASES, seed));
  const results = columnEngine(plan).run(cases);
  const read = assessmentReader(plan, cases, results);
  const assessments = Array.from({ length: CASES }, (_, row) => read(row));
  return { plan, results, assessments };
}

/** Another order of rows and values, which moves nobody, and a code that only the changed instrument gives. */
function changed(document: Instrument): Instrument {
  const withNewCode = (table: DecisionTable): DecisionTable => ({
    ...table,
    outputs: table.outputs.map((output) => ({
      ...output,
      values: [{ code: 'added', label: { en: 'Added' } }, ...(output.values ?? []).toReversed()],
    })),
    rows: table.rows
      .map((row, i) => (i === 0 ? { ...row, then: row.then.map(() => 'added') } : row))
      .toReversed(),
  });
  return {
    ...document,
    tables: document.tables.map((table) => (givesSets(table.hitPolicy) ? withNewCode(table) : table)),
  };
}

type Codes = readonly string[] | null;

function setIn(assessment: Assessment, id: string): Codes {
  const value = assessment.values[id];
  return Array.isArray(value) ? value.toSorted() : null;
}

function expectNaive(id: string, before: Ran, after: Ran): Codes[] {
  const { sets, transitions } = compare(before, after);
  const change = sets.find((one) => one.id === id)!;
  const pairs = before.assessments.map((one, row) => [setIn(one, id), setIn(after.assessments[row]!, id)]);
  const count = (holds: (had: Codes, has: Codes) => unknown) =>
    pairs.filter(([had, has]) => holds(had!, has!)).length;
  for (const { code, ...found } of change.codes)
    expect(found, `${id} ${code}`).toEqual({
      before: count((had) => had?.includes(code)),
      after: count((_, has) => has?.includes(code)),
      gained: count((had, has) => !had?.includes(code) && has?.includes(code)),
      lost: count((had, has) => had?.includes(code) && !has?.includes(code)),
    });
  expect(change.none).toEqual({
    before: count((had) => had?.length === 0),
    after: count((_, has) => has?.length === 0),
  });
  expect(change.missing).toEqual({
    before: count((had) => had === null),
    after: count((_, has) => has === null),
  });
  const moved = pairs.flatMap(([had, has], row) => (String(had) === String(has) ? [] : [row]));
  expect(change.changed).toBe(moved.length);
  expect([...rowsMoved({ transitions: [], sets: [change] }, before, after)]).toEqual(moved);
  expect(transitions.some(({ after: outcome }) => outcome.id === id)).toBe(false);
  return pairs.flat().map((set) => set ?? null);
}

/** Its rows in reverse order. */
function reversed(document: Instrument): Instrument {
  return {
    ...document,
    tables: document.tables.map((table) =>
      givesSets(table.hitPolicy) ? { ...table, rows: table.rows.toReversed() } : table,
    ),
  };
}

test('sets of codes are counted code by code and by name, each case once; their order moves nobody', () => {
  const seen = { none: 0, unknown: 0, several: 0, moved: 0 };
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const document = randomInstrument(seed);
    if (!document.tables.some(({ hitPolicy }) => givesSets(hitPolicy))) continue;
    const before = run(document, document, seed);
    const after = run(changed(document), document, seed);
    const turned = run(reversed(document), document, seed);
    if (before && turned) expect(compare(before, turned).changed).toBe(0);
    if (!before || !after) continue;
    for (const id of setsOf(after.plan)) {
      const sets = expectNaive(id, before, after);
      expectNaive(id, after, before);
      seen.none += sets.filter((set) => set?.length === 0).length;
      seen.unknown += sets.filter((set) => set === null).length;
      seen.several += sets.filter((set) => (set?.length ?? 0) > 1).length;
    }
    seen.moved += expectEachOnce(before, after);
  }
  for (const [what, cases] of Object.entries(seen)) expect(cases, what).toBeGreaterThan(50);
});

/** A case whose outcome is another one counts once, whatever else of it is. */
function expectEachOnce(before: Ran, after: Ran): number {
  const comparison = compare(before, after);
  const own = [
    ...comparison.transitions.map((one) => rowsMoved({ transitions: [one], sets: [] }, before, after)),
    ...comparison.sets.map((one) => rowsMoved({ transitions: [], sets: [one] }, before, after)),
  ];
  const any = new Set(own.flatMap((rows) => [...rows]));
  expect(comparison.changed).toBe(any.size);
  expect([...rowsMoved(comparison, before, after)]).toEqual([...any].sort((a, b) => a - b));
  return comparison.changed;
}
