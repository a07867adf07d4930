// Constraints on cases: both engines, files of cases, counts and sample cases.

import { describe, expect, test } from 'vitest';
import {
  assess,
  assessmentReader,
  caseAt,
  caseEngine,
  columnEngine,
  columnsOf,
  type Case,
} from '../../src/engine/index.ts';
import { assessmentWriter, CaseAssessor, provenanceOf } from '../../src/interchange/index.ts';
import { newInstrument, type Constraint, type Instrument } from '../../src/model/index.ts';
import { compile, planIn, planOfJson, planText, planToJson, type Plan } from '../../src/plan/index.ts';
import {
  generateCases,
  generateChunks,
  NoSuchCase,
  possibleCases,
  summarise,
  USUAL_SETTINGS,
} from '../../src/simulation/index.ts';
import { runs } from '../tools/runs.ts';
import { constrained } from './constrained.ts';
import { randomCases } from './instruments.ts';

const label = { en: 'Label' };

const constraint = (id: string, holds: string, force: Constraint['force'] = 'error'): Constraint => ({
  id,
  label,
  holds,
  message: { en: `${id} is violated`, ru: `нарушено: ${id}` },
  force,
});

const victims: Instrument = {
  ...newInstrument('en', 'Victims'),
  items: [
    { id: 'unrelated', kind: 'boolean', label },
    { id: 'stranger', kind: 'boolean', label },
    { id: 'first', kind: 'number', label, min: 0, max: 99, decimals: 0 },
    { id: 'age', kind: 'number', label, min: 10, max: 99, decimals: 0 },
    { id: 'since', kind: 'number', label, min: 0, max: 99, decimals: 0, relevantWhen: 'stranger' },
  ],
  constraints: [
    constraint('known_victims', 'if stranger then unrelated else true'),
    constraint('early', 'first <= age', 'warning'),
    constraint('since_then', 'since <= age'),
  ],
  formulas: [{ id: 'years', label, expression: 'age - first', decimals: 0 }],
};

