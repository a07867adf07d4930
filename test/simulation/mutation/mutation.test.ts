// The mutation score: what test cases notice, by both engines; what is left out as equivalent, by every case there is.

import { beforeAll, describe, expect, test } from 'vitest';
import { evaluateNode, inputName, lower, overrideOf } from '../../../src/core/index.ts';
import { caseEngine } from '../../../src/engine/index.ts';
import { readCase } from '../../../src/interchange/index.ts';
import { parseDate } from '../../../src/model/dates.ts';
import { diffInstruments } from '../../../src/model/index.ts';
import type { Instrument, TestCase } from '../../../src/model/types.ts';
import { compile, type Plan } from '../../../src/plan/index.ts';
import { runTests } from '../../../src/simulation/index.ts';
import {
  mutantsOf,
  mutated,
  suggestedTests,
  tryMutants,
  type Mutant,
  type MutationReport,
} from '../../../src/simulation/mutation/index.ts';
import { SMALL } from '../../analysis/small.ts';

const DAY = '2026-06-15';

/** What is partly expected is partly noticed. */
const TESTS: readonly TestCase[] = [
  {
    id: 'high',
    assessedOn: DAY,
    responses: { a: 'much', b: 20, c: true, d: ['x', 'z'] },
    expected: { levels: { level: 'high' }, classification: { outcome: 'high' } },
  },
  {
    id: 'unanswered',
    assessedOn: DAY,
    responses: { a: 'some', b: 3 },
    expected: { scores: { total: 1 }, missing: [], levels: { level: 'low' } },
  },
];

const document: Instrument = { ...SMALL, tests: [...TESTS] };
const planOf = (one: Instrument): Plan | null => compile(one).plan;
const keyOf = ({ path, after }: Mutant) => `${path} ${JSON.stringify(after)}`;

let plan: Plan;
let all: readonly Mutant[];
let report: MutationReport;

beforeAll(async () => {
  plan = planOf(document)!;
  all = mutantsOf(document, plan);
  report = await tryMutants(document, plan, { assessedOn: DAY });
}, 60_000);

test('each change stands where it says, and nowhere else', () => {
  const before = structuredClone(document);
  for (const mutant of all) {
    const changes = diffInstruments(document, mutated(document, mutant));
    expect(changes.length).toBeGreaterThan(0);
    // A list aligns its entries: what is another cell may be one less and one more.
    const list = mutant.path.slice(0, mutant.path.lastIndexOf('/'));
    for (const { path } of changes) expect(path.startsWith(list)).toBe(true);
  }
  expect(document).toEqual(before);
});

test.each([
  ['points of options', '/items/0/options/1/points', 2],
  ['a code of a row', '/tables/0/rows/0/then/0', 'open'],
  ['a row', '/tables/0/rows/2', undefined],
  ['a cell', '/tables/0/rows/1/when/1', '> 2'],
  ['a cut-off', '/levels/0/levels/1/from', 1.9],
  ['a weight', '/scores/0/terms/2/weight', 2.5],
  ['a band', '/scores/0/terms/1/points/1/from', 5],
  ['how many may be missing', '/scores/0/missing/atMost', 2],
  ['a converted value', '/norms/0/rows/1/value', 51],
  ['an operator', '/items/3/relevantWhen', 'b >= 5'],
  ['a number in a condition', '/rules/1/when', 'b < 3 and a != "much"'],
  ['and', '/rules/1/when', 'b < 2 or a != "much"'],
  ['a code in a condition', '/items/2/relevantWhen', 'a = "refused"'],
  ['what an override sets', '/rules/0/then/0/to', 'medium'],
  ['a limit of overrides', '/classifications/0/ruleLimit/up', 2],
])('changes %s', (_, path, after) => {
  expect(all.map(keyOf)).toContain(keyOf({ path, before: null, after }));
});

test('what is noticed makes a test case fail on both engines, and nothing else does', async () => {
  const unnoticed = new Set([...report.survivors, ...report.equivalent].map(keyOf));
  let noticed = 0;
  for (const mutant of all) {
    const changed = planOf(mutated(document, mutant));
    if (!changed) continue;
    const { failed } = await runTests(changed, TESTS, readCase);
    expect([keyOf(mutant), failed > 0]).toEqual([keyOf(mutant), !unnoticed.has(keyOf(mutant))]);
    if (failed > 0) noticed += 1;
  }
  expect(report.noticed).toBe(noticed);
  expect(report.some).toBe(report.possible);
}, 60_000);

