// What a case can still come to: the same as every case that it can still become, one by one.

import { beforeAll, expect, test } from 'vitest';
import { columnEngine, columnsOf } from '../../src/engine/index.ts';
import { exportPackage } from '../../src/interchange/index.ts';
import type { Response, Responses } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { openPackage } from '../../src/runtime/index.ts';
import { possibilities } from '../../src/runtime/possible.ts';
import { SMALL } from '../analysis/small.ts';
import { load } from '../templates/load.ts';

const DAY = '2026-06-15';
const plan = compile(SMALL).plan!;
const OUTCOMES = ['outcome', 'level'] as const;
/** One number of each stretch that the instrument tells apart. */
const ANSWERS: Readonly<Record<string, readonly Response[]>> = {
  a: [null, 'none', 'some', 'much', 'refused'],
  b: [null, 0, 4, 6, 20],
  c: [null, true, false],
  d: [null, ...subsets(['x', 'y', 'z'])],
};

/** Every case, and the codes of the outcomes in it. */
let all: readonly { readonly responses: Responses; readonly codes: readonly (string | null)[] }[];

beforeAll(() => {
  const cases = Object.entries(ANSWERS).reduce<readonly Responses[]>(
    (before, [id, answers]) => before.flatMap((one) => answers.map((answer) => ({ ...one, [id]: answer }))),
    [{}],
  );
  const columns = columnsOf(
    plan,
    cases.map((responses, n) => ({ id: String(n), assessedOn: DAY, responses })),
  );
  const { values } = columnEngine(plan).run(columns);
  const codeOf = (id: string, row: number) => plan.values.get(id)!.codes[values.get(id)!.data[row]!] ?? null;
  all = cases.map((responses, row) => ({ responses, codes: OUTCOMES.map((id) => codeOf(id, row)) }));
});

function subsets(codes: readonly string[]): string[][] {
  return codes.reduce<string[][]>((before, code) => before.flatMap((set) => [set, [...set, code]]), [[]]);
}

/** Every way to answer some of the items, and to leave the others open. */
function partials(): readonly Responses[] {
  return Object.entries(ANSWERS).reduce<readonly Responses[]>(
    (before, [id, answers]) =>
      before.flatMap((one) => [one, ...answers.map((answer) => ({ ...one, [id]: answer }))]),
    [{}],
  );
}

const isSame = (one: Response | undefined, other: Response | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

test.each(['any or none', 'any answer'] as const)('%s: what is possible is what can come', (open) => {
  const asked = possibilities(plan, DAY, OUTCOMES);
  for (const given of partials().filter((_, n) => n % 7 === 0)) {
    const known = Object.keys(given);
    const become = all.filter(({ responses }) =>
      Object.entries(responses).every(([id, answer]) =>
        known.includes(id) ? isSame(answer, given[id]) : open === 'any or none' || answer !== null,
      ),
    );
    const { possible, problems } = asked.of(given, open);
    expect(problems).toEqual([]);
    for (const [position, { codes, isCertain }] of possible!.entries()) {
      const expected = new Set(become.map((one) => one.codes[position]!));
      expect(new Set(codes), JSON.stringify(given)).toEqual(expected);
      expect(isCertain).toBe(expected.size === 1);
    }
  }
});

test('answers that do not fit are a problem, and nothing is said of them', () => {
  const { possible, problems } = possibilities(plan, DAY).of({ a: 'unheard of' });
  expect(possible).toBeNull();
  expect(problems).toMatchObject([{ severity: 'error', path: '/responses/a' }]);
});

test('neither another name nor what is no date is taken', () => {
  expect(() => possibilities(plan, DAY, ['total'])).toThrow('“total” is neither');
  expect(() => possibilities(plan, '2026-02-30')).toThrow('is no date');
});

test('of an opened package: with all answers, the result is certain, and the one that it assesses', async () => {
  const { instrument } = load('static-99r.json');
  const { bytes } = await exportPackage(instrument);
  const opened = await openPackage(bytes!, { drafts: true });
  const [{ assessedOn, responses }] = instrument.tests as [(typeof instrument.tests)[number]];
  const ids = [...instrument.levels.map(({ id }) => id), ...instrument.classifications.map(({ id }) => id)];
  const asked = opened.possibilities(assessedOn, ids);
  const { assessment } = opened.assess({ id: 1, assessedOn, responses });
  const results: Readonly<Record<string, unknown>> = { ...assessment!.levels, ...assessment!.classification };
  for (const { id, codes, isCertain } of asked.of({ ...nothing(instrument), ...responses }).possible!) {
    expect(codes, id).toEqual([results[id]]);
    expect(isCertain).toBe(true);
  }
  expect(asked.of({}).possible!.some(({ codes }) => codes!.length > 1)).toBe(true);
});

/** Every item said to be unknown. */
function nothing({ items }: ReturnType<typeof load>['instrument']): Responses {
  return Object.fromEntries(items.filter(({ kind }) => kind !== 'text').map(({ id }) => [id, null]));
}
