import { expect, test } from 'vitest';
import type { Instrument, Item } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option } from '../model/documents.ts';

type Change = (document: Instrument) => void;

const en = (text: string) => ({ en: text });
const put = (part: unknown, members: object) => Object.assign(part as object, members);

/** The seventh item of the sound instrument, and how it is read. */
const read: readonly (readonly [by: string, Change])[] = [
  ['a score', (d) => d.scores[0]!.terms.push({ of: 'extra', points: { x: 0, y: 0 } })],
  ['a formula', (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'extra = "x"' })],
  [
    'a formula that has an error',
    (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'extra = nobody +' }),
  ],
  ['a table', (d) => put(d.tables[0]!.inputs[1], { expression: 'if extra = "x" then 1 else offences' })],
  ['a cell', (d) => put(d.tables[0]!.rows[0], { when: ['if extra = "x" then "high" else "low"', '-'] })],
  ['a rule', (d) => put(d.rules[0], { when: 'extra = "x" and list contains(means, "knife")' })],
  [
    'a group of a norm table',
    (d) => put(d.norms[0]!.groups![0], { when: 'extra = "x" and born > date("2000-01-01")' }),
  ],
  ['a group of a level scale', (d) => put(d.levels[0]!.groups![0], { when: 'extra = "x"' })],
  ['the relevance of another item', (d) => put(d.items[4], { relevantWhen: 'extra = "x" and offences > 0' })],
  ['the relevance of a text', (d) => put(d.items[5], { relevantWhen: 'extra = "x"' })],
  ['a classification', (d) => d.classifications.push({ id: 'c', label: en('C'), of: 'extra' })],
  [
    'an earlier value',
    (d) => {
      d.items.push({ id: 'previous', kind: 'earlier', label: en('Previous'), of: 'extra' });
      d.formulas.push({ id: 'f', label: en('F'), expression: 'previous = "x"' });
    },
  ],
];

const extra: Item = { id: 'extra', kind: 'choice', label: en('Extra'), options: [option('x'), option('y')] };
const unread = (document: Instrument) =>
  compile(document).diagnostics.filter(({ code }) => code === 'item-unread');

test.each(read)('an item that %s reads is not said to be unread', (_, change) => {
  expect(
    unread(
      changed((d) => {
        d.items.push(extra);
        change(d);
      }),
    ),
  ).toEqual([]);
});

test('an item that nothing reads is', () => {
  const document = changed((d) => {
    d.items.push(extra, { id: 'previous', kind: 'earlier', label: en('Previous'), of: 'risk' });
    d.tests[0]!.responses['extra'] = 'x';
    put(d.items[6], { relevantWhen: 'remand' });
  });
  expect(unread(document)).toMatchObject([
    { severity: 'warning', path: '/items/6', params: { name: 'extra' } },
    { severity: 'warning', path: '/items/7', params: { name: 'previous' } },
  ]);
});

test('not while the name that was probably meant is mistaken somewhere', () => {
  const mistaken: readonly Change[] = [
    (d) => put(d.scores[0]!.terms[0], { of: 'violenc' }),
    (d) => put(d.scores[0]!.terms[0], { of: 'nobody', points: { never: 0, always: 1 } }),
  ];
  expect(mistaken.map((change) => unread(changed(change)).map(({ path }) => path))).toEqual([
    [],
    ['/items/0'],
  ]);
});

test('nor while nothing is computed yet', () => {
  const document = changed((d) => {
    for (const list of [
      'scores',
      'norms',
      'levels',
      'formulas',
      'tables',
      'flags',
      'recommendations',
    ] as const)
      d[list].splice(0);
    for (const list of ['rules', 'classifications', 'reassessments', 'tests'] as const) d[list].splice(0);
  });
  expect(compile(document).diagnostics).toEqual([]);
});
