// Two versions: how many sets of answers become what, with a case of each, against every case there is.

import { describe, expect, test } from 'vitest';
import { responsesOf, Versions, type Answers, type Difference, type Said } from '../../src/analysis/index.ts';
import { evaluateNode, inputName, lower, overrideOf, type Core } from '../../src/core/index.ts';
import { caseEngine } from '../../src/engine/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import FIVE_ASPECT from '../../templates/five-aspect.json';
import { SMALL } from './small.ts';

const DAY = '2026-06-15';

function compiled(document: Instrument): Plan {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

type Edit = (document: Instrument) => void;

function edited(edit: Edit): Instrument {
  const document = structuredClone(SMALL);
  edit(document);
  return document;
}

const NAMES = ['total', 'level', 'regime', 'raise', 'lower', 'outcome', 'norm'];

/** What every answer of both versions is: by item, the answers that both can have. */
function everyAnswer(plans: readonly Plan[]): readonly Answers[] {
  const ids = [...new Set(plans.flatMap((plan) => plan.inputs.map(({ id }) => id)))];
  return ids.reduce<readonly Answers[]>(
    (before, id) =>
      before.flatMap((answers) =>
        [null, ...valuesOf(id, plans)].map((held) => new Map([...answers, [id, held]])),
      ),
    [new Map()],
  );
}

/** Of codes: their bits or positions among those that all have. */
function valuesOf(id: string, plans: readonly Plan[]): readonly number[] {
  const inputs = plans.flatMap((plan) => plan.inputs.filter((input) => input.id === id));
  const codes = sharedCodes(id, plans);
  const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
  switch (inputs[0]!.type) {
    case 'code':
      return upTo(codes.length);
    case 'codes':
      return upTo(2 ** codes.length);
    case 'boolean':
      return [0, 1];
    default: {
      const low = Math.max(...inputs.map(({ min }) => min));
      const high = Math.min(...inputs.map(({ max }) => max));
      return upTo(high - low + 1).map((n) => low + n);
    }
  }
}

function sharedCodes(id: string, plans: readonly Plan[]): readonly string[] {
  const inputs = plans.flatMap((plan) => plan.inputs.filter((input) => input.id === id));
  return inputs[0]!.codes.filter((code) => inputs.every(({ codes }) => codes.includes(code)));
}

function localAnswers(plan: Plan, answers: Answers, plans: readonly Plan[]): Answers {
  return new Map(
    plan.inputs.map(({ id, type, codes }) => {
      const held = answers.get(id) ?? null;
      const shared = sharedCodes(id, plans);
      if (held === null || (type !== 'code' && type !== 'codes')) return [id, held];
      if (type === 'code') return [id, codes.indexOf(shared[held]!)];
      return [
        id,
        shared.reduce((bits, code, n) => ((held >> n) & 1 ? bits | (1 << codes.indexOf(code)) : bits), 0),
      ];
    }),
  );
}

function evaluated(plan: Plan, core: Core, answers: Answers): ReadonlyMap<string, number | null> {
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

const said = (core: Core, name: string, value: number | null): Said => {
  const codes = core.definitions.find((one) => one.name === name)?.node.codes;
  return value === null || !codes ? value : codes[value]!;
};

/** By name: how many sets of answers give what before and what after. */
function byHand(plans: readonly [Plan, Plan]): ReadonlyMap<string, ReadonlyMap<string, bigint>> {
  const cores = plans.map((plan) => lower(plan));
  const all = new Map(NAMES.map((name) => [name, new Map<string, bigint>()]));
  for (const answers of everyAnswer(plans)) {
    const own = plans.map((plan) => localAnswers(plan, answers, plans));
    const values = plans.map((plan, n) => evaluated(plan, cores[n]!, own[n]!));
    const isCase = plans.some((plan, n) =>
      plan.inputs.every(({ id }) => values[n]!.get(`${id}.asked`) !== 0 || own[n]!.get(id) === null),
    );
    if (!isCase) continue;
    for (const [name, counts] of all) {
      const key = JSON.stringify(cores.map((core, n) => said(core, name, values[n]!.get(name)!)));
      counts.set(key, (counts.get(key) ?? 0n) + 1n);
    }
  }
  return all;
}

const EDITS: readonly (readonly [string, Edit])[] = [
  ['nothing', () => undefined],
  ['a cut-off', (one) => (one.levels[0]!.levels[2]!.from = 5)],
  ['points', (one) => ((one.scores[0]!.terms[2]!.points as Record<string, number>)['true'] = 1)],
  ['a row', (one) => (one.tables[0]!.rows[1]!.when[1] = '>= 3')],
  ['a rule', (one) => (one.rules[0]!.when = 'list contains(d, "x") or c')],
  ['a condition of an item', (one) => (one.items[2]!.relevantWhen = 'a != "none"')],
  ['no condition of an item', (one) => delete one.items[3]!.relevantWhen],
  ['the range of a number', (one) => ((one.items[1] as { max: number }).max = 12)],
  ['the policy of missing answers', (one) => (one.scores[0]!.missing = { policy: 'strict' })],
  ['the order of rows that say the same', (one) => one.tables[0]!.rows.reverse()],
  [
    'options in another order, and one less',
    (one) => {
      const item = one.items[0] as { options: { code: string }[] };
      item.options = [...item.options.slice(0, 3)].reverse();
    },
  ],
  [
    'an item more',
    (one) => {
      one.items.push({ id: 'e', kind: 'boolean', label: { en: 'e' }, relevantWhen: 'b > 10' });
      one.scores[0]!.terms.push({ of: 'e' });
    },
  ],
  [
    'an item less',
    (one) => {
      one.items.splice(2, 1);
      one.scores[0]!.terms.splice(2, 1);
      one.rules[0]!.when = 'list contains(d, "z")';
    },
  ],
  [
    'levels in another order of codes',
    (one) => {
      one.levels[0]!.levels = [
        { code: 'high', label: { en: 'high' } },
        { code: 'medium', label: { en: 'medium' }, from: 2 },
        { code: 'low', label: { en: 'low' }, from: 4.5 },
      ];
    },
  ],
];

describe.each(EDITS)('%s', (_, edit) => {
  const plans = [compiled(SMALL), compiled(edited(edit))] as const;
  const cores = plans.map((plan) => lower(plan));
  const versions = new Versions(cores[0]!, cores[1]!, { assessedOn: parseDate(DAY)! }, NAMES);
  const counted = byHand(plans);

  test.each(NAMES)('%s: counts every move, with a case that both engines confirm', async (name) => {
    const found = versions.of(name) as Difference;
    expect(found.isExact).toBe(true);
    const all = counted.get(name)!;
    const same = [...all].filter(([key]) => isSame(key)).reduce((sum, [, count]) => sum + count, 0n);
    const moves = [...all].filter(([key]) => !isSame(key));
    expect(found.same).toBe(same);
    expect(new Map(found.moves.map(({ from, to, count }) => [JSON.stringify([from, to]), count]))).toEqual(
      new Map(moves),
    );
    expect(versions.witness(name) === null).toBe(moves.length === 0);
    for (const { from, to, witness } of found.moves)
      for (const [n, side] of [
        [0, 'before'],
        [1, 'after'],
      ] as const) {
        const value = evaluated(plans[n], cores[n]!, witness[side]).get(name)!;
        expect(said(cores[n]!, name, value)).toBe(side === 'before' ? from : to);
        if (name !== 'outcome') continue;
        const responses = responsesOf(plans[n], witness[side]);
        const { classification } = await caseEngine(plans[n]).assess({ id: 'w', assessedOn: DAY, responses });
        expect(classification['outcome']).toBe(side === 'before' ? from : to);
      }
  });
});

const isSame = (key: string): boolean => {
  const [from, to] = JSON.parse(key) as [Said, Said];
  return from === to;
};

test('a name that is of another type is not compared', () => {
  const other = compiled(
    edited((one) => {
      one.tables[0]!.outputs[0] = { id: 'regime', label: { en: 'regime' }, kind: 'number', decimals: 0 };
      one.tables[0]!.rows.forEach((row, n) => (row.then = [n]));
    }),
  );
  const versions = new Versions(lower(compiled(SMALL)), lower(other), { assessedOn: parseDate(DAY)! }, []);
  expect(versions.of('regime')).toMatchObject({ isExact: false, reason: { kind: 'types' } });
});

/** With so many, neither was decided before what was edited came last. */
const FEW_BRANCHES = 700_000;

test('an edit of one score of a large instrument is decided with few branches', () => {
  const document = structuredClone(FIVE_ASPECT as Instrument);
  document.scores[0]!.terms[0]!.weight = 2;
  const [before, after] = [FIVE_ASPECT as Instrument, document].map((one) => lower(compiled(one)));
  const budget = { branches: FEW_BRANCHES, ms: Infinity };
  const names = ['risk_level', 'security'];
  const versions = new Versions(before!, after!, { assessedOn: parseDate(DAY)!, budget }, names);
  const changes = names.map((name) => (versions.of(name) as Difference).moves.length);
  expect(changes).toEqual([6, 10]);
});
