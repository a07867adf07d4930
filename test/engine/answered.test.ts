// How much of a value was answered, held to what the text of the instrument says that the value rests on.

import { describe, expect, test } from 'vitest';
import { assess, columnEngine, columnsOf, type Answered, type Case } from '../../src/engine/index.ts';
import { namesIn } from '../../src/language/index.ts';
import { newInstrument, optionsOf, type Id, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { randomCases, randomInstrument } from './instruments.ts';

/** The names that stand in the definition of a part: no plan and no engine is asked. */
function namesBehind(document: Instrument, id: Id): Id[] {
  const { items, scores, norms, levels, formulas, tables, rules, classifications, reassessments } = document;
  const rulesThat = (...ids: readonly unknown[]) =>
    rules.filter(({ then }) =>
      then.some((effect) => Object.values(effect).some((value) => ids.includes(value))),
    );
  const groups = (part: { of: Id; groups?: readonly { when: string }[] }) => [
    part.of,
    ...(part.groups ?? []).flatMap(({ when }) => namesIn(when)),
  ];
  return [
    ...items.filter((one) => one.id === id).flatMap(({ relevantWhen }) => namesIn(relevantWhen ?? '')),
    ...scores
      .filter((one) => one.id === id)
      .flatMap(({ terms }) => terms.flatMap(({ of, expires }) => (expires ? [of, expires.since] : [of]))),
    ...[...norms, ...levels].filter((one) => one.id === id).flatMap(groups),
    ...formulas.filter((one) => one.id === id).flatMap(({ expression }) => namesIn(expression)),
    ...tables
      .filter(({ outputs }) => outputs.some((output) => output.id === id))
      .flatMap(({ inputs, rows }) => [
        ...inputs.map(({ expression }) => expression),
        ...rows.flatMap(({ when }) => when),
      ])
      .flatMap(namesIn),
    ...rulesThat(id).map((rule) => rule.id),
    ...rules.filter((one) => one.id === id).flatMap(({ when }) => namesIn(when)),
    ...[...classifications, ...reassessments].filter((one) => one.id === id).map(({ of }) => of),
  ];
}

function itemsBehind(document: Instrument, id: Id, seen = new Set<Id>()): Set<Id> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const name of namesBehind(document, id)) itemsBehind(document, name, seen);
  return seen;
}

function isAnswered(document: Instrument, item: Instrument['items'][number], given: Case): boolean {
  const answer = given.responses[item.id] ?? null;
  const options = item.kind === 'choice' ? optionsOf(item.options, document) : [];
  return answer !== null && !options.some(({ code, noAnswer }) => code === answer && noAnswer);
}

test('of every value, through all levels', async () => {
  let incomplete = 0;
  for (let seed = 1; seed <= runs(30); seed += 1) {
    const document = randomInstrument(seed);
    const plan = compile(document).plan!;
    const cases = randomCases(document, 5, seed);
    const { relevance } = columnEngine(plan).run(columnsOf(plan, cases));
    const today = document.items.filter(({ kind }) => kind !== 'text' && kind !== 'earlier');
    const behind = new Map(
      Object.keys((await assess(plan, cases[0]!)).answered).map((id) => [id, itemsBehind(document, id)]),
    );
    for (const [row, given] of cases.entries()) {
      const { answered: found } = await assess(plan, given);
      for (const [id, items] of behind) {
        const asked = today.filter((item) => items.has(item.id) && relevance.get(item.id)?.data[row] !== 0);
        const answered = asked.filter((item) => isAnswered(document, item, given));
        if (answered.length < asked.length) incomplete += 1;
        expect(found[id], `instrument ${String(seed)}, ${given.id}, ${id}`).toEqual({
          answered: answered.length,
          asked: asked.length,
        });
      }
    }
  }
  expect(incomplete).toBeGreaterThan(runs(250));
});

async function answeredOf(document: Instrument, given: Case): Promise<Readonly<Record<Id, Answered>>> {
  return (await assess(compile(document).plan!, given)).answered;
}

describe('a proration of a proration', () => {
  const label = { en: 'Label' };
  const options = [0, 4].map((points) => ({ code: String(points), label, points }));
  const refused = { code: 'refused', label, noAnswer: true };
  const question = (id: string) => ({ id, kind: 'choice' as const, label, options: [...options, refused] });
  const score = (id: string, of: readonly string[], atMost: number) => ({
    id,
    label,
    method: 'sum' as const,
    terms: of.map((one) => ({ of: one })),
    missing: { policy: 'prorate' as const, atMost },
    decimals: 0,
  });
  const document: Instrument = {
    ...newInstrument('en', 'Twice prorated'),
    items: [
      ...['a1', 'a2', 'b1', 'b2'].map(question),
      { ...question('c'), relevantWhen: 'has_c' },
      { id: 'has_c', kind: 'boolean', label },
      { id: 'earlier_total', kind: 'earlier', label, of: 'total', min: 0, max: 12 },
      { id: 'remarks', kind: 'text', label },
    ],
    scores: [score('a', ['a1', 'a2'], 1), score('b', ['b1', 'b2'], 1), score('total', ['a', 'b', 'c'], 2)],
    levels: [
      {
        id: 'risk',
        label,
        of: 'total',
        levels: [
          { code: 'low', label },
          { code: 'high', label, from: 10 },
        ],
      },
    ],
    formulas: [{ id: 'rise', label, expression: 'total - earlier_total', decimals: 0 }],
    flags: [{ id: 'alarm', label, kind: 'alert' }],
    rules: [{ id: 'rule', label, when: 'risk = "high"', then: [{ effect: 'flag', flag: 'alarm' }] }],
    classifications: [{ id: 'outcome', label, of: 'risk' }],
    reassessments: [{ id: 'due', label, of: 'outcome', months: { low: 12, high: 6 } }],
  };
  const given = (responses: Case['responses']): Case => ({ id: 'a', assessedOn: '2026-01-31', responses });

  test('says how few answers it rests on, in everything that follows', async () => {
    const found = await assess(compile(document).plan!, given({ a1: '4', has_c: true }));
    // Twice prorated from one rated answer: the highest total that there is.
    expect(found.scores).toEqual({ a: 8, b: null, total: 24 });
    expect(found.flags).toEqual(['alarm']);
    const third = { answered: 2, asked: 6 };
    expect(found.answered).toEqual({
      a: { answered: 1, asked: 2 },
      b: { answered: 0, asked: 2 },
      total: third,
      risk: third,
      rise: third,
      due: third,
      alarm: third,
      outcome: third,
    });
  });

  test.each<[string, Case['responses'], Answered]>([
    ['what is not asked does not count', { has_c: false }, { answered: 1, asked: 5 }],
    ['what may have to be asked counts', {}, { answered: 0, asked: 6 }],
    ['a refusal is no answer', { a1: 'refused', a2: '0' }, { answered: 1, asked: 6 }],
    ['an earlier value is not asked today', { earlier_total: 3 }, { answered: 0, asked: 6 }],
  ])('%s', async (_, responses, expected) => {
    const { total, rise } = await answeredOf(document, given(responses));
    expect([total, rise]).toEqual([expected, expected]);
  });
});
