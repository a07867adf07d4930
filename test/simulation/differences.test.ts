// What an assessment and what is expected of it disagree on: true, false and unknown are three states.

import { expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { differencesOf, wordOf } from '../../src/simulation/index.ts';
import type { Expected } from '../../src/model/index.ts';

const found: Assessment = {
  id: 'one',
  scores: { total: null },
  levels: {},
  values: { set: [], young: null },
  flags: ['armed'],
  recommendations: [],
  unknown: ['ill', 'course'],
  classification: {},
  missing: ['age'],
  answered: {},
};

test.each<[string, Expected, string[]]>([
  ['nothing is expected', {}, []],
  ['all three lists are as expected', { flags: ['armed'], unknown: ['course', 'ill'] }, []],
  ['without a list, what is unknown is not compared', { flags: ['armed'], recommendations: [] }, []],
  ['no where it is unknown', { unknown: [] }, ['unknown.ill false null', 'unknown.course false null']],
  ['raised where it is unknown', { flags: ['armed', 'ill'] }, ['flags.ill true null']],
  ['unknown where it is raised', { unknown: ['armed', 'ill', 'course'] }, ['unknown.armed null true']],
  ['unknown where it is no', { unknown: ['ill', 'course', 'aged'] }, ['unknown.aged null false']],
  [
    'once, whatever lists it is in',
    { flags: ['armed', 'ill'], unknown: ['course'] },
    ['flags.ill true null'],
  ],
  ['no where it is raised', { flags: [], recommendations: [] }, ['flags.armed false true']],
  ['a set of none is not a set that is unknown', { values: { set: null } }, ['values.set null []']],
  ['nor is no', { values: { young: false } }, ['values.young false null']],
  ['what is missing', { missing: [] }, ['missing.age false true']],
])('%s', (_, expected, differences) => {
  const said = differencesOf(expected, found).map(
    (one) => `${one.part}.${one.id} ${wordOf(one.expected)} ${wordOf(one.found)}`,
  );
  expect(said).toEqual(differences);
});
