// Numbers are decimals: a cut-off that is met on paper is met on every engine.

import { expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf, type Case } from '../../src/engine/index.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

const en = (text: string) => ({ en: text });
const ITEMS = 60;

/** A weighted mean of many items, cut at a number; the formula asks the same in the language of expressions. */
function weightedMean(weights: readonly number[], cutoff: number): Instrument {
  const ids = weights.map((_, n) => `item_${String(n)}`);
  return {
    ...newInstrument('en', 'Mean'),
    items: ids.map((id) => ({ id, kind: 'number', label: en(id), min: 0, max: 10, decimals: 1 })),
    scores: [
      {
        id: 'average',
        label: en('Mean'),
        method: 'mean',
        terms: ids.map((of, n) => ({ of, weight: weights[n]! })),
        missing: { policy: 'strict' },
        decimals: 4,
      },
    ],
    formulas: [
      { id: 'is_met', label: en('Met'), expression: `mean(${ids.join(', ')}) >= ${String(cutoff)}` },
    ],
    levels: [
      {
        id: 'band',
        label: en('Band'),
        of: 'average',
        levels: [
          { code: 'below', label: en('Below') },
          { code: 'met', label: en('Met'), from: cutoff },
        ],
      },
    ],
  };
}

async function onBothEngines(document: Instrument, answers: readonly number[]) {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const responses = Object.fromEntries(answers.map((answer, n) => [`item_${String(n)}`, answer]));
  const given: Case = { id: 'a', assessedOn: '2026-01-31', responses };
  const columns = columnsOf(plan!, [given]);
  const ofColumns = assessmentReader(plan!, columns, columnEngine(plan!).run(columns))(0);
  return [await caseEngine(plan!).assess(given), ofColumns];
}

test('0.1 + 0.2 meets 0.3', async () => {
  const two = weightedMean([1, 1], 0.15);
  const sum = { ...two.scores[0]!, method: 'sum' as const };
  const formulas = [{ id: 'is_met', label: en('Met'), expression: 'item_0 + item_1 = 0.3' }];
  const levels = two.levels.map((scale) => ({
    ...scale,
    levels: scale.levels.map((level) => (level.from === undefined ? level : { ...level, from: 0.3 })),
  }));
  expect(0.1 + 0.2).not.toBe(0.3); // what doubles make of it
  for (const found of await onBothEngines({ ...two, scores: [sum], formulas, levels }, [0.1, 0.2])) {
    expect(found.scores).toEqual({ average: 0.3 });
    expect(found.levels).toEqual({ band: 'met' });
    expect(found.values).toEqual({ is_met: true });
  }
});

test(`a mean of ${String(ITEMS)} weighted items meets its cut-off`, async () => {
  const weights = Array.from({ length: ITEMS }, (_, n) => [0.1, 0.2, 0.3, 0.7][n % 4]!);
  const same = weights.map(() => 0.7);
  const doubles = same.reduce((sum, answer, n) => sum + answer * weights[n]!, 0);
  expect(doubles / weights.reduce((sum, weight) => sum + weight, 0)).not.toBe(0.7);
  for (const found of await onBothEngines(weightedMean(weights, 0.7), same)) {
    expect(found.scores).toEqual({ average: 0.7 });
    expect(found.levels).toEqual({ band: 'met' });
    expect(found.values).toEqual({ is_met: true });
  }
});

test('and falls short by the least that an answer can', async () => {
  const weights = Array.from({ length: ITEMS }, () => 0.1);
  const answers = weights.map((_, n) => (n === 0 ? 0.6 : 0.7));
  for (const found of await onBothEngines(weightedMean(weights, 0.7), answers)) {
    expect(found.scores).toEqual({ average: 0.6983 });
    expect(found.levels).toEqual({ band: 'below' });
    expect(found.values).toEqual({ is_met: false });
  }
});
