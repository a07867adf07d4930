// What the simulation says of two versions of an instrument.

import { describe, expect, test } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { changesBetween, sayChange } from '../../src/studio/values/changes.ts';

const label = (en: string) => ({ en });
const option = (code: string, en: string, points: number) => ({ code, label: label(en), points });

/** Names that are also names of something else: codes like ids, ids like properties. */
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [
    {
      id: 'source',
      kind: 'choice',
      label: label('Where it was seen'),
      options: [option('high', 'Often', 2)],
    },
    { id: 'weight', kind: 'boolean', label: label('Body weight was taken') },
  ],
  scores: [
    {
      id: 'total',
      label: label('Total'),
      method: 'sum',
      terms: [
        { of: 'source', points: { high: 2 } },
        { of: 'weight', points: { true: 1, false: 0 } },
      ],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'risk',
      label: label('Risk'),
      of: 'total',
      levels: [
        { code: 'low', label: label('Low') },
        { code: 'high', label: label('High'), from: 2 },
      ],
    },
  ],
  reassessments: [{ id: 'due', label: label('Next'), of: 'risk', months: { low: 12, high: 6 } }],
  tests: [
    {
      id: 'high',
      label: label('The case of the manual'),
      assessedOn: '2026-01-01',
      responses: {},
      expected: {},
    },
  ],
};

/** What is said after something at a place was set to something else. */
function said(path: string, value: unknown): string[] {
  const workspace = open(document);
  expect(workspace.set(path, value)).toEqual([]);
  return changesBetween(document, workspace.document).computed.map((one) => sayChange(workspace, one));
}

describe('a difference is said by what its names are names of', () => {
  const { terms } = document.scores[0]!;

  test.each([
    ['a code that is also the id of a test case', '/levels/0/levels/1/from', 3, 'Risk: High · cut-off 2 → 3'],
    ['a code in a map', '/reassessments/0/months/high', 3, 'Next: months · High 6 → 3'],
    [
      'an id that is also a property',
      '/scores/0/terms/1/weight',
      2,
      'Total: Body weight was taken · weight not given (as 1) → 2',
    ],
    [
      'an id of a property in which people read',
      '/scores/0/terms/0/points/high',
      5,
      'Total: Where it was seen · points · Often 2 → 5',
    ],
    ['yes and no', '/scores/0/terms/1/points/true', 4, 'Total: Body weight was taken · points · Yes 1 → 4'],
  ])('%s', (_, path, value, words) => {
    expect(said(path, value)).toEqual([words]);
  });

  test.each([
    ['a term', '/scores/0/terms', [...terms, { of: 'risk_now' }], 'Total · risk_now was added'],
    ['a term, away', '/scores/0/terms', terms.slice(0, 1), 'Total · Body weight was taken was removed'],
    [
      'points of a term',
      '/scores/0/terms/1/points',
      undefined,
      'Total · Body weight was taken · points was removed',
    ],
    [
      'an option',
      '/items/0/options',
      [option('high', 'Often', 2), option('never', 'Never', 0)],
      'Where it was seen · options · Never was added',
    ],
    [
      'a level',
      '/levels/0/levels',
      [...document.levels[0]!.levels, { code: 'worst', label: label('Worst'), from: 3 }],
      'Risk · Worst was added',
    ],
  ])('%s is added or removed as one thing, and not as the text of a file', (_, path, value, words) => {
    expect(said(path, value)).toEqual([words]);
  });

  test('a single value that was not there is still told', () => {
    expect(said('/scores/0/terms/1/weight', 2)).toEqual([
      'Total: Body weight was taken · weight not given (as 1) → 2',
    ]);
  });

  test('what was removed has the name that it had', () => {
    const workspace = open({ ...document, levels: [], reassessments: [] });
    const { computed } = changesBetween(document, workspace.document);
    expect(computed.map((one) => sayChange(workspace, one))).toEqual([
      'Risk was removed',
      'Next was removed',
    ]);
  });
});

describe('what no result depends on', () => {
  const othersAfter = (path: string, value: unknown) => {
    const workspace = open(document);
    workspace.set(path, value);
    return changesBetween(document, workspace.document);
  };

  test.each([
    ['a text', '/title/en', 'Another title'],
    ['a note', '/items/0/source', 'The manual'],
    ['a test case', '/tests/0/assessedOn', '2026-02-02'],
    ['the version', '/version', '0.2.0'],
  ])('%s is another change', (_, path, value) => {
    expect(othersAfter(path, value)).toEqual({ computed: [], others: true });
  });

  test('nothing is nothing, also in another copy of the document and after an undo', () => {
    expect(changesBetween(document, structuredClone(document))).toEqual({ computed: [], others: false });
    const workspace = open(document);
    workspace.set('/title/en', 'Another title');
    workspace.undo();
    expect(changesBetween(structuredClone(document), workspace.document).others).toBe(false);
  });
});

describe('what was not written', () => {
  test('is said in words, with what holds then', () => {
    expect(said('/scores/0/terms/1/weight', 2)).toEqual([
      'Total: Body weight was taken · weight not given (as 1) → 2',
    ]);
    expect(said('/scores/0/terms/1/missing', 2)[0]).toContain('not given → 2');
  });

  test('is what the score says of all its terms', () => {
    const shared = { ...document, scores: [{ ...document.scores[0]!, defaults: { weight: 3 } }] };
    const { workspace } = { workspace: open(shared) };
    workspace.set('/scores/0/terms/1/weight', 2);
    const [change] = changesBetween(shared, workspace.document).computed;
    expect(sayChange(workspace, change!)).toContain('not given (as 3) → 2');
  });
});
