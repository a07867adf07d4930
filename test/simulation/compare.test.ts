// Counts from columns against naive counts over the assessments of single cases.

import { describe, expect, test } from 'vitest';
import {
  assessmentReader,
  columnEngine,
  columnsOf,
  countsOf,
  type Assessment,
  type ResultColumns,
} from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import {
  compare,
  histogramOf,
  NumberTally,
  rowsChanged,
  rowsMoved,
  summarise,
  truthIn,
  type Outcome,
} from '../../src/simulation/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

interface Ran {
  readonly plan: Plan;
  readonly results: ResultColumns;
  readonly assessments: readonly Assessment[];
}

function run(document: Instrument, seed: number, of = document): Ran {
  const plan = compile(document).plan!;
  const cases = columnsOf(plan, randomCases(of, 60, seed));
  const results = columnEngine(plan).run(cases);
  const read = assessmentReader(plan, cases, results);
  const assessments = Array.from({ length: cases.rows }, (_, row) => read(row));
  return { plan, results, assessments };
}

/** The value of an outcome as an assessment has it. */
function valueIn(assessment: Assessment, { id, kind }: Outcome): string | null {
  const found = {
    classification: assessment.classification[id],
    level: assessment.levels[id],
    converted: assessment.scores[id],
    value: assessment.values[id],
    flag: truthIn(assessment, id),
    recommendation: truthIn(assessment, id),
  }[kind];
  return found === null || found === undefined ? null : String(found);
}

const seeds = Array.from({ length: runs(30) }, (_, i) => i + 1);
const times = <Thing>(list: readonly Thing[], wanted: Thing) => list.filter((one) => one === wanted).length;

describe('a summary', () => {
  test('counts every value of every outcome', () => {
    for (const seed of seeds) {
      const { plan, results, assessments } = run(randomInstrument(seed), seed);
      for (const { outcome, counts, missing } of summarise(plan, results).distributions) {
        const values = assessments.map((one) => valueIn(one, outcome));
        expect(counts.reduce((sum, one) => sum + one, missing)).toBe(60);
        outcome.values.forEach((value, position) => {
          expect(counts[position], `${outcome.id} ${value}`).toBe(times(values, value));
        });
        expect(missing).toBe(times(values, null));
      }
    }
  });

  test('has the mean, spread and limits of every score', () => {
    for (const seed of seeds) {
      const { plan, results, assessments } = run(randomInstrument(seed), seed);
      const { numbers } = summarise(plan, results);
      for (const id of plan.results.scores) {
        const known = assessments.map((one) => one.scores[id] ?? null).filter((score) => score !== null);
        const summary = numbers.get(id)!;
        expect(summary.missing).toBe(60 - known.length);
        expect(summary.known).toBe(known.length);
        if (known.length < 2) continue;
        const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
        const variance = known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (known.length - 1);
        const near = (value: number) => 1e-9 * Math.max(1, Math.abs(value));
        expect(Math.abs(summary.mean! - mean)).toBeLessThan(near(mean));
        expect(Math.abs(summary.sd! - Math.sqrt(variance))).toBeLessThan(near(variance));
        expect([summary.min, summary.max]).toEqual([Math.min(...known), Math.max(...known)]);
      }
    }
  });
});

describe('a histogram', () => {
  test('puts every number into the one bar that holds it', () => {
    for (const seed of seeds) {
      const numbers = Array.from(
        { length: 50 },
        (_, i) => ((i * 7919 * seed) % 1000) / (seed % 3 === 0 ? 10 : 40),
      );
      const tally = new NumberTally();
      tally.add(countsOf({ data: Float64Array.from(numbers), scale: 0 }));
      const { width, from, counts } = histogramOf([tally, new NumberTally()]);
      expect(from.length).toBeLessThanOrEqual(25);
      expect(counts[1]!.every((count) => count === 0)).toBe(true);
      from.forEach((start, bar) => {
        const end = from[bar + 1] ?? start + width;
        const within = numbers.filter((one) => one >= start - 1e-9 && one < end - 1e-9).length;
        expect(counts[0]![bar]).toBe(within);
      });
    }
  });
});

describe('a comparison', () => {
  /** The same instrument with another weight; the mean of the highest terms needs the same for all. */
  function changed(document: Instrument): Instrument {
    return {
      ...document,
      scores: document.scores.map((score) => ({
        ...score,
        terms: score.terms.map((term, i) =>
          i === 0 || score.highest !== undefined ? { ...term, weight: (term.weight ?? 1) + 1 } : term,
        ),
      })),
    };
  }

  test('counts and finds exactly the cases whose value is another one', () => {
    let moved = 0;
    for (const seed of seeds) {
      const document = randomInstrument(seed);
      const before = run(document, seed);
      const after = run(changed(document), seed, document);
      const comparison = compare(before, after);
      const any = new Set<number>();
      for (const transition of comparison.transitions) {
        const { after: outcome, counts } = transition;
        const rows = rowsChanged([transition], before.results, after.results);
        expect(transition.changed).toBe(rows.length);
        const pairs = before.assessments.map(
          (one, row) => [valueIn(one, outcome), valueIn(after.assessments[row]!, outcome)] as const,
        );
        rows.forEach((row) => any.add(row));
        expect(counts.flat().reduce((sum, one) => sum + one, 0)).toBe(60);
        const values = [...outcome.values, null];
        values.forEach((from, i) =>
          values.forEach((to, j) =>
            expect(counts[i]![j]).toBe(pairs.filter(([a, b]) => a === from && b === to).length),
          ),
        );
        expect([...rows]).toEqual(pairs.flatMap(([a, b], row) => (a === b ? [] : [row])));
      }
      const all = rowsChanged(comparison.transitions, before.results, after.results);
      expect([...all]).toEqual([...any].sort((a, b) => a - b));
      for (const row of rowsMoved({ ...comparison, transitions: [] }, before, after)) any.add(row);
      expect(comparison.changed).toBe(any.size);
      moved += any.size;
      for (const shift of comparison.shifts.filter(({ id }) => before.plan.results.scores.includes(id))) {
        const old = before.assessments.map((one) => one.scores[shift.id] ?? null);
        const now = after.assessments.map((one) => one.scores[shift.id] ?? null);
        expect(shift.changed).toBe(old.filter((one, row) => one !== now[row]).length);
        expect(shift.becameMissing).toBe(old.filter((one, row) => one !== null && now[row] === null).length);
        expect(shift.up).toBe(old.filter((one, row) => one !== null && now[row]! > one).length);
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('finds nothing between an instrument and itself', () => {
    for (const seed of seeds) {
      const one = run(randomInstrument(seed), seed);
      const { changed, shifts } = compare(one, one);
      expect(changed).toBe(0);
      expect(shifts.every((shift) => shift.changed === 0)).toBe(true);
    }
  });
});

test('an outcome that was not there before is named as not compared', () => {
  const label = { en: 'New' };
  for (const seed of seeds.slice(0, runs(10))) {
    const before = randomInstrument(seed);
    const after = {
      ...before,
      formulas: [...before.formulas, { id: 'new_code', label, expression: 'if true then "a" else "b"' }],
      flags: [...before.flags, { id: 'new_flag', label, kind: 'notice' as const }],
    };
    const { added, changed } = compare(run(before, seed), run(after, seed, before));
    expect([added, changed]).toEqual([['new_code', 'new_flag'], 0]);
  }
});
