// What a test case expects and no case can give: told, and no case of random instruments is told of.

import { describe, expect, test } from 'vitest';
import { assessmentReader, columnEngine, columnsOf } from '../../src/engine/index.ts';
import type { Expected, Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { changed } from '../model/documents.ts';
import { runs } from '../tools/runs.ts';

type Change = (document: Instrument) => void;

const en = (text: string) => ({ en: text });
const expecting = (expected: Expected, ...changes: Change[]) =>
  changed(...changes, (d) => Object.assign(d.tests[0]!.expected, expected));
const toldOf = (document: Instrument) =>
  compile(document).diagnostics.map(
    ({ severity, code, path, params }) =>
      `${severity} ${code} ${path.replace('/tests/0/expected/', '')} ${String(params['expected'])}`,
  );

/** `total` is a whole number from 0 to 7; `rate` has one decimal, from 0 to 4. */
type Impossible = readonly [what: string, expected: Expected, said: readonly string[], change?: Change];
const impossible: readonly Impossible[] = [
  ['a score above its limits', { scores: { total: 8 } }, ['scores/total 0 … 7']],
  ['a score below its limits', { scores: { total: -1 } }, ['scores/total 0 … 7']],
  ['decimals that a score has not', { scores: { total: 2.5 } }, ['scores/total … 2 | 3 …']],
  ['a converted score that no row gives', { scores: { t_score: 55 } }, ['scores/t_score 40|50|60']],
  [
    'a converted score of a row beyond the limits',
    { scores: { t_score: 90 } },
    ['scores/t_score 40|60'],
    (d) => {
      const { groups: _, ...norm } = d.norms[0]!;
      d.norms[0] = { ...norm, rows: [...norm.rows, { from: 9, value: 90 }] };
      delete d.norms[0].upTo;
    },
  ],
  [
    'a level above all that there is',
    { levels: { risk: 'high' } },
    ['levels/risk low|medium'],
    (d) => {
      d.levels[0]!.levels[2]!.from = 10;
      delete d.levels[0]!.groups;
    },
  ],
  ['a number of a formula outside its limits', { values: { rate: 4.1 } }, ['values/rate 0 … 4']],
  ['a number of a table that no row gives', { values: { visits: 3 } }, ['values/visits 2 … 2']],
  ['months that no code has', { values: { due: 4 } }, ['values/due 12|6|3']],
  [
    'a date that a formula never gives',
    { values: { day: '2021-01-01' } },
    ['values/day 1900-01-01 … 2020-12-31'],
    (d) => d.formulas.push({ id: 'day', label: en('Day'), expression: 'born' }),
  ],
];

describe('what cannot be is told of an expectation', () => {
  for (const [what, expected, said, change = () => undefined] of impossible)
    test(what, () => {
      const told = toldOf(expecting(expected, change)).filter((one) => one.includes('wrong-expectation'));
      expect(told).toEqual(said.map((one) => `warning wrong-expectation ${one}`));
    });

  test('the ends of what can be are not', () => {
    for (const total of [0, 7]) expect(toldOf(expecting({ scores: { total } }))).toEqual([]);
    for (const rate of [0, 4]) expect(toldOf(expecting({ values: { rate } }))).toEqual([]);
    expect(toldOf(expecting({ scores: { total: null, t_score: null }, levels: { risk: null } }))).toEqual([]);
  });

  test('and it keeps nothing from being run', () => {
    expect(compile(expecting({ scores: { total: 8 } })).plan).not.toBeNull();
  });
});

test('no result of random cases is said to be impossible', () => {
  let expected = 0;
  for (let seed = 1; seed <= runs(30); seed += 1) {
    const document = randomInstrument(seed);
    const { plan } = compile(document);
    if (!plan) continue;
    const cases = randomCases(document, 20, seed);
    const columns = columnsOf(plan, cases);
    const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
    const tests = cases.map(({ responses }, row) => {
      const { scores, levels, values } = read(row);
      return {
        id: `t${String(row)}`,
        assessedOn: '2026-01-31',
        responses,
        expected: { scores, levels, values },
      };
    });
    const told = compile({ ...document, tests } as Instrument).diagnostics;
    expect(told.filter(({ code }) => code === 'wrong-expectation')).toEqual([]);
    expected += tests.length;
  }
  expect(expected).toBeGreaterThan(500);
});
