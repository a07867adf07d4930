// What test cases reach of an instrument, against every case that there is.

import { expect, test } from 'vitest';
import { evaluateNode, inputName, lower, overrideOf } from '../../../src/core/index.ts';
import { parseDate } from '../../../src/model/dates.ts';
import type { Instrument, TestCase } from '../../../src/model/types.ts';
import { compile } from '../../../src/plan/index.ts';
import { coverageOf, type GoalName } from '../../../src/simulation/coverage/index.ts';
import fiveAspect from '../../../templates/five-aspect.json' with { type: 'json' };
import { SMALL } from '../../analysis/small.ts';
import { expectedOf } from '../../../src/simulation/mutation/expected.ts';

const DAY = '2026-06-15';
type Held = number | null;

async function covered(document: Instrument, tests: readonly TestCase[] = []) {
  return coverageOf({ tests: [...tests] }, compile(document).plan!, { assessedOn: DAY });
}

const asTests = ({ suggested }: Awaited<ReturnType<typeof covered>>): TestCase[] =>
  suggested.map(({ assessedOn, responses, assessment }, n) => ({
    id: `case_${String(n)}`,
    assessedOn,
    responses,
    expected: expectedOf(assessment),
  }));

/** What every case of the small instrument makes of every name. */
function everyCase(): readonly ReadonlyMap<string, Held>[] {
  const plan = compile(SMALL).plan!;
  const core = lower(plan);
  const upTo = (count: number) => [null, ...Array.from({ length: count }, (_, n) => n)];
  const all: Record<string, readonly Held[]> = { a: upTo(4), b: upTo(31), c: upTo(2), d: upTo(8) };
  const cases = Object.entries(all).reduce<readonly (readonly (readonly [string, Held])[])[]>(
    (before, [id, values]) => before.flatMap((one) => values.map((held) => [...one, [id, held] as const])),
    [[]],
  );
  return cases.map((given) => {
    const values = new Map<string, Held>([['assessed_on', parseDate(DAY)!]]);
    for (const [id, held] of given)
      values.set(inputName(plan.inputs.find((input) => input.id === id)!), held);
    for (const id of plan.results.classifications) values.set(overrideOf(id), null);
    for (const { name, node } of core.definitions)
      values.set(
        name,
        evaluateNode(node, (read) => values.get(read)!),
      );
    return values;
  });
}

/** Null: another test looks at it. */
function isReachedBy(values: ReadonlyMap<string, Held>, goal: GoalName): boolean | null {
  switch (goal.kind) {
    case 'true':
      return values.get(goal.name) === 1;
    case 'false':
      return values.get(goal.name) === 0;
    case 'unknown':
      return values.get(goal.name) === null;
    case 'asked':
      return values.get(`${goal.item}.asked`) === 1;
    case 'not asked':
      return values.get(`${goal.item}.asked`) === 0;
    case 'cut':
      return values.get(goal.name) === goal.value;
    default:
      return null;
  }
}

test('everything that can be reached is suggested, and nothing that cannot', async () => {
  const { reached, open, never, undecided } = await covered(SMALL);
  const all = everyCase();
  expect(reached).toBe(0);
  expect(undecided).toEqual([]);
  for (const goal of open)
    expect([goal, all.some((values) => isReachedBy(values, goal) !== false)]).toEqual([goal, true]);
  for (const goal of never)
    expect([goal, all.some((values) => isReachedBy(values, goal) === true)]).toEqual([goal, false]);
});

test('beside a cut-off stands the nearest number that there is', async () => {
  const { open } = await covered(SMALL);
  const all = everyCase();
  const cuts = open.filter((goal) => goal.kind === 'cut');
  expect(cuts.length).toBeGreaterThan(4);
  for (const { name, value, cut } of cuts) {
    const numbers = all.flatMap((values) => values.get(name) ?? []);
    const side = numbers.filter((one) => (value < cut ? one < cut : one >= cut));
    expect([name, cut, value < cut ? Math.max(...side) : Math.min(...side)]).toEqual([name, cut, value]);
  }
});

test('the suggested cases reach all of it, and none of them could be left out', async () => {
  const first = await covered(SMALL);
  const tests = asTests(first);
  const then = await covered(SMALL, tests);
  expect(then).toMatchObject({ reached: first.open.length, open: [], suggested: [] });
  for (const left of tests.keys()) {
    const { open } = await covered(
      SMALL,
      tests.filter((_, n) => n !== left),
    );
    expect([left, open.length > 0]).toEqual([left, true]);
  }
  expect(await covered(SMALL)).toEqual(first);
});

test('the test cases of the five-aspect template reach most of it, and few cases the rest', async () => {
  const document = fiveAspect as unknown as Instrument;
  const first = await covered(document, document.tests);
  const { reached, open, undecided, suggested } = first;
  expect(undecided).toEqual([]);
  expect(reached / (reached + open.length)).toBeGreaterThan(0.85);
  expect(suggested.length).toBeLessThan(30);
  const then = await covered(document, [...document.tests, ...asTests(first)]);
  expect(then.open).toEqual([]);
}, 60_000);
