// Every safeguard: an instrument that keeps it, and one that breaks it.

import { expect, test } from 'vitest';
import { acceptFinding, newRecord } from '../../src/model/index.ts';
import type { InstrumentRecord } from '../../src/model/record/types.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import {
  checkSafeguards,
  proofsFor,
  SAFEGUARDS,
  sayFinding,
  subjectsOf,
  type SafeguardFinding,
} from '../../src/safeguards/index.ts';
import { load } from '../templates/load.ts';
import { RELEASED, BREAKING, SOUND } from './sound.ts';

async function found(
  document: Instrument,
  record: InstrumentRecord = newRecord(),
): Promise<SafeguardFinding[]> {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const recorded = { document, record };
  const proofs = await proofsFor(recorded, plan!, { assessedOn: '2026-06-15' });
  return checkSafeguards(SAFEGUARDS, subjectsOf(recorded, plan!, proofs), recorded);
}

const idsOf = (findings: readonly SafeguardFinding[], state: SafeguardFinding['state']) =>
  findings.filter((one) => one.state === state).map(({ safeguard }) => safeguard.id);

test('a sound instrument keeps every safeguard, as a draft and released', async () => {
  expect(idsOf(await found(SOUND), 'broken')).toEqual([]);
  const released = await found(SOUND, RELEASED);
  expect(idsOf(released, 'broken')).toEqual([]);
  // Whether evidence is good is for people to say.
  expect(idsOf(released, 'undecided')).toEqual(['reliability-is-shown', 'validity-is-shown']);
});

test('no sentence is taken for evidence, whatever it says', async () => {
  const document = structuredClone(SOUND);
  document.about.description = {
    en: 'It has no evidence of reliability or validity, and no pilot was done.',
  };
  const statuses = RELEASED.statuses.filter(({ status }) => status !== 'piloted');
  expect(idsOf(await found(document, { ...RELEASED, statuses }), 'undecided')).toEqual([
    'reliability-is-shown',
    'validity-is-shown',
    'was-piloted',
  ]);
});

test('each safeguard has a change that breaks it', () => {
  expect(Object.keys(BREAKING).sort()).toEqual(SAFEGUARDS.map(({ id }) => id).sort());
  expect(SAFEGUARDS.length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(BREAKING))('%s is broken by one change', async (id, change) => {
  const document = structuredClone(SOUND);
  const record = newRecord();
  change(document, record);
  const findings = await found(document, record);
  expect(idsOf(findings, 'broken')).toContain(id);
  for (const one of findings)
    for (const language of ['en', 'ru', 'kk', 'ky'] as const)
      expect(Object.values(sayFinding(one, language)).join(' '), one.code).not.toMatch(/[{}]|undefined/);
});

// The other templates are examples of structure, as they were published.
test.each([
  'five-aspect.json',
  'first-instrument.json',
  'first-review.json',
  'extremist-judgement.json',
  'womens-classification.json',
])('%s has no finding', async (name) => {
  expect(await found(load(name).instrument)).toEqual([]);
});

test('a protected attribute is shown with its way through the graph', async () => {
  const document = structuredClone(SOUND);
  BREAKING['protected-decides']!(document, newRecord());
  const one = (await found(document)).find(({ safeguard }) => safeguard.id === 'protected-decides')!;
  expect(one.params).toEqual({ item: 'sex', name: 'security', through: 'sex → total → risk → security' });
});

test('a finding stands for a reason, which the record keeps, until another one is meant', async () => {
  const document = structuredClone(SOUND);
  BREAKING['item-has-source']!(document, newRecord());
  const [one] = await found(document);
  const record = acceptFinding({ document, record: newRecord() }, one!, {
    who: 'One',
    why: 'It is in the manual.',
  });
  expect((await found(document, record)).map(({ accepted }) => accepted?.why)).toEqual([
    'It is in the manual.',
  ]);
  delete document.items[2]!.source;
  const both = await found(document, record);
  expect(both.map(({ params, accepted }) => [params['item'], accepted !== undefined])).toEqual([
    ['violence', true],
    ['attitude', false],
  ]);
});

test('what rests on a proof is not decided without one, and nothing is taken for kept', async () => {
  const { plan } = compile(SOUND);
  const recorded = { document: SOUND, record: newRecord() };
  const findings = await checkSafeguards(SAFEGUARDS, subjectsOf(recorded, plan!, null), recorded);
  expect(idsOf(findings, 'broken')).toEqual([]);
  expect(new Set(idsOf(findings, 'undecided'))).toEqual(
    new Set([
      'moves-against-direction',
      'moves-both-ways',
      'missing-raises',
      'one-answer-fixes',
      'every-item-counts',
      'every-scale-level-comes',
      'history-fixes-highest',
      'one-answer-jumps',
      'every-level-comes',
      'way-down',
      'date-when-unknown',
    ]),
  );
});

test('what a proof did not come to an end of is not decided, and nothing is taken for kept', async () => {
  const document = load('five-aspect.json').instrument;
  const { plan } = compile(document);
  const recorded = { document, record: newRecord() };
  const budget = { branches: 2_000, ms: 60_000 };
  const proofs = await proofsFor(recorded, plan!, { assessedOn: '2026-06-15', budget });
  const findings = await checkSafeguards(SAFEGUARDS, subjectsOf(recorded, plan!, proofs), recorded);
  expect(idsOf(findings, 'undecided')).toEqual(
    expect.arrayContaining(['moves-against-direction', 'moves-both-ways', 'every-item-counts']),
  );
});
