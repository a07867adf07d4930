// Groups of a level scale that leave levels out.

import { describe, expect, test } from 'vitest';
import { caseEngine, ruleSet } from '../../src/engine/index.ts';
import {
  addLevel,
  cutoffInGroup,
  omitLevel,
  removeLevel,
  renameCode,
  setCutoff,
  type CutoffGroup,
  type Instrument,
} from '../../src/model/index.ts';
import { newInstrument } from '../../src/model/new.ts';
import { codeInExpressions, compile, planText } from '../../src/plan/index.ts';

const label = { en: 'Label' };

/** Security totals of the US Federal Bureau of Prisons (Program Statement P5100.08, 2006, ch. 1, table 1-1). */
function prisons(group: Partial<CutoffGroup> = { omits: ['medium'], from: [16, 31] }): Instrument {
  return {
    ...newInstrument('en', 'Security'),
    items: [
      { id: 'female', kind: 'boolean', label: { en: 'female' } },
      { id: 'total', kind: 'number', label: { en: 'total' }, min: 0, max: 60, decimals: 0 },
    ],
    levels: [
      {
        id: 'security',
        label,
        of: 'total',
        levels: [
          { code: 'minimum', label: { en: 'minimum' } },
          { code: 'low', label: { en: 'low' }, from: 12 },
          { code: 'medium', label: { en: 'medium' }, from: 16 },
          { code: 'high', label: { en: 'high' }, from: 24 },
        ],
        groups: [{ label, when: 'female', from: [], ...group }],
      },
    ],
  };
}

const codes = (document: Instrument) =>
  compile(document).diagnostics.map(({ code, path }) => `${code} ${path}`);
const groupOf = (document: Instrument) => document.levels[0]!.groups![0]!;

async function levelOf(document: Instrument, total: number) {
  const engine = caseEngine(compile(document).plan!);
  const responses = { female: true, total };
  const { levels, why } = await engine.explain({ id: 'one', assessedOn: '2026-01-31', responses });
  return { level: levels['security'], why: why['security'] };
}

test('a total is cut into the levels that the group has, and why is said by its cut-offs', async () => {
  const found = await Promise.all([15, 16, 30, 31].map((total) => levelOf(prisons(), total)));
  expect(found.map(({ level }) => level)).toEqual(['minimum', 'low', 'low', 'high']);
  expect(found.map(({ why }) => why)).toMatchObject([
    { from: null, below: 16 },
    { from: 16, below: 31 },
    { from: 16, below: 31 },
    { from: 31, below: null },
  ]);
});

test('the lowest can be left out, and all but one', async () => {
  expect((await levelOf(prisons({ omits: ['minimum', 'low'], from: [31] }), 0)).level).toBe('medium');
  const only = prisons({ omits: ['minimum', 'low', 'high'], from: [] });
  expect(await levelOf(only, 60)).toMatchObject({ level: 'medium', why: { from: null, below: null } });
});

test('a document without any has the plan that it had', () => {
  expect(planText(compile(prisons({ from: [16, 20, 31] })).plan!)).not.toContain('"levels":[0');
});

test('no rule for a case gives a level that is left out', () => {
  const given = ruleSet(compile(prisons()).plan!).map(({ event }) => event.params);
  expect(given.filter((params) => params?.['level'] === 'medium')).toHaveLength(1);
});

test.each([
  [['mediun'], [16, 31], ['unknown-code /levels/0/groups/0/omits/0']],
  [['medium'], [16], ['cutoff-count /levels/0/groups/0/from']],
  [['minimum', 'low', 'medium', 'high'], [], ['group-without-levels /levels/0/groups/0/omits']],
  [['medium'], [31, 16], ['not-ascending /levels/0/groups/0/from/1']],
])('leaving out %j with cut-offs at %j', (omits, from, expected) => {
  expect(codes(prisons({ omits, from }))).toEqual(expected);
});

describe('editing', () => {
  const whole = prisons({ from: [16, 20, 31] });

  test('a level is left out with its cut-off, and given back with another', () => {
    const without = omitLevel('security', 0, 'medium', true, 0).apply(whole);
    expect(groupOf(without)).toMatchObject({ omits: ['medium'], from: [16, 31] });
    expect(cutoffInGroup(without.levels[0]!.levels, groupOf(without), 'high')).toBe(31);
    expect(cutoffInGroup(without.levels[0]!.levels, groupOf(without), 'medium')).toBeUndefined();
    const back = omitLevel('security', 0, 'medium', false, 20).apply(without);
    expect(back).toEqual(whole);
  });

  test('without the lowest, the next has no cut-off', () => {
    const without = omitLevel('security', 0, 'minimum', true, 0).apply(whole);
    expect(groupOf(without)).toMatchObject({ omits: ['minimum'], from: [20, 31] });
    expect(omitLevel('security', 0, 'minimum', false, 16).apply(without)).toEqual(whole);
  });

  test('cut-offs, new levels and levels that go stay in step', () => {
    const moved = setCutoff('security', 'high', 40, 0).apply(prisons());
    expect(groupOf(moved).from).toEqual([16, 40]);
    const added = addLevel('security', { code: 'top', label: { en: 'top' } }, 50).apply(prisons());
    expect(groupOf(added).from).toEqual([16, 31, 50]);
    const fewer = removeLevel('security', 'low').apply(prisons());
    expect(groupOf(fewer)).toMatchObject({ omits: ['medium'], from: [31] });
    const none = removeLevel('security', 'medium').apply(prisons());
    expect(groupOf(none)).toEqual({ label, when: 'female', from: [16, 31] });
  });

  test('a new code is left out in the place of the old one', () => {
    const next = renameCode('/levels/0/levels/2', 'medium', 'middle', codeInExpressions).apply(prisons());
    expect(groupOf(next).omits).toEqual(['middle']);
    expect(codes(next)).toEqual([]);
  });
});
