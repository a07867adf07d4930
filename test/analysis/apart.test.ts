// Names that tell many answers apart have diagrams of their own: what is asked of them together with others still holds.

import { expect, test } from 'vitest';
import { Analysis, prove } from '../../src/analysis/index.ts';
import { lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { instrument } from './small.ts';

const DAY = '2026-06-15';
const en = (text: string) => ({ en: text });
const number = (id: string) => ({ id, kind: 'number', label: en(id), min: 0, max: 99, decimals: 0 });

/** Two ages that are compared, and a score of one of them with converted scores up to 50. */
const AGES = instrument({
  items: [number('age'), number('first'), { id: 'b', kind: 'boolean', label: en('b') }],
  scores: [
    {
      id: 'years',
      label: en('years'),
      method: 'sum',
      terms: [{ of: 'age' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  norms: [
    { id: 'norm', label: en('norm'), of: 'years', decimals: 0, rows: [{ from: 0, value: 1 }], upTo: 50 },
  ],
  levels: [
    {
      id: 'level',
      label: en('level'),
      of: 'years',
      levels: [
        { code: 'low', label: en('low') },
        { code: 'high', label: en('high'), from: 30 },
      ],
    },
  ],
  formulas: [
    { id: 'older', label: en('older'), expression: 'age > first' },
    ...['one', 'two', 'three', 'four'].map((id, n) => ({
      id,
      label: en(id),
      expression: `b and age > ${String(20 * n)}`,
    })),
  ],
  rules: [
    {
      id: 'raise',
      label: en('raise'),
      when: 'older and b',
      then: [{ effect: 'override', classification: 'outcome', how: 'raise', to: 'high' }],
    },
  ],
  classifications: [{ id: 'outcome', label: en('outcome'), of: 'level' }],
} as unknown as Partial<Instrument>);

const plan = compile(AGES).plan!;
const analysis = new Analysis(lower(plan), { assessedOn: parseDate(DAY)! });

function widthOf(name: string): number {
  const exact = analysis.of(name);
  if (!exact.isExact) throw new Error(`${name} is not decided`);
  return Math.max(...exact.lift.model.variables.map(({ classes }) => classes.length));
}

test('what compares ages tells each apart, and nothing else does', () => {
  expect(widthOf('older')).toBe(101);
  expect(widthOf('four')).toBeLessThan(10);
});

test('every pair of ages is counted', () => {
  const exact = analysis.of('older');
  if (!exact.isExact) throw new Error('not decided');
  const counts = exact.count();
  const others = [...counts.values()].reduce((sum, count) => sum + count, 0n) / (101n * 101n);
  expect(new Map([...counts].map(([value, count]) => [value, count / others]))).toEqual(
    new Map([
      [1, 4950n],
      [0, 5050n],
      [null, 201n],
    ]),
  );
});

test('both are asked for together', () => {
  const both = analysis.valuesTogether((lift) =>
    lift.model.diagrams.apply(lift.name('older'), lift.name('four'), (one, other) =>
      one === null || other === null ? null : 2 * Number(one) + Number(other),
    ),
  );
  expect(new Set(both)).toEqual(new Set([null, 0, 1, 2, 3]));
});

test('what reads one number alone is asked for together with what it reads', () => {
  const { findings } = prove(AGES, plan, { assessedOn: DAY });
  expect(findings.map(({ code }) => code)).toEqual(['norm-gap']);
  expect(findings[0]!.witnesses[0]!.get('age')).toBe(51);
});
