// What an earlier value can be of is what the checker takes, and what is made of it has no problem.

import { describe, expect, test } from 'vitest';
import { checkStructure, newInstrument, type EarlierItem, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { beginEarlier, ofAnother } from '../../src/studio/areas/items/earlier.ts';
import { earlierSources } from '../../src/studio/sources/sources.ts';

const label = { en: 'A label' };

const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  aspects: [{ id: 'conduct', label }],
  items: [
    { id: 'incidents', kind: 'number', label, min: 0, max: 7, decimals: 0 },
    {
      id: 'summary',
      kind: 'choice',
      label,
      options: [
        { code: 'low', label },
        { code: 'high', label },
      ],
    },
    { id: 'remarks', kind: 'text', label },
    { id: 'was', kind: 'earlier', label, of: 'total', min: 0, max: 14 },
  ],
  scores: [
    {
      id: 'total',
      label,
      method: 'sum',
      terms: [{ of: 'incidents', weight: 2 }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'risk',
      label,
      of: 'total',
      levels: [
        { code: 'low', label },
        { code: 'high', label, from: 5 },
      ],
    },
  ],
  formulas: [
    { id: 'half', label, expression: 'total / 2', decimals: 1 },
    { id: 'is_bad', label, expression: 'total > 3' },
  ],
  flags: [{ id: 'alarm', label, kind: 'alert' }],
  recommendations: [{ id: 'course', label, force: 'advice' }],
  rules: [{ id: 'rule', label, when: 'is_bad', then: [{ effect: 'flag', flag: 'alarm' }] }],
  classifications: [{ id: 'judged', label, of: 'summary' }],
  reassessments: [{ id: 'due', label, of: 'risk', months: { low: 12, high: 6 } }],
};
const { scope } = compile(document);
const known = { document, scope };
const base = { id: 'earlier_one', label: { en: 'Of an earlier assessment' } };

/** What is said of such an item as the last of the instrument. */
function problemsOf(item: EarlierItem): string[] {
  const place = `/items/${String(document.items.length)}`;
  return checkStructure({ ...document, items: [...document.items, item] })
    .filter(({ path }) => path.startsWith(place))
    .map(({ code }) => code);
}

describe('what an earlier value can be of', () => {
  const sources = earlierSources(document);

  test('is exactly what the checker takes', () => {
    const offered = sources.map(({ id }) => id);
    const named = [...document.items, ...document.scores, ...document.levels, ...document.formulas];
    const others = [...document.flags, ...document.recommendations, ...document.rules];
    const last = [...document.classifications, ...document.reassessments, ...document.aspects];
    for (const { id } of [...named, ...others, ...last]) {
      const item = ofAnother({ ...base, kind: 'earlier', of: id }, known, id);
      expect(problemsOf(item).length === 0, id).toBe(offered.includes(id));
    }
  });

  test('is not the item itself, nor what is classified of it', () => {
    const ids = earlierSources(document, 'summary').map(({ id }) => id);
    expect(ids).not.toContain('summary');
    expect(ids).not.toContain('judged');
    expect(ids).toContain('risk');
  });
});

describe('an earlier value', () => {
  test('begins with the latest score, between the limits that it has today', () => {
    expect(beginEarlier(known, base, earlierSources(document))).toEqual({
      ...base,
      kind: 'earlier',
      of: 'total',
      min: 0,
      max: 14,
    });
  });

  test('cannot begin where there is nothing that it could be of', () => {
    const empty = newInstrument('en', 'Empty');
    expect(beginEarlier({ document: empty, scope }, base, earlierSources(empty))).toBeUndefined();
  });

  test('loses its limits with the number, and gets those of the next one', () => {
    const ofTotal = { ...base, kind: 'earlier' as const, of: 'total', min: 3, max: 4 };
    const ofRisk = ofAnother(ofTotal, known, 'risk');
    expect(ofRisk).toEqual({ ...base, kind: 'earlier', of: 'risk' });
    expect(ofAnother(ofRisk, known, 'incidents')).toMatchObject({ min: 0, max: 7 });
  });

  test('of a number without known limits begins with a range that is meant to be changed', () => {
    const unknown = { document, scope: new Map() };
    expect(ofAnother({ ...base, kind: 'earlier', of: 'half' }, unknown, 'half')).toMatchObject({
      min: 0,
      max: 100,
    });
  });
});