test('what is left out changes nothing, in any case', () => {
  expect(report.equivalent.length).toBeGreaterThan(0);
  const given = everyCase();
  const reported = Object.values(plan.results).flat() as readonly string[];
  const before = given.map((answers) => valuesOf(plan, answers));
  for (const mutant of report.equivalent) {
    const changed = planOf(mutated(document, mutant))!;
    given.forEach((answers, n) => {
      const after = valuesOf(changed, answers);
      // A million of them: asking Vitest of each took half of the time.
      for (const id of [...reported, 'c.asked', 'd.asked'])
        if (!Object.is(after.get(id), before[n]!.get(id)))
          expect.fail(
            `${keyOf(mutant)}: ${id} is ${String(after.get(id))}, was ${String(before[n]!.get(id))}`,
          );
    });
  }
}, 60_000);

test('with the suggested cases, every change is noticed that can be', async () => {
  expect(report.survivors.every(({ noticedBy }) => noticedBy !== null)).toBe(true);
  expect(report.suggested.length).toBeLessThan(report.survivors.length);
  const label = { en: 'suggested' };
  const tests = suggestedTests(
    document,
    report.suggested.map((one) => ({ ...one, label })),
  );
  const better = { ...document, tests: [...TESTS, ...tests] };
  expect(compile(better).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await runTests(plan, better.tests, readCase)).failed).toBe(0);
  const again = await tryMutants(better, plan, { assessedOn: DAY });
  expect([again.survivors, again.noticed]).toEqual([[], report.noticed + report.survivors.length]);
}, 60_000);

test('of many changes some are tried, the same each time, and it is said', async () => {
  const [one, other] = [
    await tryMutants(document, plan, { assessedOn: DAY, most: 20 }),
    await tryMutants(document, plan, { assessedOn: DAY, most: 20 }),
  ];
  expect(one.some).toBe(20);
  expect(one.possible).toBe(all.length);
  expect(other).toEqual(one);
}, 60_000);

test('where there is no time to prove, it is said that it was not decided', async () => {
  const hasty = await tryMutants(document, plan, { assessedOn: DAY, budget: { branches: 0, ms: -1 } });
  // Points that nobody reads need no proof.
  expect(hasty.equivalent.length).toBeLessThan(report.equivalent.length);
  const open = hasty.survivors.filter(({ noticedBy }) => noticedBy === null);
  expect([...open, ...hasty.equivalent].map(keyOf)).toEqual(
    expect.arrayContaining(report.equivalent.map(keyOf)),
  );
}, 60_000);

describe('an expression', () => {
  test.each([
    ['a function whose name has “and”', 'years and months duration(x, y).years > 2', ['>= 2', '> 3', '> 1']],
    ['codes in quotes with signs', 'a = "x > 1"', ['!= ']],
  ])('%s', async (_, text, wanted) => {
    const { changesOfExpression } = await import('../../../src/simulation/mutation/expressions.ts');
    const changes = changesOfExpression(text, []);
    expect(changes).toHaveLength(wanted.length);
    wanted.forEach((part, n) => {
      expect(changes[n]).toContain(part);
    });
  });
});

type Answers = ReadonlyMap<string, number | null>;

function everyCase(): readonly Answers[] {
  const upTo = (size: number) => Array.from({ length: size }, (__, n) => n);
  // Of the numbers, both sides of every cut-off and of every change of one.
  const ranges = { a: upTo(4), b: [...upTo(9), 18, 19, 20, 21, 22, 30], c: upTo(2), d: upTo(8) };
  return Object.entries(ranges).reduce<readonly Answers[]>(
    (before, [item, values]) =>
      before.flatMap((answers) => [null, ...values].map((held) => new Map([...answers, [item, held]]))),
    [new Map()],
  );
}

function valuesOf(of: Plan, answers: Answers): ReadonlyMap<string, number | null> {
  const core = coreOf(of);
  const values = new Map<string, number | null>([['assessed_on', parseDate(DAY)!]]);
  for (const input of of.inputs) values.set(inputName(input), answers.get(input.id) ?? null);
  for (const id of of.results.classifications) values.set(overrideOf(id), null);
  for (const { name, node } of core.definitions)
    values.set(
      name,
      evaluateNode(node, (read) => values.get(read)!),
    );
  return values;
}

const cores = new WeakMap<Plan, ReturnType<typeof lower>>();
function coreOf(of: Plan) {
  const known = cores.get(of) ?? lower(of);
  cores.set(of, known);
  return known;
}

test('the engine of single cases gives what is expected of a suggested case', async () => {
  const [first] = report.suggested;
  const { assessedOn, responses, assessment } = first!;
  const found = await caseEngine(plan).assess({ id: 'suggested', assessedOn, responses });
  expect(found).toEqual(assessment);
});
