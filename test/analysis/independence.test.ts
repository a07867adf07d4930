// Whether outcomes depend on an item, against every two cases of little random instruments that differ in it alone.

import { expect, test } from 'vitest';
import { heldIn, independent, type Answers, type OutcomeOfPair } from '../../src/analysis/index.ts';
import { askedOf, lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { EveryCase, missingIn, type Tried } from './cases.ts';
import { littleInstrument } from './little.ts';
import { instrument, SMALL } from './small.ts';

const DAY = '2026-06-15';
const label = { en: 'Label' };
const SEEDS = Array.from({ length: 6 }, (_, n) => n + 1);

const tied = (holds: string) => ({ id: 'tied', label, holds, message: label, force: 'error' as const });
/** The first ties two items together; the last leaves one a single answer. */
const TIES = [tied('a = "none" or b > 1'), tied('if a = null then false else a = "some"')];

function compiled(document: Instrument): Plan {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

const found = { independent: 0, depends: 0, besides: 0, excluded: 0 };

test.each(SEEDS)('instrument %i depends on what two of its cases show, and on nothing else', async (seed) => {
  await isAsEveryPairSays(littleInstrument(seed));
  for (const tie of TIES) await isAsEveryPairSays({ ...littleInstrument(seed), constraints: [tie] });
});

test('the random instruments show every kind of answer', () => {
  for (const [kind, count] of Object.entries(found)) expect(count, kind).toBeGreaterThan(0);
});

async function isAsEveryPairSays(document: Instrument): Promise<void> {
  const plan = compiled(document);
  const every = new EveryCase(plan, lower(plan), parseDate(DAY)!);
  const cases = every.all.filter((tried) => every.isCase(tried));
  const items = plan.inputs.map(({ id }) => id);
  for (const { item, outcomes } of await independent(plan, items, { assessedOn: DAY })) {
    const pairs = pairsOf(cases, item, items);
    for (const outcome of outcomes) isRight(outcome, item, pairs, every);
  }
}

/** Both differ in the item, and else only in items that one of them alone is asked. */
function pairsOf(cases: readonly Tried[], item: string, items: readonly string[]) {
  const isAsked = ({ values }: Tried, id: string) => values.get(askedOf(id)) !== 0;
  return cases.flatMap((one) =>
    cases.flatMap((other) =>
      one.answers.get(item) !== other.answers.get(item) &&
      items.every(
        (id) =>
          id === item ||
          one.answers.get(id) === other.answers.get(id) ||
          isAsked(one, id) !== isAsked(other, id),
      )
        ? [[one, other] as const]
        : [],
    ),
  );
}

function isRight(
  { id, code, found: said }: OutcomeOfPair,
  item: string,
  pairs: readonly (readonly [Tried, Tried])[],
  every: EveryCase,
): void {
  const place = `${item}, ${id}, ${String(code)}`;
  const { codes = [] } = every.plan.values.get(id) ?? {};
  const bit = code === null ? null : codes.indexOf(code);
  const valueOf = ({ values }: Tried) => {
    const value = values.get(id) ?? null;
    return bit === null || value === null ? value : (value >>> bit) & 1;
  };
  const others = pairs.filter(([one, other]) => valueOf(one) !== valueOf(other));
  const possible = others.filter((pair) => pair.every(meetsAll));
  if (said.state === 'undecided') throw new Error(`${place} is not decided`);
  expect(said.state, place).toBe(others.length > 0 ? 'depends' : 'independent');
  found[said.state] += 1;
  if (said.state === 'independent') return;
  expect(said.isExcluded, place).toBe(possible.length === 0);
  if (said.isExcluded) found.excluded += 1;
  if (said.besides.length > 0) found.besides += 1;

  const sides = said.pair.map(({ responses }) => heldIn(every.plan, responses));
  const key = (answers: Answers) => every.plan.inputs.map((input) => answers.get(input.id) ?? null).join();
  const among = said.isExcluded ? others : possible;
  const isThere = among.some((pair) => pair.every(({ answers }, n) => key(answers) === key(sides[n]!)));
  expect(isThere, `${place}: ${JSON.stringify(said.pair)}`).toBe(true);
  // The instrument tells apart fewer answers than there are, but as many that are missing.
  const missing = (pair: readonly Answers[]) =>
    pair.reduce(
      (sum, answers) =>
        sum + missingIn(new Map(every.plan.inputs.map((input) => [input.id, answers.get(input.id) ?? null]))),
      0,
    );
  const fewest = among.reduce(
    (least, pair) => Math.min(least, missing(pair.map(({ answers }) => answers))),
    Infinity,
  );
  expect(missing(sides), place).toBe(fewest);
}

function meetsAll({ values }: Tried): boolean {
  return values.get('tied') !== 0;
}

test('what is asked because of an item counts as the item, and is told', async () => {
  const [{ brings, outcomes }] = (await independent(compiled(SMALL), ['b'], { assessedOn: DAY })) as [
    Awaited<ReturnType<typeof independent>>[number],
  ];
  expect(brings).toEqual(['d']);
  const regime = outcomes.find(({ id }) => id === 'regime')!.found;
  expect(regime).toMatchObject({ state: 'depends' });
});

test('what is not decided says why', async () => {
  const date = (id: string) => ({ id, kind: 'date', label });
  const document = instrument({
    items: [date('from'), date('to'), { id: 'other', kind: 'boolean', label }],
    flags: [
      { id: 'late', label },
      { id: 'plain', label },
    ],
    rules: [
      { id: 'of_dates', label, when: 'from < to', then: [{ effect: 'flag', flag: 'late' }] },
      { id: 'of_other', label, when: 'other', then: [{ effect: 'flag', flag: 'plain' }] },
    ],
  } as unknown as Partial<Instrument>);
  const [one] = await independent(compiled(document), ['from'], { assessedOn: DAY });
  expect(one!.outcomes.map(({ id, found: said }) => [id, said])).toEqual([
    ['late', { state: 'undecided', reason: { kind: 'values', item: expect.any(String) as string } }],
    ['plain', { state: 'independent' }],
  ]);
});
