// Every construct that real instruments need, as docs/constructs.md shows it, on both engines.

import { describe, expect, test } from 'vitest';
import {
  assess,
  assessmentReader,
  caseEngine,
  columnEngine,
  columnsOf,
  earlierAnswers,
  type Assessment,
} from '../../src/engine/index.ts';
import { readCase } from '../../src/interchange/index.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { examplesOf } from './documented.ts';
import { allWords } from './words.ts';

const examples = examplesOf('constructs.md');

test.each(examples)('$title: the page has cases, and no fault in the instrument', ({ instrument, cases }) => {
  const { plan, diagnostics } = compile(instrument);
  // That a formula is approximate is no fault.
  expect(diagnostics.filter(({ code }) => code !== 'approximate')).toEqual([]);
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
    const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
    const found = cases.map((_, row) => read(row));
    expect(found.map(asOnPage)).toMatchObject(expected);
  });
});

test('everything of which the model knows a few stands on the page', () => {
  const page = JSON.stringify(examples.map(({ instrument }) => instrument));
  for (const word of allWords) expect(page).toContain(`"${word}"`);
});

test('a flag of which nothing was known is not known earlier either', () => {
  const earlier = { id: 'earlier_flag', kind: 'earlier', label: { en: 'Earlier flag' }, of: 'flag' } as const;
  const document: Instrument = {
    ...newInstrument('en', 'Earlier'),
    items: [earlier],
    flags: [{ id: 'flag', label: { en: 'Flag' }, kind: 'alert' }],
    rules: [
      { id: 'rule', label: { en: 'Rule' }, when: 'earlier_flag', then: [{ effect: 'flag', flag: 'flag' }] },
    ],
  };
  const { plan } = compile(document);
  const found = [true, false, null].map(async (answer) => {
    const responses = { earlier_flag: answer };
    const previous = await assess(plan!, { id: 'a', assessedOn: '2026-01-31', responses });
    const { unknown: _, ...ofEngine1 } = previous;
    return [previous, ofEngine1].map((one) => earlierAnswers(plan!, one, responses));
  });
  return expect(Promise.all(found)).resolves.toEqual([
    [{ earlier_flag: true }, { earlier_flag: true }],
    // Engine 1 did not tell no from unknown.
    [{ earlier_flag: false }, {}],
    [{}, {}],
  ]);
});

test('what an assessment gave is earlier in the next', async () => {
  const { instrument, cases } = examples.find(({ title }) => title.startsWith('Change'))!;
  const plan = compile(instrument).plan!;
  const first = cases.at(-1)!;
  const previous = await assess(plan, first);
  const earlier = earlierAnswers(plan, previous, first.responses);
  expect(earlier).toEqual({ earlier_total: 28, earlier_risk: 'high' });
  const responses = { dynamic_1: 10, dynamic_2: 8, ...earlier };
  const next = await assess(plan, { ...first, id: 'next', responses });
  expect(next.values).toMatchObject({ change: -10, reliable_change: -2.83, improved: true });
});

function asOnPage({ scores, levels, values, classification, ...lists }: Assessment) {
  return { ...scores, ...levels, ...values, ...classification, ...lists };
}
