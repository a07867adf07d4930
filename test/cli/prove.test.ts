// `aspect prove`: findings with their cases, shares by exact counts, and the exit code of what was found.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { prove } from '../../src/analysis/index.ts';
import { acceptFinding, fileOf, newRecord } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { SMALL } from '../analysis/small.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-prove-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['five-aspect', 'first-review', 'maturity-screening', 'psa', 'static-99r'])(
  'nothing is wrong with %s',
  (name) => {
    const { code, said } = aspect('prove', `templates/${name}.json`);
    expect([code, said]).toEqual([0, expect.stringMatching(/findings: 0.*not decided: 0/)]);
  },
);

test('what readers of the published tier noted of it is found: totals that cannot be, two needs without weight', () => {
  const { code, out } = aspect('prove', 'templates/offender-tier.json', '--json');
  const { findings } = JSON.parse(out) as { findings: { code: string; path: string }[] };
  expect(code).toBe(1);
  expect(findings.map((one) => `${one.code} ${one.path}`)).toEqual([
    'score-hole /scores/7',
    'score-hole /scores/7',
    'item-without-effect /items/19',
    'item-without-effect /items/20',
    'not-monotone /items/10',
  ]);
});

test('what is wrong comes with a case and exit code 1', () => {
  const broken: Instrument = structuredClone(SMALL);
  broken.levels[0]!.levels[2]!.from = 40;
  const file = join(folder, 'broken.json');
  writeFileSync(file, JSON.stringify(broken));
  const { code, out } = aspect('prove', file, '--json');
  const { findings, shares } = JSON.parse(out) as {
    findings: { code: string; cases: object[] }[];
    shares: { id: string; counts: { code: string | null; count: string }[] }[];
  };
  expect(code).toBe(1);
  expect(findings.map((one) => one.code)).toEqual(expect.arrayContaining(['level-never', 'norm-gap']));
  expect(findings.find((one) => one.code === 'norm-gap')?.cases).toHaveLength(1);
  const high = shares.find(({ id }) => id === 'level')!.counts.find((one) => one.code === 'high');
  expect(high?.count).toBe('0');

  const told = aspect('prove', file, '--lang', 'ru');
  expect(told.out).toContain('Ни при каких ответах не получается «high»');
  expect(told.out).toContain('случай: {');
});

test('assertions are told as proved, or with the case that refutes them; constraints narrow both', () => {
  const label = { en: 'Label' };
  const asserted: Instrument = {
    ...SMALL,
    constraints: [
      { id: 'limit', label, holds: 'not(c)', message: { en: 'Never' }, force: 'error' },
      { id: 'idle', label, holds: 'b <= 30', message: { en: 'Always' }, force: 'warning' },
    ],
    assertions: [
      { id: 'without_c', label, claim: 'total <= 7.5' },
      { id: 'level_rises', label, claim: 'level = "low"', given: 'a = "none"' },
    ],
  };
  const file = join(folder, 'asserted.json');
  writeFileSync(file, JSON.stringify(asserted));
  const { out } = aspect('prove', file, '--json');
  const { assertions, findings } = JSON.parse(out) as {
    assertions: { id: string; state: string; case?: object; unknown?: object }[];
    findings: { code: string }[];
  };
  expect(assertions).toMatchObject([
    { id: 'without_c', state: 'holds', unknown: {} },
    { id: 'level_rises', state: 'refuted', case: { a: 'none', b: expect.any(Number) as number } },
  ]);
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['constraint-never-broken', 'assertion-refuted']),
  );
  const told = aspect('prove', file).out;
  expect(told).toContain('without_c: holds of every case\n');
  expect(told).toContain('level_rises: refuted\n');
  const { assertions: _, ...without } = asserted;
  writeFileSync(file, JSON.stringify({ ...without, constraints: [asserted.constraints![1]!] }));
  const noted = aspect('prove', file);
  expect(noted.out).toContain('No answers violate the constraint “idle”');
});

test('what must not depend on an item is proved not to, or shown with two cases and exit code 1', () => {
  const file = join(folder, 'independent.json');
  writeFileSync(file, JSON.stringify(SMALL));
  const { code, out } = aspect('prove', file, '--independent', 'd,b', '--json');
  const { items } = JSON.parse(out) as {
    items: {
      item: string;
      brings: string[];
      outcomes: { id: string; found: { state: string; pair?: { gives: unknown; responses: object }[] } }[];
    }[];
  };
  expect(code).toBe(1);
  expect(items.map(({ item, brings }) => [item, brings])).toEqual([
    ['d', []],
    ['b', ['d']],
  ]);
  const states = Object.fromEntries(items[0]!.outcomes.map(({ id, found }) => [id, found.state]));
  expect(states).toEqual({ level: 'independent', regime: 'depends', outcome: 'independent' });
  const [one, other] = items[0]!.outcomes.find(({ id }) => id === 'regime')!.found.pair!;
  expect(one!.gives).not.toBe(other!.gives);

  const told = aspect('prove', file, '--independent', 'b', '--lang', 'ru');
  expect(told.out).toContain('regime: зависит от b, как видно по этим двум случаям:');
  expect(told.out).toContain('То, что спрашивается из-за b, считается вместе с b: d');
  expect(told.said).toContain('зависят: 3, не доказано: 0');
});

test('where nothing depends on an item, the exit code is 0', () => {
  const file = join(folder, 'aside.json');
  const aside = { id: 'sex', kind: 'boolean', label: { en: 'Sex' } };
  writeFileSync(file, JSON.stringify({ ...SMALL, items: [...SMALL.items, aside] }));
  const { code, out } = aspect('prove', file, '--independent', 'sex');
  expect(code).toBe(0);
  expect(out).toContain('outcome never depends on sex: proved for every set of answers');
});

test('an item that is not there is named, with those that are', () => {
  const { code, said } = aspect('prove', 'templates/psa.json', '--independent', 'nobody');
  expect(code).toBe(2);
  expect(said).toContain('The instrument has no item “nobody”; its items: ');
});

test('a finding that the record accepts is told with its reason, and is no fault', () => {
  const document: Instrument = structuredClone(SMALL);
  const state = { document, record: newRecord() };
  const found = prove(document, compile(document).plan!, { assessedOn: '2026-06-15' }).findings;
  expect(found.length).toBeGreaterThan(0);
  const record = found.reduce(
    (before, finding) => acceptFinding({ ...state, record: before }, finding, { who: 'A', why: 'Meant so' }),
    state.record,
  );
  const file = join(folder, 'accepted.json');
  writeFileSync(file, JSON.stringify(fileOf({ document, record })));
  const { code, out, said } = aspect('prove', file);
  expect(code).toBe(0);
  expect(out).toContain('accepted: Meant so');
  expect(out).not.toContain('null:');
  expect(said).toContain(`findings that stand for a reason, which the record keeps: ${String(found.length)}`);
});
