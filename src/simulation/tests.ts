// The test cases of an instrument: run on both engines, and compared with what the methodologist expects.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Expected, Id, TestCase } from '../model/types.ts';
import { assessmentReader, caseEngine, columnEngine, columnsOf } from '../engine/index.ts';
import type { Assessment, Case } from '../engine/index.ts';
import type { Plan } from '../plan/index.ts';
import { differencesOf, nameOf, type Difference } from './differences.ts';

/** `cases` is json-rules-engine, one case at a time; `columns` takes whole banks. */
export type EngineName = 'cases' | 'columns';

export interface TestDifference extends Difference {
  /** The engines that gave it. */
  readonly engines: readonly EngineName[];
}

export interface TestResult {
  readonly id: Id;
  /** `invalid`: its answers do not fit the instrument. */
  readonly outcome: 'passed' | 'failed' | 'invalid';
  readonly differences: readonly TestDifference[];
  /** Paths lead into the document. */
  readonly problems: readonly Diagnostic[];
  /** What the instrument says of it; null where it is invalid. */
  readonly assessment: Assessment | null;
}

export interface TestReport {
  /** In the order of the document. */
  readonly results: readonly TestResult[];
  readonly passed: number;
  /** Invalid ones too. */
  readonly failed: number;
}

/** What reads cases from outside, which stands above: the answers of test cases are checked as any others are. */
type Read = (
  plan: Plan,
  raw: unknown,
) => { readonly case: Case | null; readonly problems: readonly Diagnostic[] };

export async function runTests(plan: Plan, tests: readonly TestCase[], readCase: Read): Promise<TestReport> {
  const readings = tests.map((test) => readCase(plan, rawCase(test)));
  const found = await onBothEngines(
    plan,
    readings.flatMap((reading) => reading.case ?? []),
  );
  let next = 0;
  const results = tests.map((test, position): TestResult => {
    const { case: given, problems } = readings[position]!;
    const path = `/tests/${String(position)}`;
    return given
      ? compared(test, found[next++]!)
      : {
          id: test.id,
          outcome: 'invalid',
          differences: [],
          problems: problems.map((problem) => ({ ...problem, path: path + problem.path })),
          assessment: null,
        };
  });
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  return { results, passed, failed: results.length - passed };
}

/** A test case without what is expected of it. */
export function rawCase({ id, assessedOn, responses, overrides }: TestCase): Case {
  return { id, assessedOn, responses, ...(overrides ? { overrides } : {}) };
}

/** What each engine says of each case, in the order of the cases. */
export async function onBothEngines(
  plan: Plan,
  cases: readonly Case[],
): Promise<Record<EngineName, Assessment>[]> {
  const columns = columnsOf(plan, cases);
  const results = columnEngine(plan).run(columns);
  const engine = caseEngine(plan);
  const one = await Promise.all(cases.map((given) => engine.assess(given)));
  const read = assessmentReader(plan, columns, results);
  return one.map((assessment, row) => ({ cases: assessment, columns: read(row) }));
}

function compared({ id, expected }: TestCase, found: Record<EngineName, Assessment>): TestResult {
  const differences = differencesOnEngines(expected, found);
  const outcome = differences.length === 0 ? 'passed' : 'failed';
  return { id, outcome, differences, problems: [], assessment: found.cases };
}

/** A difference that both engines found stands once. */
export function differencesOnEngines(
  expected: Expected | Assessment,
  found: Readonly<Record<EngineName, Assessment>>,
): TestDifference[] {
  const cases = differencesOf(expected, found.cases);
  const columns = differencesOf(expected, found.columns);
  const key = (one: Difference) => JSON.stringify([nameOf(one), one.found]);
  const inColumns = new Map(columns.map((one) => [key(one), one]));
  const inCases = new Set(cases.map(key));
  return [
    ...cases.map((one): TestDifference => {
      return { ...one, engines: inColumns.has(key(one)) ? ['cases', 'columns'] : ['cases'] };
    }),
    ...columns
      .filter((one) => !inCases.has(key(one)))
      .map((one): TestDifference => {
        return { ...one, engines: ['columns'] };
      }),
  ];
}
