// What the answers' classes do not tell apart is not decided, and never taken for the same.

import { describe, expect, test } from 'vitest';
import { Analysis } from '../../src/analysis/index.ts';
import { evaluateNode, inputName, lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile } from '../../src/plan/index.ts';
import { instrument } from './small.ts';

const en = (text: string) => ({ en: text });
const DAY = parseDate('2026-06-15')!;

const number = (min: number, max: number) => ({
  id: 'x',
  kind: 'number',
  label: en('x'),
  min,
  max,
  decimals: 0,
});
const formulas = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([id, expression]) => ({ id, label: en(id), expression, decimals: 3 }));

/** Names of which the diagram gives something else than the core, for some of these answers to x. */
function wrongIn(parts: object, answers: readonly number[]): readonly string[] {
  const { plan, diagnostics } = compile(instrument(parts));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const core = lower(plan!);
  const analysis = new Analysis(core, { assessedOn: DAY });
  return core.definitions.flatMap(({ name }) => {
    const exact = analysis.of(name);
    if (!exact.isExact) return [];
    return answers.flatMap((answer) => {
      const values = new Map<string, number | null>([
        ['assessed_on', DAY],
        ...plan!.inputs.map((input): [string, number] => [inputName(input), input.id === 'x' ? answer : 1]),
      ]);
      for (const { name: own, node } of core.definitions)
        values.set(
          own,
          evaluateNode(node, (read) => values.get(read) ?? null),
        );
      const [is, should] = [exact.value(new Map(values)), values.get(name) ?? null];
      return is === should ? [] : [`${name} of ${String(answer)} is ${String(should)}, not ${String(is)}`];
    });
  });
}
const LARGE = [-99_000, -5, 0, 1, 7, 300, 69_765, 900_000];

describe('a name of one answer that too many values make another', () => {
  const middle = 'median(round down(x / 3, 3), 7 ** 3, 2)';

  test('read beside other answers', () => {
    const items = [number(-100_000, 1_000_000), { id: 'b', kind: 'boolean', label: en('b') }];
    const texts = { middle, both: 'if b then middle else 0', alias: 'middle' };
    expect(wrongIn({ items, formulas: formulas(texts) }, LARGE)).toEqual([]);
  });

  test('read through another name beside other answers', () => {
    const items = [number(-100_000, 1_000_000), { id: 'b', kind: 'boolean', label: en('b') }];
    const texts = { middle, again: 'middle', both: 'if b then again else 0' };
    expect(wrongIn({ items, formulas: formulas(texts) }, LARGE)).toEqual([]);
  });
});

test('what is missing at both ends may be known between them', () => {
  const items = [number(-100_000, 1_000_000)];
  const texts = {
    both: 'log(x) + exp(x / 10)',
    isKnown: '(log(x) + exp(x / 10)) > 3',
    isSide: 'log(x) > 5 - exp(x / 10)',
  };
  expect(wrongIn({ items, formulas: formulas(texts) }, LARGE)).toEqual([]);
});

test('what is too large for a number at one end only is missing there', () => {
  const items = [number(0, 1_000_000_000_000_000)];
  const texts = { huge: Array(22).fill('x').join(' * '), isLost: 'x != null and huge = null' };
  expect(wrongIn({ items, formulas: formulas(texts) }, [0, 1, 10, 1e13, 1e14, 1e15])).toEqual([]);
});

describe('what a band of a sum leads to, and back', () => {
  const items = [number(0, 30), { ...number(0, 30), id: 'y' }];
  const scores = [
    {
      id: 'total',
      label: en('total'),
      method: 'sum',
      terms: [{ of: 'x' }, { of: 'y' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ];
  const some = Array.from({ length: 31 }, (_, n) => n);

  test('points that rise and fall', () => {
    const points = [{ points: 1 }, { from: 10, points: 5 }, { from: 20, points: 0 }];
    const risen = { ...scores[0], id: 'risen', terms: [{ of: 'total', points }] };
    const levels = [
      {
        id: 'level',
        label: en('level'),
        of: 'risen',
        levels: [
          { code: 'low', label: en('low') },
          { code: 'high', label: en('high'), from: 3 },
        ],
      },
    ];
    const texts = { isRisen: 'risen > 3', isTold: '(total = 13) = true' };
    expect(wrongIn({ items, scores: [...scores, risen], levels, formulas: formulas(texts) }, some)).toEqual(
      [],
    );
  });

  test('a norm that rises and falls', () => {
    const norms = [
      {
        id: 'norm',
        label: en('norm'),
        of: 'total',
        decimals: 0,
        rows: [
          { from: 0, value: 40 },
          { from: 10, value: 60 },
          { from: 20, value: 30 },
        ],
      },
    ];
    const texts = { isHigh: 'norm > 50', isExact: 'norm = 60' };
    expect(wrongIn({ items, scores, norms, formulas: formulas(texts) }, some)).toEqual([]);
  });
});
