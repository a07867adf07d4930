// Every construct that real instruments need, as docs/constructs.md shows it, on both engines.

import { describe, expect, test } from 'vitest';
import {
  assessmentAt,
  caseEngine,
  columnEngine,
  columnsOf,
  readCase,
  type Assessment,
} from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { examplesOf } from './page.ts';

const examples = examplesOf('constructs.md');

test.each(examples)('$title: the page has cases, and no fault in the instrument', ({ instrument, cases }) => {
  const { plan, diagnostics } = compile(instrument);
  expect(diagnostics).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
  for (const given of cases) expect(readCase(plan!, given).problems).toEqual([]);
});

describe.each(examples)('$title', ({ instrument, cases, expected }) => {
  const plan = compile(instrument).plan!;

  test('one case at a time', async () => {
    const engine = caseEngine(plan);
    const found = await Promise.all(cases.map((given) => engine.assess(given)));
    expect(found.map(asOnPage)).toMatchObject(expected);
  });

  test('as columns', () => {
    const columns = columnsOf(plan, cases);
    const results = columnEngine(plan).run(columns);
    const found = cases.map((_, row) => assessmentAt(plan, columns, results, row));
    expect(found.map(asOnPage)).toMatchObject(expected);
  });
});

function asOnPage({ scores, levels, values, classification, flags, recommendations, missing }: Assessment) {
  return { ...scores, ...levels, ...values, ...classification, flags, recommendations, missing };
}
