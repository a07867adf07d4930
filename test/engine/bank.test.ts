// A bank that keeps what it has computed must give what a bank that knows nothing gives.

import { describe, expect, test } from 'vitest';
import {
  casesPart,
  ColumnBank,
  columnEngine,
  columnsOf,
  type BankRun,
  type CaseColumns,
  type ResultColumns,
} from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { Chance, randomCases, randomInstrument } from './instruments.ts';

const ROWS = 70;

function run(bank: ColumnBank, plan: Plan, cases: CaseColumns): BankRun {
  const one = bank.prepare(plan, [casesPart(plan, cases)]);
  while (one.rowsDone < bank.rows) one.advance(23);
  return one;
}

/** All but the rules, which a bank keeps only where it needs them. */
function contents(plan: Plan, { values, relevance, conflicts }: ResultColumns) {
  const rules = new Set(plan.steps.filter(({ kind }) => kind === 'rule').map(({ id }) => id));
  const columns = (all: ResultColumns['values']) =>
    Object.fromEntries(
      [...all].flatMap(([id, { data, scale }]) => (rules.has(id) ? [] : [[id, { data: [...data], scale }]])),
    );
  return { values: columns(values), relevance: columns(relevance), conflicts: Object.fromEntries(conflicts) };
}

/** One change of the kind that an author makes. */
function edited(document: Instrument, chance: Chance): Instrument {
  const at = <Part>(parts: readonly Part[], change: (part: Part) => Part): Part[] => {
    const chosen = chance.whole(0, Math.max(0, parts.length - 1));
    return parts.map((part, n) => (n === chosen ? change(part) : part));
  };
  switch (chance.whole(0, 6)) {
    case 0:
      return {
        ...document,
        levels: at(document.levels, (scale) => ({
          ...scale,
          levels: scale.levels.map((level) =>
            level.from === undefined ? level : { ...level, from: level.from + 0.5 },
          ),
        })),
      };
    case 1:
      return {
        ...document,
        scores: at(document.scores, (score) => ({
          ...score,
          terms: at(score.terms, (term) => ({ ...term, weight: (term.weight ?? 1) + 1 })),
        })),
      };
    case 2:
      return {
        ...document,
        scores: at(document.scores, (score) => ({ ...score, missing: { policy: 'strict' } })),
      };
    case 3:
      return { ...document, rules: at(document.rules, (rule) => ({ ...rule, when: `not(${rule.when})` })) };
    case 4:
      return {
        ...document,
        tables: at(document.tables, (table) => ({ ...table, rows: [...table.rows].reverse() })),
      };
    case 5:
      return {
        ...document,
        formulas: at(document.formulas, (formula) =>
          formula.decimals === undefined ? formula : { ...formula, decimals: (formula.decimals + 1) % 4 },
        ),
      };
    default:
      return {
        ...document,
        items: at(document.items, ({ relevantWhen: _, ...item }) => item),
      };
  }
}

describe.each([['vectors'], ['doubles']])('a bank computed by %s', (how) => {
  const bankOf = (rows: number) => (how === 'vectors' ? new ColumnBank(rows) : new ColumnBank(rows, null));

  test('gives after every edit what a fresh run gives', () => {
    for (let seed = 1; seed <= runs(10); seed += 1) {
      const chance = new Chance(seed);
      let document = randomInstrument(seed);
      const answers = randomCases(document, ROWS, seed);
      const bank = bankOf(ROWS);
      const kept: { plan: Plan; run: BankRun; fresh: ResultColumns }[] = [];
      for (let edit = 0; edit < 8; edit += 1) {
        const { plan } = compile(document);
        if (plan) {
          const cases = columnsOf(plan, answers);
          kept.push({ plan, run: run(bank, plan, cases), fresh: columnEngine(plan).run(cases) });
          if (kept.length > 3) kept.shift()!.run.release();
          // Those that are kept must not have changed either.
          for (const one of kept)
            expect(contents(one.plan, one.run.results), `${String(seed)}, edit ${String(edit)}`).toEqual(
              contents(one.plan, one.fresh),
            );
        }
        document = edited(document, chance);
      }
    }
  });
});

test('columns that an edit does not touch are the same columns', () => {
  const document = randomInstrument(7);
  const plan = compile(document).plan!;
  const cases = columnsOf(plan, randomCases(document, ROWS, 7));
  const bank = new ColumnBank(ROWS);
  const before = run(bank, plan, cases).results;
  const after = run(bank, compile(structuredClone(document)).plan!, cases).results;
  for (const [id, column] of before.values) expect(after.values.get(id)).toBe(column);
});

test('a column that was released cannot be read by mistake', () => {
  const document = randomInstrument(7);
  const plan = compile(document).plan!;
  const one = run(new ColumnBank(ROWS), plan, columnsOf(plan, randomCases(document, ROWS, 7)));
  const [column] = one.results.values.values();
  one.release();
  expect(() => column!.data).toThrow(/released/);
});

test('a bank without cases has results', () => {
  const plan = compile(randomInstrument(7)).plan!;
  expect(run(new ColumnBank(0), plan, columnsOf(plan, [])).results.rows).toBe(0);
});

test('a bank may have parts without an item, and parts in wider columns', () => {
  const document = randomInstrument(5);
  const plan = compile(document).plan!;
  const answers = randomCases(document, 48, 5);
  const whole = columnsOf(plan, answers);
  const [item] = whole.items.keys();
  const parts = [answers.slice(0, 16), answers.slice(16)].map((some) => columnsOf(plan, some));
  const without = { ...parts[0]!, items: new Map([...parts[0]!.items].filter(([id]) => id !== item)) };
  const expected = columnsOf(
    plan,
    answers.map((one, row) => (row < 16 ? { ...one, responses: { ...one.responses, [item!]: null } } : one)),
  );
  const bank = new ColumnBank(48);
  const one = bank.prepare(
    plan,
    [without, parts[1]!].map((cases) => casesPart(plan, cases)),
  );
  one.advance(48);
  expect(contents(plan, one.results)).toEqual(contents(plan, columnEngine(plan).run(expected)));
});
