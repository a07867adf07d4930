// Proofs under constraints, against every case there is; and assertions, proved and refuted.

import { beforeAll, describe, expect, test } from 'vitest';
import { Analysis, prove, responsesOf, type Answers, type Exact } from '../../src/analysis/index.ts';
import { evaluateNode, inputName, lower, overrideOf, type Core } from '../../src/core/index.ts';
import { caseEngine } from '../../src/engine/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Assertion, Constraint, Instrument } from '../../src/model/types.ts';
import { compile, withAssertions, type Plan } from '../../src/plan/index.ts';
import { instrument, SMALL } from './small.ts';

const DAY = '2026-06-15';
const label = { en: 'Label' };
const constraint = (id: string, holds: string, force: Constraint['force'] = 'error'): Constraint => ({
  id,
  label,
  holds,
  message: { en: id },
  force,
});

const LIMITED: Instrument = {
  ...SMALL,
  constraints: [
    constraint('between_items', 'if a = "much" then b >= 3 else true'),
    constraint('of_what_may_not_be_asked', 'not(list contains(d, "x") and c)'),
    constraint('of_a_level', 'level != "high" or b > 6'),
    constraint('only_told', 'b < 28', 'warning'),
  ],
};

function planOf(document: Instrument): Plan {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

interface Tried {
  readonly answers: Answers;
  readonly values: ReadonlyMap<string, number | null>;
}

const RANGES: Readonly<Record<string, readonly number[]>> = {
  a: [0, 1, 2, 3],
  b: Array.from({ length: 31 }, (_, n) => n),
  c: [0, 1],
  d: [0, 1, 2, 3, 4, 5, 6, 7],
};
const ERRORS = ['between_items', 'of_what_may_not_be_asked', 'of_a_level'];

let plan: Plan;
let core: Core;
let analysis: Analysis;
/** What the constraints leave, answers to what is not asked included. */
let possible: readonly Tried[];
let cases: readonly Tried[];

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

beforeAll(() => {
  plan = planOf(LIMITED);
  core = lower(plan);
  analysis = new Analysis(core, { assessedOn: parseDate(DAY)! });
  const all = everyAnswer(['a', 'b', 'c', 'd']).map((answers) => ({ answers, values: valuesOf(answers) }));
  possible = all.filter(({ values }) => ERRORS.every((id) => values.get(id) !== 0));
  cases = possible.filter(({ answers, values }) =>
    plan.inputs.every(({ id }) => values.get(`${id}.asked`) !== 0 || answers.get(id) === null),
  );
  expect(possible.length).toBeLessThan(all.length * 0.95);
});

function decided(name: string): Exact {
  const exact = analysis.of(name);
  if (!exact.isExact) throw new Error(`${name} is not decided`);
  return exact;
}

/** Codes of a set are changes of their own; to leave it unanswered is one. */
function changesOf(before: Answers, after: Answers): number {
  const changes = Object.keys(RANGES).map((item) => {
    const [one, other] = [before.get(item) ?? null, after.get(item) ?? null];
    if (one === other) return 0;
    if (item !== 'd' || other === null) return 1;
    const bits = [0, 1, 2].filter((bit) => (((one ?? 0) ^ other) >> bit) & 1).length;
    return bits + (one === null ? 1 : 0);
  });
  return changes.reduce((sum, one) => sum + one, 0);
}

describe.each(['total', 'norm', 'level', 'regime', 'raise', 'lower', 'outcome'])('%s', (name) => {
  test('counts the cases that the constraints leave, and gives their values and no others', () => {
    const counts = new Map<number | null, bigint>();
    for (const tried of cases) {
      const value = tried.values.get(name)!;
      counts.set(value, (counts.get(value) ?? 0n) + 1n);
    }
    expect(new Map(decided(name).count())).toEqual(counts);
    expect(new Set(decided(name).values())).toEqual(new Set(possible.map(({ values }) => values.get(name)!)));
  });

  test('no witness violates a constraint', () => {
    for (const value of decided(name).values()) {
      const witness = decided(name).witness((one) => one === value)!;
      expect(valuesOf(witness).get(name)).toBe(value);
      for (const id of ERRORS) expect(valuesOf(witness).get(id)).not.toBe(0);
    }
  });

  test('what is still possible is what a case that can be gives', () => {
    for (const some of everyAnswer(['a', 'b']).filter((_, n) => n % 7 === 0)) {
      const open = possible.filter(({ answers }) =>
        [...some].every(([item, value]) => answers.get(item) === value),
      );
      expect(new Set(decided(name).possible(some, 'any or none'))).toEqual(
        new Set(open.map(({ values }) => values.get(name)!)),
      );
    }
  });

  test('the nearest change leads to a case that can be', () => {
    for (const { answers } of possible.filter((_, n) => n % 997 === 0))
      for (const value of decided(name).values()) {
        const fewest = Math.min(
          ...possible
            .filter(({ values }) => values.get(name) === value)
            .map((tried) => changesOf(answers, tried.answers)),
        );
        const found = decided(name).nearest(
          answers,
          (one) => one === value,
          () => 1,
        )!;
        expect(changesOf(answers, found)).toBe(fewest);
        expect(valuesOf(found).get(name)).toBe(value);
      }
  });

  test('directions go from a case that can be to another', () => {
    const key = (answers: Answers, without: string) =>
      [...answers].map(([item, value]) => (item === without ? '' : String(value))).join();
    for (const item of ['a', 'b', 'c']) {
      const steps = RANGES[item]!.slice(1).map((to, n) => [RANGES[item]![n]!, to] as const);
      const at = new Map(
        possible.map((one) => [`${key(one.answers, item)} ${String(one.answers.get(item))}`, one]),
      );
      const moves = possible.flatMap((one) =>
        steps
          .filter(([from]) => one.answers.get(item) === from)
          .flatMap(([, to]) => at.get(`${key(one.answers, item)} ${String(to)}`) ?? [])
          .map((other) => [one.values.get(name) ?? null, other.values.get(name) ?? null] as const)
          .filter(([before, after]) => before !== null && after !== null),
      );
      const found = decided(name).directions(item, steps);
      expect([item, (found?.raises ?? null) !== null]).toEqual([
        item,
        moves.some(([before, after]) => (after ?? 0) > (before ?? 0)),
      ]);
      expect([item, (found?.lowers ?? null) !== null]).toEqual([
        item,
        moves.some(([before, after]) => (after ?? 0) < (before ?? 0)),
      ]);
    }
  });
});

const yesNo = (id: string) => ({ id, kind: 'boolean' as const, label });
const FREE = instrument({
  items: [...['a', 'b', 'c', 'd'].map(yesNo), { ...yesNo('e'), relevantWhen: 'd' }],
  formulas: [{ id: 'both', label, expression: 'a and b' }],
});

function found(changes: Partial<Instrument>) {
  const document = { ...FREE, ...changes };
  const own = planOf(document);
  return { plan: own, ...prove(document, own, { assessedOn: DAY }) };
}

const told = (changes: Partial<Instrument>) =>
  found(changes)
    .findings.filter(({ code }) => code.startsWith('constraint'))
    .map(({ code, severity, path, params }) => [code, severity, path, ...Object.values(params)]);

describe('constraints among themselves', () => {
  test.each([
    ['a tautology', 'a or not(a)', 'constraint-never-broken'],
    ['what the conditions of items rule out', 'not(e) or d', 'constraint-never-broken'],
    ['what is true of all', 'true or a', 'constraint-never-broken'],
    ['what no complete case meets', 'a and not(a)', 'constraint-excludes-all'],
    ['what demands an answer to what is not asked', 'e != null and not(d)', 'constraint-excludes-all'],
  ])('%s', (_, holds, code) => {
    const [first, ...others] = told({
      constraints: [constraint('one', 'a or b'), constraint('wrong', holds)],
    });
    expect(first).toEqual([code, code.endsWith('all') ? 'error' : 'info', '/constraints/1', 'wrong']);
    expect(others).toEqual([]);
  });

  test('sound ones give no finding, alone and together', () => {
    expect(told({ constraints: [constraint('one', 'a or b'), constraint('other', 'not(a) or c')] })).toEqual(
      [],
    );
  });

  test('those that leave no case only together are named together, and nothing else is said', () => {
    const constraints = [
      constraint('one', 'a'),
      constraint('two', 'not(a) or b'),
      constraint('three', 'not(b)'),
    ];
    expect(told({ constraints })).toEqual([
      ['constraint-excludes-all', 'error', '/constraints', 'one, two, three'],
    ]);
    expect(found({ constraints }).findings).toHaveLength(1);
    const warnings = constraints.map((one) => ({ ...one, force: 'warning' as const }));
    expect(told({ constraints: warnings })).toEqual([]);
  });

  test('a constraint narrows what it only reaches through another', () => {
    const far = {
      constraints: [constraint('near', 'a = c'), constraint('far', 'c = d'), constraint('end', 'd')],
    };
    const assertion: Assertion = { id: 'claim', label, claim: 'a' };
    const [claim] = found({ ...far, assertions: [assertion] }).assertions;
    // With an answer missing between them, the end does not reach a.
    expect(claim).toMatchObject({ state: 'refuted' });
    const complete = { ...assertion, given: 'c != null and d != null' };
    expect(found({ ...far, assertions: [complete] }).assertions).toMatchObject([{ state: 'holds' }]);
  });
});

describe('assertions', () => {
  const rating = [0, 1, 2].map((points) => ({ code: `c${String(points)}`, label, points }));
  const RATED = instrument({
    items: ['past', 'record', 'anger', 'need'].map((id) => ({
      id,
      kind: 'choice',
      label,
      options: rating,
      nature: id === 'past' || id === 'record' ? ('static' as const) : ('dynamic' as const),
    })),
    scores: [
      {
        id: 'total',
        label,
        method: 'sum',
        terms: ['past', 'record', 'anger'].map((of) => ({ of })),
        missing: { policy: 'strict' },
        decimals: 0,
      },
    ],
    levels: [
      {
        id: 'level',
        label,
        of: 'total',
        levels: [
          { code: 'low', label },
          { code: 'medium', label, from: 2 },
          { code: 'high', label, from: 5 },
        ],
      },
    ],
    rules: [
      {
        id: 'by_need',
        label,
        when: 'need = "c2" and past = "c2"',
        then: [{ effect: 'override', classification: 'security', how: 'raise', to: 'high' }],
      },
    ],
    classifications: [{ id: 'security', label, of: 'level' }],
  });
  const STATIC_ONLY: Assertion = {
    id: 'static_only',
    label,
    claim: 'level != "high"',
    given: 'anger = "c0"',
    rationale: { en: 'Static items alone never reach the highest level.' },
  };
  const NEED: Assertion = { id: 'need_never_raises', label, claim: 'security = level' };

  const proved = (document: Instrument) => {
    const own = planOf(document);
    return { plan: own, ...prove(document, own, { assessedOn: DAY }) };
  };

  test('one is proved and the other refuted by the smallest case, which the engine of single cases confirms', async () => {
    const { plan: own, assertions, findings } = proved({ ...RATED, assertions: [STATIC_ONLY, NEED] });
    expect(assertions).toMatchObject([
      { id: 'static_only', state: 'holds' },
      { id: 'need_never_raises', state: 'refuted' },
    ]);
    // With `anger` answered, the level can still be unknown.
    const [first, second] = assertions;
    expect(responsesOf(own, first!.unknown!)).toMatchObject({ anger: 'c0' });
    const responses = responsesOf(own, second!.witness!);
    expect(responses).toMatchObject({ need: 'c2', past: 'c2' });
    const witnesses = findings.filter(({ code }) => code === 'assertion-refuted');
    expect(witnesses).toMatchObject([{ path: '/assertions/1', params: { assertion: 'need_never_raises' } }]);
    const engine = caseEngine(withAssertions(own));
    const of = async (answers: Answers) => {
      const given = { id: 'w', assessedOn: DAY, responses: responsesOf(own, answers) };
      return (await engine.assess(given)).values;
    };
    expect((await of(second!.witness!))['need_never_raises']).toBe(false);
    expect((await of(first!.unknown!))['static_only']).toBeNull();
  });

  test('a constraint can make true what was refuted', () => {
    const limited = { ...RATED, constraints: [constraint('needless', 'need != "c2" or past != "c2"')] };
    expect(proved({ ...limited, assertions: [NEED] }).assertions).toMatchObject([{ state: 'holds' }]);
  });

  test('what a change of the instrument makes false is refuted', () => {
    const changed = structuredClone({ ...RATED, assertions: [STATIC_ONLY] });
    changed.levels[0]!.levels[2]!.from = 4;
    const { assertions, plan: own } = proved(changed);
    expect(assertions[0]!.state).toBe('refuted');
    expect(responsesOf(own, assertions[0]!.witness!)).toEqual({ past: 'c2', record: 'c2', anger: 'c0' });
  });

  test('one that is about no case is said to be', () => {
    const idle = { ...STATIC_ONLY, given: 'anger = "c0" and anger = "c1"' };
    const { assertions, findings } = proved({ ...RATED, assertions: [idle] });
    expect(assertions).toEqual([{ id: 'static_only', state: 'holds', isIdle: true }]);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['assertion-never-applies', '/assertions/0'],
    ]);
  });

  test('one that is true of every case is known in every case', () => {
    const sure: Assertion = { id: 'sure', label, claim: 'total = null or total <= 6' };
    expect(proved({ ...RATED, assertions: [sure] }).assertions).toEqual([{ id: 'sure', state: 'holds' }]);
  });

  test('what cannot be told apart is not decided, and says why', () => {
    const dates = ['born', 'sentenced'].map((id) => ({ id, kind: 'date' as const, label }));
    const order: Assertion = { id: 'order', label, claim: 'born <= sentenced' };
    const { assertions, findings } = proved({
      ...RATED,
      items: [...RATED.items, ...dates],
      assertions: [order],
    });
    expect(assertions).toMatchObject([{ state: 'undecided', reason: { kind: 'values' } }]);
    expect(findings.filter(({ code }) => code.startsWith('assertion'))).toEqual([]);
  });

  test('brute force says the same of every claim', () => {
    const claims = ['total', 'need', 'past'].flatMap((name) =>
      ['<', '>'].map((sign, n) =>
        name === 'total' ? `total ${sign} ${String(3 + n)}` : `${name} ${n === 0 ? '=' : '!='} "c1"`,
      ),
    );
    const assertions = claims.flatMap((claim, n) =>
      claims.map((given, m): Assertion => ({ id: `claim_${String(n)}_${String(m)}`, label, claim, given })),
    );
    const limited = {
      ...RATED,
      constraints: [constraint('limit', 'past != "c1" or need != "c2"')],
      assertions,
    };
    const own = planOf(limited);
    const asserted = withAssertions(own);
    const lowered = lower(asserted);
    const items = own.inputs.map(({ id }) => id);
    const truths = new Map(assertions.map(({ id }) => [id, new Set<number | null>()]));
    for (let n = 0; n < 4 ** items.length; n += 1) {
      const values = new Map<string, number | null>([['assessed_on', parseDate(DAY)!]]);
      items.forEach((item, at) => {
        const digit = Math.floor(n / 4 ** at) % 4;
        values.set(item, digit === 3 ? null : digit);
      });
      values.set(overrideOf('security'), null);
      for (const { name, node } of lowered.definitions)
        values.set(
          name,
          evaluateNode(node, (read) => values.get(read)!),
        );
      if (values.get('limit') !== 0) for (const [id, seen] of truths) seen.add(values.get(id)!);
    }
    const states = prove(limited, own, { assessedOn: DAY }).assertions;
    expect(states.map(({ id, state, unknown }) => [id, state, unknown !== undefined])).toEqual(
      [...truths].map(([id, seen]) => [id, seen.has(0) ? 'refuted' : 'holds', seen.has(null)]),
    );
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['holds', 'refuted']));
  });
});
