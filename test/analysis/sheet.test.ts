// What travels to the page answers as the analysis itself does, and soon enough for every keystroke.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  analysed,
  directionsIn,
  heldIn,
  responsesOf,
  Sheet,
  sheetOf,
  stillPossible,
  witnessesOf,
  type Answers,
  type Exact,
  type Looked,
} from '../../src/analysis/index.ts';
import { caseEngine } from '../../src/engine/index.ts';
import { compile, planIn, planText } from '../../src/plan/index.ts';
import { changesOf, togetherOf } from '../../src/analysis/changes.ts';
import { SMALL } from './small.ts';

const DAY = '2026-06-15';
let looked: Looked;
let exact: Exact;
let sheet: Sheet;
/** Every way in which the items are answered, open, or not yet asked about. */
let all: readonly Answers[];

beforeAll(() => {
  looked = analysed(SMALL, planIn(planText(compile(SMALL).plan!)), { assessedOn: DAY });
  const found = looked.analysis.of('outcome');
  if (!found.isExact) throw new Error('not decided');
  exact = found;
  sheet = new Sheet(structuredClone(sheetOf(exact)));
  const values = { a: [0, 1, 2, 3], b: [0, 3, 4, 5, 6, 19, 20, 30], c: [0, 1], d: [0, 1, 4, 6, 7] };
  all = Object.entries(values).reduce<readonly Answers[]>(
    (before, [item, some]) =>
      before.flatMap((answers) => [
        answers,
        ...[null, ...some].map((value) => new Map([...answers, [item, value]])),
      ]),
    [new Map()],
  );
});

test('the value, what is possible and the nearest change are those of the analysis', () => {
  for (const answers of all) {
    expect(sheet.value(answers)).toBe(exact.value(answers));
    for (const others of ['any answer', 'any or none'] as const)
      expect([...sheet.possible(answers, others)!].sort()).toEqual(
        [...exact.possible(answers, others)].sort(),
      );
  }
});

test('the nearest change gives what is wanted, names only what changes, and leaves nothing open', () => {
  for (const answers of all.filter((_, n) => n % 7 === 0))
    for (const wanted of [0, 1, 2]) {
      const changed = sheet.nearest(
        answers,
        (value) => value === wanted,
        () => 1,
      );
      if (!changed) continue;
      const after = new Map([...answers, ...changed]);
      expect(exact.value(after)).toBe(wanted);
      for (const [item, value] of changed) {
        expect(value).not.toBeNull();
        expect(value).not.toBe(answers.get(item));
      }
      const nearest = exact.nearest(
        answers,
        (value) => value === wanted,
        () => 1,
      )!;
      const count = [...nearest].filter(([item, value]) => value !== (answers.get(item) ?? null)).length;
      expect(changed.size).toBeGreaterThanOrEqual(count);
    }
});

test('an answer that is none that is looked at is not guessed about', () => {
  const answers = new Map([['b', 1_000]]);
  expect(sheet.value(answers)).toBeUndefined();
  expect(sheet.possible(answers, 'any answer')).toBeNull();
  expect(
    sheet.nearest(
      answers,
      () => true,
      () => 1,
    ),
  ).toBeNull();
});

test('answers of a case are held as the analysis holds them, and come back the same', () => {
  const { plan } = looked;
  for (const answers of all) {
    const responses = responsesOf(plan, answers);
    const given = [...answers].filter(([, value]) => value !== null);
    expect(new Map(heldIn(plan, responses))).toEqual(new Map(given));
    expect(responsesOf(plan, heldIn(plan, responses))).toEqual(responses);
  }
});

describe('facts', () => {
  test('the engine gives each code to its smallest case', async () => {
    const engine = caseEngine(looked.plan);
    for (const { id, cases } of witnessesOf(looked))
      for (const { code, responses } of cases) {
        if (!responses) continue;
        const { levels, classification } = await engine.assess({ id: 'w', assessedOn: DAY, responses });
        expect((id in levels ? levels : classification)[id] ?? null).toBe(code);
      }
  });

  test('the direction of each item is that of every pair of cases that differ in it', () => {
    const order: Record<string, readonly number[]> = { a: [0, 1, 2], c: [0, 1] };
    for (const { item, direction } of directionsIn(looked, 'outcome').filter((one) => one.item in order)) {
      let [raises, lowers] = [false, false];
      for (const answers of all.filter((one) => one.size === 4))
        for (const [n, to] of order[item]!.entries()) {
          const from = order[item]![n - 1];
          if (from === undefined) continue;
          const [before, after] = [from, to].map((value) =>
            exact.value(new Map([...answers, [item, value]])),
          );
          if (before === null || after === null) continue;
          raises ||= after! > before!;
          lowers ||= after! < before!;
        }
      const said = raises ? (lowers ? 'both' : 'raises') : lowers ? 'lowers' : 'none';
      expect([item, direction]).toEqual([item, said]);
    }
  });
});

describe('while a case is answered', () => {
  test('codes stand in their order, and last that there is none', () => {
    const { plan } = looked;
    const codes = plan.values.get('outcome')!.codes;
    const found = stillPossible(sheet, plan, {}, 'any or none')!;
    expect(found.filter((code) => code !== null)).toEqual(codes.filter((code) => found.includes(code)));
    expect(found.indexOf(null)).toBe(found.includes(null) ? found.length - 1 : -1);
  });

  test('only dynamic items lower it', () => {
    const { plan } = looked;
    for (const dynamic of ['a', 'b', 'c', 'd']) {
      const document = {
        ...SMALL,
        items: SMALL.items.map((item) => ({
          ...item,
          nature: item.id === dynamic ? ('dynamic' as const) : ('static' as const),
        })),
      };
      for (const answers of all.filter((_, n) => n % 11 === 0)) {
        const lowering = togetherOf(sheet, plan, document, responsesOf(plan, answers), 'down');
        if (!lowering) continue;
        expect(Object.keys(lowering.changes)).toEqual([dynamic]);
        const { codes } = plan.values.get('outcome')!;
        expect(codes.indexOf(lowering.to)).toBeLessThan(exact.value(answers)!);
      }
    }
  });

  test.each(['down', 'up'] as const)('every change said gives what is said, alone (%s)', (direction) => {
    const { plan } = looked;
    const document = {
      ...SMALL,
      items: SMALL.items.map((item) => ({ ...item, nature: 'dynamic' as const })),
    };
    const { codes } = plan.values.get('outcome')!;
    let count = 0;
    for (const answers of all.filter((_, n) => n % 5 === 0)) {
      const responses = responsesOf(plan, answers);
      const now = exact.value(answers);
      for (const { item, to, result } of changesOf(sheet, plan, document, responses, direction)) {
        count += 1;
        expect(responses[item.id]).toBeDefined();
        expect(to).not.toEqual(responses[item.id]);
        expect(to).not.toBe('refused');
        const after = exact.value(heldIn(plan, { ...responses, [item.id]: to }));
        expect(codes[after!]).toBe(result);
        expect(direction === 'down' ? after! < now! : after! > now!).toBe(true);
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  test('what is neither risk nor strength lowers nothing', () => {
    const { plan } = looked;
    const document = {
      ...SMALL,
      items: SMALL.items.map((item) => ({
        ...item,
        nature: 'dynamic' as const,
        direction: item.id === 'a' ? ('neutral' as const) : ('risk' as const),
      })),
    };
    const found = all.map((answers) => togetherOf(sheet, plan, document, responsesOf(plan, answers), 'down'));
    expect(found.some((lowering) => lowering)).toBe(true);
    expect(found.some((lowering) => lowering && 'a' in lowering.changes)).toBe(false);
  });
});