function planOf(document: Instrument): Plan {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

const caseOf = (responses: Case['responses']): Case => ({ id: 'one', assessedOn: '2026-01-31', responses });

const MADE: readonly [string, Case['responses'], string[]][] = [
  ['what is true', { stranger: true, unrelated: true, first: 10, age: 20 }, []],
  ['what is false', { stranger: true, unrelated: false, first: 21, age: 20 }, ['known_victims', 'early']],
  ['what is unknown is not violated', { stranger: true, age: 20 }, []],
  ['nothing answered', {}, []],
  ['what is not asked is not violated', { stranger: false, since: 50, age: 20 }, []],
  ['what is asked is', { stranger: true, unrelated: true, since: 50, age: 20 }, ['since_then']],
];

test.each(MADE)('%s', async (_, responses, violated) => {
  const plan = planOf(victims);
  const given = caseOf(responses);
  const one = await assess(plan, given);
  expect(one.violated).toEqual(violated);
  // The values are computed all the same.
  const { first, age } = responses as { first?: number; age?: number };
  expect(one.values['years']).toBe(first === undefined || age === undefined ? null : age - first);
  for (const id of ['known_victims', 'early', 'since_then'])
    expect(one.why[id]).toMatchObject({ kind: 'constraint' });
  const columns = columnsOf(plan, [given]);
  expect(assessmentReader(plan, columns, columnEngine(plan).run(columns))(0).violated).toEqual(violated);
});

test('both engines agree on random constraints, in vectors and case by case', async () => {
  let found = 0;
  for (let seed = 1; seed <= runs(20); seed += 1) {
    const document = constrained(seed);
    const plan = planOf(document);
    const cases = randomCases(document, 20, seed);
    const engine = caseEngine(plan);
    const columns = columnsOf(plan, cases);
    const vectors = assessmentReader(plan, columns, columnEngine(plan).run(columns));
    const scalars = assessmentReader(plan, columns, columnEngine(plan, null).run(columns));
    for (const [row, given] of cases.entries()) {
      const one = await engine.assess(given);
      expect(vectors(row), `instrument ${String(seed)}, ${given.id}`).toEqual(one);
      expect(scalars(row), `instrument ${String(seed)}, ${given.id}`).toEqual(one);
      found += one.violated!.length;
    }
  }
  expect(found).toBeGreaterThan(60);
});

test('nothing else of an assessment depends on constraints and assertions', () => {
  for (let seed = 1; seed <= runs(15); seed += 1) {
    const document = constrained(seed);
    const { constraints: _, assertions: __, ...without } = document;
    const cases = randomCases(document, 20, seed);
    const read = (plan: Plan) => {
      const columns = columnsOf(plan, cases);
      const at = assessmentReader(plan, columns, columnEngine(plan).run(columns));
      return cases.map((___, row) => at(row));
    };
    const plain = read(planOf(without));
    expect(plain.every((one) => !('violated' in one))).toBe(true);
    expect(read(planOf(document)).map(({ violated: ___, ...rest }) => rest)).toEqual(plain);
  }
});

test('a plan with them travels as text and as JSON', () => {
  const plan = planOf(constrained(3));
  expect(planIn(planText(plan))).toEqual(plan);
  expect(
    planOfJson(JSON.parse(JSON.stringify(planToJson(plan))) as ReturnType<typeof planToJson>).steps,
  ).toEqual(plan.steps);
});

describe('files of cases', () => {
  const plan = planOf(victims);
  const broken = caseOf({ stranger: true, unrelated: false, first: 21, age: 20 });

  test.each([
    ['ru', 'нарушено: known_victims'],
    ['en', 'known_victims is violated'],
    ['kk', 'known_victims is violated'],
  ])(
    'each violation is a problem of the case, with its message in %s where there is one',
    (language, text) => {
      const [one] = new CaseAssessor(plan, language).assess([broken]);
      expect(one!.problems).toMatchObject([
        { code: 'constraint-violated', severity: 'error', params: { constraint: 'known_victims', text } },
        { code: 'constraint-violated', severity: 'warning', params: { constraint: 'early' } },
      ]);
    },
  );

  test('a column lists them, and there is none without constraints', () => {
    const written = (document: Instrument) => {
      const own = planOf(document);
      const { header, line } = assessmentWriter('csv', own, provenanceOf(document));
      return [header, line(new CaseAssessor(own).assess([broken])[0]!.assessment)];
    };
    const [header, line] = written(victims);
    expect(header).toContain(',answered/asked,violated/constraints\r\n');
    expect(line).toContain(',known_victims early\r\n');
    const { constraints: _, ...without } = victims;
    expect(written(without)[0]).toMatch(/,answered\/asked\r\n$/);
  });

  test('the cases of each constraint are counted', () => {
    const columns = columnsOf(plan, [broken, broken, caseOf({ first: 40, age: 20 }), caseOf({})]);
    const { violations } = summarise(plan, columnEngine(plan).run(columns));
    expect([...violations]).toEqual([
      ['known_victims', 2],
      ['early', 3],
    ]);
  });
});

describe('sample cases', () => {
  const settings = { ...USUAL_SETTINGS, count: 500 };
  const casesIn = (plan: Plan, columns: ReturnType<typeof generateCases>) =>
    Array.from({ length: columns.rows }, (_, row) => caseAt(plan, columns, row));
  const violatedIn = (document: Instrument) => {
    const plan = planOf(document);
    return summarise(plan, columnEngine(plan).run(generateCases(plan, settings))).violations;
  };

  test('none is made that cannot be; what is only told is', () => {
    const found = violatedIn(victims);
    expect([...found.keys()]).toEqual(['early']);
    const warned = {
      ...victims,
      constraints: victims.constraints!.map((one) => ({ ...one, force: 'warning' as const })),
    };
    expect(violatedIn(warned).get('known_victims')).toBeGreaterThan(50);
  });

  test('they are the same in chunks of any size, and those that were well stay as they were', () => {
    const plan = planOf(victims);
    const all = casesIn(plan, generateCases(plan, settings));
    for (const rows of [1, 7, 64]) {
      const chunks = [...generateChunks(plan, settings, rows)];
      expect(chunks.flatMap((chunk) => casesIn(plan, chunk))).toEqual(all);
    }
    const { constraints: _, ...without } = victims;
    const free = casesIn(planOf(without), generateCases(planOf(without), settings));
    const possible = possibleCases(plan, free);
    expect(possible.length).toBeGreaterThan(100);
    expect(all.filter((one) => possible.some(({ id }) => id === one.id))).toEqual(possible);
  });

  test.each([
    ['an equation that few answers meet', 'first + age = 100'],
    ['an answer is demanded', 'age != null and first != null'],
    ['what is not asked must be asked', 'stranger and since != null'],
  ])('%s', (_, holds) => {
    expect(violatedIn({ ...victims, constraints: [constraint('demand', holds)] }).size).toBe(0);
  });

  test('where there is no case, none is made, and the constraints are named', () => {
    const plan = planOf({
      ...victims,
      constraints: [constraint('one', 'age >= 50'), constraint('other', 'age < 40 and age != null')],
    });
    expect(() => generateCases(plan, settings)).toThrow(NoSuchCase);
    try {
      generateCases(plan, settings);
    } catch (error) {
      expect([...(error as NoSuchCase).constraints].sort()).toEqual(['one', 'other']);
    }
  });
});
