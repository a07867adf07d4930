// The core says of every case what the engine of single cases says, which knows nothing of it; and every value lies
// within what is known of it beforehand.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateNode, inputName, lower, overrideOf, type Core } from '../../src/core/index.ts';
import { caseEngine, columnsOf, valueAt, type Assessment, type CaseColumns } from '../../src/engine/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { drawn } from '../engine/drawn.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

const INSTRUMENTS = runs(25);
const CASES = 15;

type Values = ReadonlyMap<string, number | null>;

/** What each name of the core is in one case, as columns hold it. */
function valuesOf(plan: Plan, core: Core, cases: CaseColumns, row: number): Values {
  const given = [
    ['assessed_on', { data: cases.assessedOn, scale: 0 }] as const,
    ...plan.inputs.map((input) => [inputName(input), cases.items.get(input.id)!] as const),
    ...plan.results.classifications.map((id) => [overrideOf(id), cases.overrides.get(id)!] as const),
  ];
  const values = new Map<string, number | null>(
    given.map(([name, column]) => [name, known(valueAt(column, row))]),
  );
  for (const { name, node } of core.definitions)
    values.set(
      name,
      evaluateNode(node, (read) => values.get(read)!),
    );
  return values;
}

const known = (value: number) => (Number.isNaN(value) ? null : value);

/** What is not as it is known beforehand. */
function broken(core: Core, values: Values): string[] {
  return core.definitions.flatMap(({ name, node: { mayBeMissing, min = -Infinity, max = Infinity } }) => {
    const value = values.get(name) ?? null;
    const holds = value === null ? mayBeMissing : value >= min && value <= max;
    return holds ? [] : [`${name} is ${String(value)}, of ${String(min)} to ${String(max)}`];
  });
}

function held(plan: Plan, id: string, shown: unknown): number | null {
  const { type, codes = [] } = plan.values.get(id) ?? {};
  if (shown === null || shown === undefined) return null;
  if (type === 'code') return codes.indexOf(shown as string);
  if (type === 'codes') return (shown as string[]).reduce((set, code) => set | (1 << codes.indexOf(code)), 0);
  if (type === 'date') return parseDate(shown as string)!;
  return Number(shown);
}

function expected(plan: Plan, assessment: Assessment): [string, number | null][] {
  const { scores, levels, values, classification, flags, recommendations, unknown } = assessment;
  const raised = [...plan.results.flags, ...plan.results.recommendations].map(
    (id): [string, number | null] => [
      id,
      unknown.includes(id) ? null : Number(flags.includes(id) || recommendations.includes(id)),
    ],
  );
  const named = Object.entries({ ...scores, ...levels, ...values, ...classification });
  return [...named.map(([id, shown]): [string, number | null] => [id, held(plan, id, shown)]), ...raised];
}

test(`the core and the case engine agree on ${String(INSTRUMENTS)} instruments`, async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn((seed) => randomInstrument(seed, true), CASES),
      async ({ document, cases }) => {
        const plan = compile(document).plan!;
        const core = lower(plan);
        expect(JSON.parse(JSON.stringify(core))).toEqual(core);
        const columns = columnsOf(plan, cases);
        const engine = caseEngine(plan);
        for (const [row, given] of cases.entries()) {
          const values = valuesOf(plan, core, columns, row);
          expect(broken(core, values), given.id).toEqual([]);
          const all = expected(plan, await engine.assess(given));
          expect(
            all.map(([id]) => [id, values.get(id)]),
            given.id,
          ).toEqual(all);
        }
      },
    ),
    { numRuns: INSTRUMENTS, seed: 20_261_127 },
  );
});
