// Points that expire: Idaho's sheet for the reclassification of security levels (Idaho Department of Correction,
// SOP 303), as the code that Recidiviz publishes computes it (pulse-data, us_ix_sls_q1 … q5 and
// us_ix_recommended_custody_level_spans); the cases are worked examples of it, with whole months for parts of years.

import { describe, expect, test } from 'vitest';
import { assess, assessmentReader, columnEngine, columnsOf, type WhyScore } from '../../src/engine/index.ts';
import { parseDate, printDate } from '../../src/model/dates.ts';
import { renameInExpression } from '../../src/language/index.ts';
import {
  newInstrument,
  rename,
  type Instrument,
  type Item,
  type Score,
  type Term,
} from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

const label = { en: 'Label' };
const YEAR = 12;

/** An incident, the date on which it was, and for how many points and years it counts. */
const ESCAPES = [
  ['escape_141', 10, 10],
  ['escape_142', 7, 10],
  ['escape_143', 4, 5],
] as const;
/** One point more than the sheet gives: there is 1 less where nothing is in its window. */
const OFFENCES = [
  ['class_a_1', 26, 5],
  ['class_a_2', 24, 3],
  ['class_a', 21, 1],
  ['class_b', 8, 1],
  ['class_c', 1, 1],
] as const;

const incidents = [...ESCAPES, ...OFFENCES].flatMap(([id]): Item[] => [
  { id, kind: 'boolean', label: { en: id } },
  { id: `${id}_on`, kind: 'date', label: { en: `${id}_on` }, relevantWhen: id },
]);

const expiring = ([id, points, years]: readonly [string, number, number]): Term => ({
  of: id,
  points: { true: points },
  missing: 0,
  expires: { months: years * YEAR, since: `${id}_on` },
});

function score(id: string, method: Score['method'], terms: Term[]): Score {
  return { id, label, method, terms, missing: { policy: 'strict' }, decimals: 0 };
}

const idaho: Instrument = {
  ...newInstrument('en', 'Idaho'),
  items: [
    { id: 'highest_severity', kind: 'boolean', label: { en: 'highest_severity' } },
    { id: 'prior_felony', kind: 'boolean', label: { en: 'prior_felony' } },
    { id: 'age', kind: 'number', label: { en: 'age' }, min: 14, max: 99, decimals: 0 },
    ...incidents,
  ],
  scores: [
    score('escape', 'maximum', ESCAPES.map(expiring)),
    score('offence', 'maximum', OFFENCES.map(expiring)),
    score('total', 'sum', [
      { of: 'highest_severity', points: { true: 9, false: 1 } },
      { of: 'escape' },
      { of: 'prior_felony', points: { true: 3 }, missing: 0 },
      {
        of: 'age',
        points: [
          { points: 3 },
          { from: 24, points: 2 },
          { from: 32, points: 1 },
          { from: 39, points: 0 },
          { from: 51, points: -1 },
        ],
      },
      { of: 'disciplinary' },
    ]),
  ],
  formulas: [{ id: 'disciplinary', label, expression: 'offence - 1', decimals: 0 }],
  levels: [
    {
      id: 'custody',
      label,
      of: 'total',
      levels: [
        { code: 'minimum', label: { en: 'minimum' } },
        { code: 'medium', label: { en: 'medium' }, from: 7 },
        { code: 'close', label: { en: 'close' }, from: 20 },
      ],
    },
  ],
};

const TODAY = '2026-01-31';
const monthsAgo = (months: number): string => {
  const day = new Date(parseDate(TODAY)! * 86_400_000);
  return printDate(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 28) / 86_400_000);
};
const incident = (id: string, months: number) => ({ [id]: true, [`${id}_on`]: monthsAgo(months) });

