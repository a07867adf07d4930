// Counts, witnesses, what is still possible, nearest changes and directions, against every case there is.

import { beforeAll, describe, expect, test } from 'vitest';
import { Analysis, responsesOf, type Answers, type Exact } from '../../src/analysis/index.ts';
import { evaluateNode, inputName, lower, overrideOf, type Core } from '../../src/core/index.ts';
import { caseEngine } from '../../src/engine/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { SMALL } from './small.ts';

const DAY = '2026-06-15';
const { plan: compiled, diagnostics } = compile(SMALL);

interface Tried {
  readonly answers: Answers;
  readonly values: ReadonlyMap<string, number | null>;
}

let plan: Plan;
let core: Core;
let analysis: Analysis;
let all: readonly Tried[];

const RANGES: Readonly<Record<string, readonly number[]>> = {
  a: [0, 1, 2, 3],
  b: Array.from({ length: 31 }, (_, n) => n),
  c: [0, 1],
  d: [0, 1, 2, 3, 4, 5, 6, 7],
};

function valuesOf(answers: Answers): ReadonlyMap<string, number | null> {
  const values = new Map<string, number | null>([['assessed_on', parseDate(DAY)!]]);
  for (const input of plan.inputs) values.set(inputName(input), answers.get(input.id) ?? null);
  for (const id of plan.results.classifications) values.set(overrideOf(id), null);
  for (const { name, node } of core.definitions)
    values.set(
      name,
      evaluateNode(node, (read) => values.get(read)!),
    );
  return values;
}

function everyAnswer(items: readonly string[]): readonly Answers[] {
  return items.reduce<readonly Answers[]>(
    (before, item) =>
      before.flatMap((answers) =>
        [null, ...RANGES[item]!].map((value) => new Map([...answers, [item, value]])),
      ),
    [new Map()],
  );
}

/** An answer to what is not asked makes no case. */
const isCase = ({ answers, values }: Tried) =>
  plan.inputs.every(({ id }) => values.get(`${id}.asked`) !== 0 || answers.get(id) === null);

beforeAll(() => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  plan = compiled!;
  core = lower(plan);
  analysis = new Analysis(core, { assessedOn: parseDate(DAY)! });
  all = everyAnswer(['a', 'b', 'c', 'd']).map((answers) => ({ answers, values: valuesOf(answers) }));
});

const NAMES = ['total', 'norm', 'level', 'regime', 'raise', 'lower', 'outcome'];

function decided(name: string): Exact {
  const exact = analysis.of(name);
  if (!exact.isExact) throw new Error(`${name} is not decided`);
  return exact;
}

describe.each(NAMES)('%s', (name) => {
  test('counts every set of answers once', () => {
    const counts = new Map<number | null, bigint>();
    for (const tried of all.filter(isCase)) {
      const value = tried.values.get(name)!;
      counts.set(value, (counts.get(value) ?? 0n) + 1n);
    }
    expect(new Map(decided(name).count())).toEqual(counts);
  });

  test('has a witness of each value, which the engine confirms', async () => {
    const exact = decided(name);
    const engine = caseEngine(plan);
    for (const value of exact.values()) {
      const answers = exact.witness((one) => one === value)!;
      expect(valuesOf(answers).get(name)).toBe(value);
      const least = Math.min(
        ...all
          .filter((tried) => isCase(tried) && tried.values.get(name) === value)
          .map((tried) => missingIn(tried.answers)),
      );
      expect(missingIn(answers)).toBe(least);
      const responses = responsesOf(plan, answers);
      const { scores, levels, values, classification } = await engine.assess({
        id: 'w',
        assessedOn: DAY,
        responses,
      });
      const shown = { ...scores, ...levels, ...values, ...classification }[name];
      const { codes = [] } = plan.values.get(name) ?? {};
      if (shown !== undefined)
        expect(shown).toBe(value === null || codes.length === 0 ? value : codes[value]);
    }
  });

  test('says what is still possible of a case that is being answered', () => {
    const exact = decided(name);
    for (const some of everyAnswer(['a', 'b']).filter((_, n) => n % 7 === 0)) {
      const open = all.filter(({ answers }) =>
        [...some].every(([item, value]) => answers.get(item) === value),
      );
      const values = (tried: readonly Tried[]) => new Set(tried.map((one) => one.values.get(name)!));
      expect(new Set(exact.possible(some, 'any or none'))).toEqual(values(open));
      const answered = open.filter(({ answers }) => answers.get('c') !== null && answers.get('d') !== null);
      expect(new Set(exact.possible(some, 'any answer'))).toEqual(values(answered));
    }
  });

  test('finds the fewest changes that lead to a value', () => {
    const exact = decided(name);
    const from = all.filter((_, n) => n % 997 === 0);
    for (const { answers } of from)
      for (const value of exact.values()) {
        const fewest = Math.min(
          ...all
            .filter(
              (tried) => tried.values.get(name) === value && tried.answers.get('b') === answers.get('b'),
            )
            .map((tried) => changesOf(answers, tried.answers)),
        );
        const found = exact.nearest(
          answers,
          (one) => one === value,
          (item) => (item === 'b' ? Infinity : 1),
        );
        expect(found === null ? Infinity : changesOf(answers, found)).toBe(fewest);
        if (found) expect(valuesOf(found).get(name)).toBe(value);
      }
  });

  test.each(['a', 'b', 'c'])('moves with %s as it does in some case', (item) => {
    const exact = decided(name);
    const range = RANGES[item]!;
    const steps = range.slice(1).map((to, n): [number, number] => [range[n]!, to]);
    const found = exact.directions(item, steps) ?? { raises: null, lowers: null };
    const differences = all.flatMap((tried) => {
      const at = range.indexOf(tried.answers.get(item) ?? -1);
      if (at < 0 || at + 1 >= range.length) return [];
      const next = valuesOf(new Map([...tried.answers, [item, range[at + 1]!]])).get(name);
      const own = tried.values.get(name);
      return own === null || next === null ? [] : [Math.sign(next! - own!)];
    });
    expect(found.raises !== null).toBe(differences.includes(1));
    expect(found.lowers !== null).toBe(differences.includes(-1));
    for (const [move, sign] of [
      [found.raises, 1],
      [found.lowers, -1],
    ] as const) {
      if (!move) continue;
      const [before, after] = exact.sides(move, item).map((answers) => valuesOf(answers).get(name)!);
      expect(Math.sign(after! - before!)).toBe(sign);
    }
  });
});

const missingIn = (answers: Answers) => [...answers.values()].filter((value) => value === null).length;

/** Codes of a set are changes of their own; to leave it unanswered is one. */
function changesOf(before: Answers, after: Answers): number {
  return Object.keys(RANGES).reduce(
    (sum, item) => sum + changed(item, before.get(item)!, after.get(item)!),
    0,
  );
}

function changed(item: string, one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (item !== 'd') return 1;
  if (other === null) return 1;
  const isOther = one === null ? 1 : 0;
  return isOther + [0, 1, 2].filter((bit) => (((one ?? 0) ^ other) >> bit) & 1).length;
}
