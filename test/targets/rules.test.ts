// json-rules-engine alone says of every case what our engine says.

import { Engine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { provenanceOf } from '../../src/interchange/index.ts';
import { rulesModule } from '../../src/targets/index.ts';
import { runs } from '../tools/runs.ts';
import { altered } from './altered.ts';
import { moduleOf } from './modules.ts';
import { differingIn, randomSubject, templates, type Subject } from './vectors.ts';

interface RulesModule {
  readonly assessor: (engine: typeof Engine) => (given: unknown) => Promise<object>;
  readonly rules: readonly { readonly conditions: object }[];
}

const textOf = ({ instrument, plan, name }: Subject) => rulesModule(plan, provenanceOf(instrument), name);

async function differing(subject: Subject, text = textOf(subject)): Promise<string[]> {
  const { assessor } = await moduleOf<RulesModule>(text);
  return differingIn(subject, assessor(Engine));
}

describe.each(templates)('$name', (subject) => {
  test('all vectors agree', async () => {
    expect(await differing(subject)).toEqual([]);
  });
});

test('one altered number is found', async () => {
  for (const subject of templates) {
    const few = { ...subject, vectors: subject.vectors.slice(0, 120) };
    const other = altered(textOf(subject));
    if (other !== null) expect(await differing(few, other)).not.toEqual([]);
  }
});

test('conditions are decided by the rule engine', async () => {
  const subject = templates.find(({ name }) => name === 'five-aspect')!;
  const { rules } = await moduleOf<RulesModule>(textOf(subject));
  expect(rules.length).toBeGreaterThan(100);
  const computed = rules.filter(({ conditions }) => JSON.stringify(conditions).includes('.part'));
  expect(computed.length).toBeLessThan(rules.length / 4);
});

test('random instruments agree', async () => {
  for (let seed = 1; seed <= runs(8); seed += 1)
    expect([seed, await differing(randomSubject(seed, 8))]).toEqual([seed, []]);
});
