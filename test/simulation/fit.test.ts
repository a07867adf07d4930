// A bank that was made before the instrument was edited must not change its answers silently.

import { expect, test } from 'vitest';
import { caseAt } from '../../src/engine/index.ts';
import type { Instrument, Item, Option } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { fitCases, generateCases, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { randomInstrument } from '../engine/instruments.ts';

const settings = { ...USUAL_SETTINGS, count: 100 };

/** An edit of the options of every item that has any. */
function withOptions(document: Instrument, edit: (options: readonly Option[]) => Option[]): Instrument {
  return {
    ...document,
    scales: document.scales.map((scale) => ({ ...scale, options: edit(scale.options) })),
    items: document.items.map((item): Item => {
      const hasOptions = item.kind === 'choice' || item.kind === 'multi-choice';
      return hasOptions && Array.isArray(item.options) ? { ...item, options: edit(item.options) } : item;
    }),
  };
}

const plans = Array.from({ length: 30 }, (_, i) => randomInstrument(i + 1)).map((document) => ({
  document,
  plan: compile(document).plan!,
}));

test('options in another order, and new ones, keep every answer', () => {
  for (const { document, plan } of plans) {
    const bank = generateCases(plan, settings);
    const edited = withOptions(document, (options) => [
      { code: 'new', label: {}, points: 0 },
      ...[...options].reverse(),
    ]);
    const next = compile(edited).plan;
    if (!next) continue;
    const { cases, unfit } = fitCases(bank, layoutOf(plan), next);
    expect(unfit.size).toBe(0);
    for (let row = 0; row < bank.rows; row += 1) {
      const sorted = (one: ReturnType<typeof caseAt>) =>
        Object.entries(one.responses).map(([id, answer]) => [
          id,
          Array.isArray(answer) ? answer.sort() : answer,
        ]);
      expect(sorted(caseAt(next, cases, row))).toEqual(sorted(caseAt(plan, bank, row)));
    }
  }
});

test('an answer that is no more is not answered, and is counted', () => {
  const { document, plan } = plans.find(({ plan }) => plan.inputs.some(({ type }) => type === 'code'))!;
  const item = plan.inputs.find(({ type }) => type === 'code')!;
  const bank = generateCases(plan, settings);
  const had = Array.from({ length: bank.rows }, (_, row) => caseAt(plan, bank, row).responses[item.id]);
  const gone = had.find((answer) => typeof answer === 'string')!;
  const layout = layoutOf(plan);
  const next = {
    ...plan,
    inputs: plan.inputs.map((input) =>
      input.id === item.id ? { ...input, codes: input.codes.filter((code) => code !== gone) } : input,
    ),
  };
  const { cases, unfit } = fitCases(bank, layout, next);
  expect(unfit).toEqual(new Map([[item.id, had.filter((answer) => answer === gone).length]]));
  had.forEach((answer, row) =>
    expect(caseAt(next, cases, row).responses[item.id]).toBe(answer === gone ? null : answer),
  );
  expect(document.items.length).toBeGreaterThan(0);
});

test('items that a bank knows nothing of are told: new ones, and those with another name now', () => {
  const { plan } = plans.find(({ plan }) => plan.inputs.length > 1)!;
  const bank = generateCases(plan, settings);
  const [first, ...others] = plan.inputs;
  const next = { ...plan, inputs: [{ ...first!, id: 'renamed' }, ...others] };
  expect(fitCases(bank, layoutOf(plan), plan).absent).toEqual([]);
  const { cases, absent } = fitCases(bank, layoutOf(plan), next);
  expect(absent).toEqual(['renamed']);
  expect(caseAt(next, cases, 0).responses).not.toHaveProperty(first!.id);
});
