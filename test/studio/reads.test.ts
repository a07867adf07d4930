// What a part is computed from, and who uses it.

import { describe, expect, test } from 'vitest';
import { definitionsOf, newInstrument, type Instrument } from '../../src/model/index.ts';
import { readsOf } from '../../src/studio/areas/scoring/reads.ts';
import { usesOf } from '../../src/studio/state/uses.ts';

const label = { en: 'A label' };
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  aspects: [{ id: 'conduct', label }],
  items: [
    { id: 'incidents', kind: 'number', label, aspect: 'conduct', min: 0, max: 9, decimals: 0 },
    { id: 'age', kind: 'number', label, min: 14, max: 99, decimals: 0 },
  ],
  scores: [
    {
      id: 'total',
      label,
      aspect: 'conduct',
      method: 'sum',
      terms: [{ of: 'incidents' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
    {
      id: 'of_nothing',
      label,
      aspect: 'conduct',
      method: 'sum',
      terms: [],
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
        { code: 'high', label, from: 3 },
      ],
    },
  ],
  flags: [
    { id: 'young', label, kind: 'notice' },
    { id: 'never', label, kind: 'notice' },
  ],
  recommendations: [{ id: 'school', label, force: 'advice' }],
  rules: [
    {
      id: 'of_age',
      label,
      when: 'age < 18',
      then: [
        { effect: 'flag', flag: 'young' },
        { effect: 'recommend', recommendation: 'school' },
        { effect: 'override', classification: 'judged', how: 'set', to: 'low' },
      ],
    },
    { id: 'wild', label, when: 'incidents > 7', then: [{ effect: 'flag', flag: 'young' }] },
    { id: 'both', label, when: 'young', then: [] },
  ],
  classifications: [{ id: 'judged', label, of: 'risk' }],
  reassessments: [{ id: 'due', label, of: 'judged', months: { low: 12, high: 6 } }],
};

const reads = (id: string) =>
  readsOf(
    document,
    definitionsOf(document).find((one) => one.id === id)!,
  );

describe('a part is computed from', () => {
  test.each([
    ['the terms of a score, and not from its aspect', 'total', ['incidents']],
    ['nothing yet', 'of_nothing', []],
    ['the number that is cut', 'risk', ['total']],
    ['the rules that raise a flag', 'young', ['of_age', 'wild']],
    ['nothing, where no rule raises it', 'never', []],
    ['the rules that recommend', 'school', ['of_age']],
    ['what a rule reads, and not from what follows', 'of_age', ['age']],
    ['the level, and the rules that change it', 'judged', ['risk', 'of_age']],
    ['a classification', 'due', ['judged']],
  ])('%s', (_, id, from) => {
    expect(reads(id)).toEqual(from);
  });
});

describe('a part is used by', () => {
  test.each([
    ['the rules whose conditions read a flag, not by those that raise it', 'young', ['both']],
    ['nothing that only gives to it', 'school', []],
    ['what is computed from a classification', 'judged', ['due']],
    ['all that has the aspect', 'conduct', ['incidents', 'total', 'of_nothing']],
  ])('%s', (_, id, users) => {
    expect(usesOf(document, id).ids).toEqual(users);
  });
});