const CASES = [
  [{ highest_severity: false, age: 40 }, 0, 'minimum'],
  [{ highest_severity: true, age: 40 }, 8, 'medium'],
  [{ highest_severity: false, age: 23, prior_felony: true }, 6, 'minimum'],
  [{ highest_severity: false, age: 24, prior_felony: true, ...incident('class_c', 6) }, 6, 'minimum'],
  [{ highest_severity: false, age: 30, ...incident('class_a', 11) }, 23, 'close'],
  [{ highest_severity: false, age: 30, ...incident('class_a', 12) }, 2, 'minimum'],
  [{ highest_severity: true, age: 51, ...incident('escape_141', 119) }, 17, 'medium'],
  [{ highest_severity: true, age: 23, prior_felony: true, ...incident('escape_142', 36) }, 21, 'close'],
  [{ highest_severity: false, age: 51, ...incident('escape_143', 60) }, -1, 'minimum'],
  // The sheet has no total without the severity or the age.
  [{ age: 40 }, null, null],
  // A date in the future counts; of no incident, no date is needed.
  [{ highest_severity: false, age: 40, class_b: false, ...incident('class_a', -1) }, 21, 'close'],
] as const;

const cases = CASES.map(([responses], n) => ({ id: String(n), assessedOn: TODAY, responses }));
const { plan, diagnostics } = compile(idaho);

describe('Idaho’s sheet', () => {
  test('nothing is wrong with it', () => {
    expect(diagnostics).toEqual([]);
  });

  test('gives what the code gives, one case at a time', async () => {
    const found = await Promise.all(cases.map((given) => assess(plan!, given)));
    expect(found.map(({ scores, levels }) => [scores['total'], levels['custody']])).toEqual(
      CASES.map(([, total, level]) => [total, level]),
    );
  });

  test.each([undefined, null])('gives the same as columns', (kind) => {
    const columns = columnsOf(plan!, cases);
    const read = assessmentReader(plan!, columns, columnEngine(plan!, kind).run(columns));
    expect(cases.map((_, row) => [read(row).scores['total'], read(row).levels['custody']])).toEqual(
      CASES.map(([, total, level]) => [total, level]),
    );
  });
});

describe('why', () => {
  const why = async (responses: Record<string, string | number | boolean>) => {
    const { why: found } = await assess(plan!, { id: 'one', assessedOn: TODAY, responses });
    return (found['offence'] as WhyScore).terms.find(({ of }) => of === 'class_b');
  };

  test('points that have expired are told with their date', async () => {
    const on = monthsAgo(12);
    expect(await why({ class_b: true, class_b_on: on })).toEqual({
      of: 'class_b',
      value: true,
      points: 0,
      weight: 1,
      state: 'expired',
      expires: { months: 12, since: 'class_b_on', date: parseDate(on) },
    });
  });

  test('of points without a date it is not known whether they count, and missing counts', async () => {
    expect(await why({ class_b: true })).toMatchObject({ points: 0, state: 'missing counts' });
    const strict = {
      ...idaho,
      scores: idaho.scores.map((one) => (one.id === 'offence' ? undated(one) : one)),
    };
    const { scores, why: found } = await assess(compile(strict).plan!, {
      id: 'one',
      assessedOn: TODAY,
      responses: { class_b: true },
    });
    expect(scores['offence']).toBeNull();
    expect((found['offence'] as WhyScore).terms[3]).toMatchObject({ points: null, state: 'undated' });
  });

  function undated(one: Score): Score {
    return { ...one, terms: one.terms.map(({ missing: _, ...term }) => term) };
  }
});

describe('what is wrong', () => {
  const codes = (since: string) =>
    compile({
      ...idaho,
      scores: idaho.scores.map((one) =>
        one.id === 'escape'
          ? { ...one, terms: one.terms.map((term) => ({ ...term, expires: { months: 1, since } })) }
          : one,
      ),
    })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `${code} ${path}`);

  test.each([
    ['age', 'wrong-type /scores/0/terms/0/expires/since'],
    ['nothing', 'unknown-reference /scores/0/terms/0/expires/since'],
    ['total', 'wrong-reference /scores/0/terms/0/expires/since'],
  ])('points that expire since “%s”', (since, expected) => {
    expect(codes(since)).toContain(expected);
  });

  test('a date that gets another name is followed', () => {
    const renamed = rename('class_a_on', 'last_class_a', renameInExpression).apply(idaho);
    expect(renamed.scores[1]!.terms[2]!.expires!.since).toBe('last_class_a');
    expect(compile(renamed).diagnostics).toEqual([]);
  });
});
