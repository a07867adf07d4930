import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newInstrument, type Instrument, type NumberItem } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, readAll } from '../model/documents.ts';

type Change = (document: Instrument) => void;

const en = (text: string) => ({ en: text });
const put = (part: unknown, members: object) => Object.assign(part as object, members);

/** `total` is a whole number from 0 to 9 at most, `offences` one from 0 to 40. */
const cases: readonly (readonly [what: string, said: readonly string[], Change])[] = [
  [
    'a cut-off above the highest value',
    ['outside-limits /levels/0/levels/2/from'],
    (d) => put(d.levels[0]!.levels[2], { from: 10 }),
  ],
  ['the highest value as a cut-off', [], (d) => put(d.levels[0]!.levels[2], { from: 7 })],
  [
    'cut-offs below the lowest value',
    ['outside-limits /levels/0/levels/1/from', 'outside-limits /levels/0/levels/2/from'],
    (d) => {
      put(d.levels[0]!.levels[1], { from: -2 });
      put(d.levels[0]!.levels[2], { from: -1 });
    },
  ],
  [
    'a cut-off at the lowest value',
    ['never-between /levels/0/levels/1/from'],
    (d) => put(d.levels[0]!.levels[1], { from: 0 }),
  ],
  [
    'a cut-off with more decimals',
    ['finer-than-value /levels/0/levels/1/from'],
    (d) => put(d.levels[0]!.levels[1], { from: 2.5 }),
  ],
  [
    'cut-offs that lie between two values',
    ['never-between /levels/0/levels/1/from', 'finer-than-value /levels/0/levels/2/from'],
    (d) => {
      put(d.levels[0]!.levels[1], { from: 2.2 });
      put(d.levels[0]!.levels[2], { from: 2.7 });
    },
  ],
  [
    'a cut-off of a group above the highest value',
    ['outside-limits /levels/0/groups/0/from/1'],
    (d) => put(d.levels[0]!.groups![0], { from: [1, 10] }),
  ],
  [
    'a cut-off of a group at the lowest value',
    ['never-between /levels/0/groups/0/from/0'],
    (d) => put(d.levels[0]!.groups![0], { from: [0, 4] }),
  ],
  [
    'a band above the highest value',
    ['outside-limits /scores/0/terms/2/points/2/from'],
    (d) => bands(d, [undefined, 1, 41]),
  ],
  ['a band at the highest value', [], (d) => bands(d, [undefined, 1, 40])],
  [
    'a band that begins at the lowest value',
    ['never-between /scores/0/terms/2/points/1/from'],
    (d) => bands(d, [undefined, 0, 5]),
  ],
  [
    'bands that begin above the lowest value',
    ['not-in-bands /scores/0/terms/2/points/0/from'],
    (d) => bands(d, [1, 5]),
  ],
  ['bands that begin at the lowest value', [], (d) => bands(d, [0, 5])],
  ['bands that begin below the lowest value', [], (d) => bands(d, [-5, 5])],
  [
    'a band that ends at the lowest value',
    ['outside-limits /scores/0/terms/2/points/0/from'],
    (d) => bands(d, [-5, 0]),
  ],
  [
    'bands between two values',
    ['never-between /scores/0/terms/2/points/1/from', 'finer-than-value /scores/0/terms/2/points/2/from'],
    (d) => bands(d, [0, 1.1, 1.9]),
  ],
  [
    'rows above the highest value',
    ['outside-limits /norms/0/rows/2/from', 'outside-limits /norms/0/rows/3/from'],
    (d) => rows(d, [0, 2, 41, 42]),
  ],
  [
    'rows below the lowest value',
    ['outside-limits /norms/0/rows/0/from', 'outside-limits /norms/0/rows/1/from'],
    (d) => rows(d, [-9, -5, 0]),
  ],
  ['rows that begin above the lowest value', ['not-converted /norms/0/rows/0/from'], (d) => rows(d, [1, 2])],
  ['rows that end below the highest value', ['not-converted /norms/0/upTo'], (d) => rows(d, [0, 2], 39)],
  ['rows that end at the highest value', [], (d) => rows(d, [0, 2], 40)],
  ['rows that end above the highest value', ['outside-limits /norms/0/upTo'], (d) => rows(d, [0, 2], 100)],
  [
    'rows that end below the lowest value',
    ['outside-limits /norms/0/rows/0/from', 'outside-limits /norms/0/upTo', 'not-converted /norms/0/upTo'],
    (d) => rows(d, [-5, -3], -2),
  ],
  [
    'rows of a group that end above the highest value',
    ['outside-limits /norms/0/groups/0/upTo'],
    (d) => put(d.norms[0]!.groups![0], { upTo: 8 }),
  ],
  [
    'rows of a group that begin above the lowest value and end below the highest',
    ['not-converted /norms/0/groups/0/rows/0/from', 'not-converted /norms/0/groups/0/upTo'],
    (d) => {
      rows(d, [0, 2]);
      put(d.norms[0], {
        groups: [
          { label: en('Remand'), when: 'born > date("2000-01-01")', rows: [{ from: 3, value: 1 }], upTo: 9 },
        ],
      });
    },
  ],
  [
    'rows for the ages that a group does not have',
    [],
    (d) => {
      rows(d, [18, 30]);
      put(d.norms[0], {
        groups: [{ label: en('Young'), when: 'offences < 18', rows: [{ from: 0, value: 1 }] }],
      });
    },
  ],
  [
    'a number whose limits are not known',
    ['finer-than-value /norms/0/rows/1/from', 'approximate /formulas/0/expression'],
    (d) => {
      put(d.formulas[0], { expression: 'offences ** 3', decimals: 0 });
      rows(d, [50, 70.5], 80);
      put(d.norms[0], { of: 'rate' });
      d.tests.splice(0);
    },
  ],
  [
    'cut-offs that are not in order',
    ['not-ascending /levels/0/levels/2/from'],
    (d) => put(d.levels[0]!.levels[2], { from: -9 }),
  ],
];

