// The plan as plain JSON: complete, stable, and with what each step requires.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lower, requirementsOf } from '../../src/core/index.ts';
import { compile, planOfJson, planToJson, type Plan, type PlanJson } from '../../src/plan/index.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { soundInstrument } from '../model/documents.ts';
import { runs } from '../tools/runs.ts';

const RUNS = { numRuns: runs(40), seed: 8 };
const planOf = (seed: number): Plan => compile(randomInstrument(seed)).plan!;

test('a plan is plain JSON, and is the same once it is read again', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const plan = planOf(seed);
      const json = planToJson(plan);
      const text = JSON.stringify(json);
      const read = JSON.parse(text) as PlanJson;
      expect(read).toEqual(json);
      expect(JSON.stringify(planToJson(planOfJson(read)))).toBe(text);
      expect(lower(planOfJson(read))).toEqual(lower(plan));
    }),
    RUNS,
  );
});

test('what the core requires of a step, the plan has said', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const plan = planOf(seed);
      const required = new Map(planToJson(plan).steps.map(({ id, requires }) => [id, requires]));
      for (const definition of lower(plan).definitions)
        expect(required.get(definition.of), definition.of).toEqual(
          expect.arrayContaining([...requirementsOf(definition)]),
        );
    }),
    RUNS,
  );
});

test('tables keep their inputs, one for each cell of a row', () => {
  const { steps } = compile(soundInstrument()).plan!;
  const table = steps.find(({ kind }) => kind === 'table')!;
  expect(table).toMatchObject({
    inputs: [
      { expression: { op: 'name' }, type: 'code' },
      { expression: { op: 'name', name: 'offences' }, type: 'number', codes: [] },
    ],
  });
  for (let seed = 0; seed < 50; seed += 1)
    for (const step of planOf(seed).steps)
      if (step.kind === 'table')
        for (const row of step.rows) expect(row.cells).toHaveLength(step.inputs.length);
});

test('the plan of an instrument with every construct stands as it stood', async () => {
  const json = planToJson(compile(soundInstrument()).plan!);
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('../golden/plan.json');
});
