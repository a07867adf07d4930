// Every engine against exact fractions: what + - × ÷, rounding and comparison give is right to the last digit.

import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf, type Case } from '../../src/engine/index.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import {
  comparisons,
  MEASURES,
  numbers,
  printTerm,
  printTest,
  roundedTo,
  truthOfTest,
  valueOfTerm,
  type Measure,
  type Term,
  type Test,
  type Units,
} from './fractions.ts';

const en = (text: string) => ({ en: text });
const VALUES = 100_000;
const FORMULAS = 8;
const CASES = 50;
/** The case engine is slower; it evaluates what the columns do as well where a block needs larger numbers. */
const CASES_OF_CASE_ENGINE = 5;

interface Sample {
  readonly tests: readonly Test[];
  readonly terms: readonly { readonly term: Term; readonly decimals: number }[];
  readonly cases: readonly Units[];
}

const units = ({ min, max }: Measure) =>
  fc.oneof(
    { arbitrary: fc.integer({ min, max: Math.min(max, min + 100) }), weight: 4 },
    { arbitrary: fc.integer({ min, max }), weight: 4 },
    { arbitrary: fc.constant(null), weight: 1 },
  );

const samples: fc.Arbitrary<Sample> = fc.record({
  tests: fc.array(comparisons, { minLength: FORMULAS / 2, maxLength: FORMULAS / 2 }),
  terms: fc.array(fc.record({ term: numbers, decimals: fc.integer({ min: 0, max: 4 }) }), {
    minLength: FORMULAS / 2,
    maxLength: FORMULAS / 2,
  }),
  cases: fc.array(fc.record(Object.fromEntries(MEASURES.map((one) => [one.id, units(one)]))), {
    minLength: CASES,
    maxLength: CASES,
  }),
});

function instrumentOf({ tests, terms }: Sample): Instrument {
  return {
    ...newInstrument('en', 'Fractions'),
    items: MEASURES.map(({ id, decimals, min, max }) => {
      const unit = 10 ** decimals;
      return { id, kind: 'number', label: en(id), min: min / unit, max: max / unit, decimals };
    }),
    formulas: [
      ...tests.map((one, n) => ({ id: `test_${String(n)}`, label: en('test'), expression: printTest(one) })),
      ...terms.map(({ term, decimals }, n) => ({
        id: `term_${String(n)}`,
        label: en('term'),
        expression: printTerm(term),
        decimals,
      })),
    ],
  };
}

function caseOf(given: Units, position: number): Case {
  const responses = MEASURES.map(({ id, decimals }) => {
    const value = given[id] ?? null;
    return [id, value === null ? null : value / 10 ** decimals] as const;
  });
  return { id: String(position), assessedOn: '2026-01-31', responses: Object.fromEntries(responses) };
}

/** The double nearest to a decimal. */
function asDouble(term: Term, decimals: number, given: Units): number | null {
  const exact = valueOfTerm(term, given);
  if (!exact) return null;
  const { n } = roundedTo(exact, decimals);
  const text = String(n < 0n ? -n : n).padStart(decimals + 1, '0');
  const split = text.length - decimals;
  return Number(`${n < 0n ? '-' : ''}${text.slice(0, split)}.${text.slice(split)}`) + 0;
}

function expected({ tests, terms }: Sample, given: Units): Record<string, unknown> {
  const truths = tests.map((one, n): [string, unknown] => [`test_${String(n)}`, truthOfTest(one, given)]);
  const values = terms.map(({ term, decimals }, n): [string, unknown] => [
    `term_${String(n)}`,
    asDouble(term, decimals, given),
  ]);
  return Object.fromEntries([...truths, ...values]);
}

test(`every engine gives what fractions give, in ${String(runs(VALUES))} values`, async () => {
  await fc.assert(
    fc.asyncProperty(samples, async (sample) => {
      // Otherwise Vitest hears nothing while this runs, and gives up on it: in a soak it takes minutes.
      await othersHadTheirTurn();
      const document = instrumentOf(sample);
      const { plan, diagnostics } = compile(document);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const cases = sample.cases.map(caseOf);
      const columns = columnsOf(plan!, cases);
      const readers = [columnEngine(plan!), columnEngine(plan!, null)].map((engine) =>
        assessmentReader(plan!, columns, engine.run(columns)),
      );
      const engine = caseEngine(plan!);
      const formulas = printed(sample);
      for (const [row, given] of sample.cases.entries()) {
        const right = expected(sample, given);
        for (const reader of readers) expect(reader(row).values, formulas).toEqual(right);
        if (row >= CASES_OF_CASE_ENGINE) continue;
        expect((await engine.assess(cases[row]!)).values, formulas).toEqual(right);
      }
    }),
    { numRuns: runs(VALUES) / (FORMULAS * CASES), seed: 20_260_131 },
  );
});

test.each(['modulo(365.1, 1)', 'abs(modulo(365 + 0.1, abs(1)))', 'modulo(-365.1, 1)', '1000000.1 - 1000000'])(
  'what is left of large numbers is right to the last digit: %s',
  async (expression) => {
    const document = {
      ...newInstrument('en', 'Left'),
      items: [],
      formulas: [{ id: 'left', label: en('left'), expression, decimals: 4 }],
    };
    const { plan } = compile(document);
    const cases: Case[] = [{ id: '1', assessedOn: '2026-01-31', responses: {} }];
    const columns = columnsOf(plan!, cases);
    const given = { left: expression.startsWith('modulo(-') ? 0.9 : 0.1 };
    for (const engine of [columnEngine(plan!), columnEngine(plan!, null)])
      expect(assessmentReader(plan!, columns, engine.run(columns))(0).values).toEqual(given);
    expect((await caseEngine(plan!).assess(cases[0]!)).values).toEqual(given);
  },
);

function printed({ tests, terms }: Sample): string {
  return [...tests.map(printTest), ...terms.map(({ term }) => printTerm(term))].join('\n');
}