/** What ends or is expected beyond a total that fewer bands make smaller is no part of these. */
function bands(document: Instrument, from: readonly (number | undefined)[]): void {
  delete document.norms[0]!.upTo;
  document.tests.splice(0);
  const points = from.map((one, n) => ({ ...(one === undefined ? {} : { from: one }), points: n }));
  put(document.scores[0]!.terms[2], { points });
}

function rows(document: Instrument, from: readonly number[], upTo?: number): void {
  const { id, label, decimals } = document.norms[0]!;
  const converted = from.map((one, n) => ({ from: one, value: n }));
  document.norms.splice(0, 1, {
    id,
    label,
    decimals,
    of: 'offences',
    rows: converted,
    ...(upTo === undefined ? {} : { upTo }),
  });
}

test.each(cases)('%s', (_, said, change) => {
  const { diagnostics } = compile(changed(change, readAll));
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(said);
});

const decimal = (least: number, greatest: number, decimals: number) =>
  fc.integer({ min: least * 10 ** decimals, max: greatest * 10 ** decimals }).map((n) => n / 10 ** decimals);

/** A number item, and ascending numbers around it. */
const numbers = fc
  .record({
    decimals: fc.integer({ min: 0, max: 2 }),
    from: fc.uniqueArray(fc.oneof(decimal(-1, 4, 1), decimal(-1, 4, 2)), { minLength: 1, maxLength: 5 }),
    opens: fc.boolean(),
  })
  .chain(({ decimals, from, opens }) =>
    fc.record({
      item: fc.tuple(decimal(0, 2, decimals), decimal(0, 1, decimals)).map(([min, more]): NumberItem => ({
        id: 'n',
        kind: 'number',
        label: en('N'),
        min,
        max: Math.round((min + more) * 100) / 100,
        decimals,
      })),
      stretches: fc.constant([...(opens ? [undefined] : []), ...from.toSorted((a, b) => a - b)]),
      upTo: fc.option(decimal(0, 4, 2), { nil: undefined }),
    }),
  );

describe('of all numbers that can be', () => {
  test('a band is said to be unused if and only if none is in it, and the bands to leave one out if they do', () => {
    fc.assert(
      fc.property(numbers, ({ item, stretches }) => {
        const document: Instrument = { ...newInstrument('en', 'N'), items: [item] };
        document.scores.push({
          id: 's',
          label: en('S'),
          method: 'sum',
          terms: [
            {
              of: 'n',
              points: stretches.map((from, points) => ({ ...(from === undefined ? {} : { from }), points })),
            },
          ],
          missing: { policy: 'strict' },
          decimals: 0,
        });
        const said = compile(document).diagnostics.map(({ code }) => code);
        const all = everyOf(item);
        const unused = stretches.filter(
          (from = -Infinity, n) => !all.some((one) => one >= from && one < (stretches[n + 1] ?? Infinity)),
        );
        expect(said.filter((code) => code === 'never-between' || code === 'outside-limits')).toHaveLength(
          unused.length,
        );
        const first = stretches[0] ?? -Infinity;
        const isLeftOut = first <= item.max && all.some((one) => one < first);
        expect(said.includes('not-in-bands')).toBe(isLeftOut);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('a norm table is said to leave some out if and only if it does', () => {
    fc.assert(
      fc.property(numbers, ({ item, stretches, upTo }) => {
        const from = stretches.filter((one) => one !== undefined);
        if (upTo !== undefined && upTo < from.at(-1)!) return;
        const document: Instrument = { ...newInstrument('en', 'N'), items: [item] };
        document.norms.push({
          id: 'c',
          label: en('C'),
          of: 'n',
          decimals: 0,
          rows: from.map((one, value) => ({ from: one, value })),
          ...(upTo === undefined ? {} : { upTo }),
        });
        const found = compile(document).diagnostics.filter(({ code }) => code === 'not-converted');
        const all = everyOf(item);
        const below = from[0]! <= item.max ? all.filter((one) => one < from[0]!) : [];
        const above = all.filter((one) => one > (upTo ?? Infinity));
        const told =
          [...below, ...above].length === 0 ? [] : [below, above].filter((some) => some.length > 0);
        expect(found.map(({ params }) => params['values'])).toEqual(
          told.map((some) => [...new Set([some[0], some.at(-1)])].join(' … ')),
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

function everyOf({ min, max, decimals }: NumberItem): number[] {
  const scale = 10 ** decimals;
  const [from, to] = [Math.round(min * scale), Math.round(max * scale)];
  return Array.from({ length: to - from + 1 }, (_, n) => (from + n) / scale);
}
