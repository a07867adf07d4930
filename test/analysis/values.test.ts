// What a diagram says of a case is what the core says of it, whatever the instrument; and what is not decided is said.

import { expect, test } from 'vitest';
import { Analysis } from '../../src/analysis/index.ts';
import { evaluateNode, inputName, itemOf, lower, overrideOf } from '../../src/core/index.ts';
import { columnsOf, valueAt } from '../../src/engine/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

const INSTRUMENTS = runs(12);
const CASES = 12;
const DAY = '2026-06-15';

/** So that instruments of which little can be decided take no time. */
const SMALL = { branches: 60_000, ms: 60_000 };

const known = (value: number) => (Number.isNaN(value) ? null : value);

test(`diagrams and the core agree on ${String(INSTRUMENTS)} instruments`, () => {
  let [decided, all] = [0, 0];
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const document = randomInstrument(seed, seed % 2 === 0);
    const plan = compile(document).plan!;
    const core = lower(plan);
    const cases = randomCases(document, CASES, seed).map((one) => ({
      ...one,
      assessedOn: DAY,
      overrides: {},
    }));
    const columns = columnsOf(plan, cases);
    const analysis = new Analysis(core, { assessedOn: parseDate(DAY)!, budget: SMALL });
    const items = new Set(plan.inputs.map(({ id }) => id));
    const outcomes = core.definitions
      .filter(({ name }) => !items.has(name))
      .flatMap(({ name, node: { type, codes = [] } }) =>
        (type === 'codes' ? [...codes.keys()] : [undefined]).map((code) => ({
          name,
          code,
          exact: analysis.of(name, code),
        })),
      );
    all += outcomes.length;
    decided += outcomes.filter(({ exact }) => exact.isExact).length;
    for (const row of cases.keys()) {
      const given = new Map<string, number | null>([
        ['assessed_on', parseDate(DAY)!],
        ...plan.inputs.map((input): [string, number | null] => [
          inputName(input),
          known(valueAt(columns.items.get(input.id)!, row)),
        ]),
        ...plan.results.classifications.map((id): [string, null] => [overrideOf(id), null]),
      ]);
      const answers = new Map([...given].map(([name, value]) => [itemOf(name), value]));
      const values = new Map(given);
      for (const { name, node } of core.definitions)
        values.set(
          name,
          evaluateNode(node, (read) => values.get(read)!),
        );
      for (const { name, code, exact } of outcomes) {
        if (!exact.isExact) continue;
        const value = values.get(name) ?? null;
        const expected = code === undefined || value === null ? value : (value >>> code) & 1;
        const place = `instrument ${String(seed)}, case ${String(row)}, ${name} ${String(code)}`;
        expect(exact.value(answers), place).toBe(expected);
        expect(exact.possible(new Map(), 'any or none'), place).toContain(expected);
      }
    }
  }
  // The random instruments compare dates of the case with each other and raise numbers to powers.
  expect(decided / all).toBeGreaterThan(0.5);
});
