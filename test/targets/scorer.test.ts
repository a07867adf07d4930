// The module says of every case what the engine says, to the last byte, and refuses what the reader of cases refuses.

import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { provenanceOf, readCase } from '../../src/interchange/index.ts';
import { scorerDeclarations, scorerModule } from '../../src/targets/index.ts';
import { runs } from '../tools/runs.ts';
import { altered } from './altered.ts';
import { moduleOf } from './modules.ts';
import { differingIn, randomSubject, templates, type Subject } from './vectors.ts';

interface Scorer {
  readonly assess: (given: unknown) => object;
  readonly assessColumns: (given: object) => Readonly<Record<string, Readonly<Record<string, unknown[]>>>>;
}

const textOf = ({ instrument, plan, name }: Subject) => scorerModule(plan, provenanceOf(instrument), name);

async function differing(subject: Subject, text = textOf(subject)): Promise<string[]> {
  const { assess } = await moduleOf<Scorer>(text);
  return differingIn(subject, (given) => assess(given));
}

describe.each(templates)('$name', (subject) => {
  test('all vectors agree, and one altered number is found', async () => {
    expect(subject.vectors.length).toBeGreaterThan(60);
    expect(await differing(subject)).toEqual([]);
    const other = altered(textOf(subject));
    if (other !== null) expect(await differing(subject, other)).not.toEqual([]);
  });

  test('columns say what cases say', async () => {
    const { assess, assessColumns } = await moduleOf<Scorer>(textOf(subject));
    const cases = subject.vectors.map((vector) => vector.case);
    const columns = assessColumns({
      assessedOn: cases.map(({ assessedOn }) => assessedOn),
      responses: Object.fromEntries(
        subject.plan.inputs.map(({ id }) => [id, cases.map(({ responses }) => responses[id] ?? null)]),
      ),
      overrides: Object.fromEntries(
        subject.plan.results.classifications.map((id) => [
          id,
          cases.map(({ overrides }) => overrides?.[id]?.to ?? null),
        ]),
      ),
    });
    const one = cases.map((given) => assess(given) as Record<string, Record<string, unknown>>);
    for (const group of ['scores', 'levels', 'values', 'classification'])
      for (const [id, cells] of Object.entries(columns[group]!))
        expect([id, cells]).toEqual([id, one.map((said) => said[group]![id])]);
  });

  test('the types are TypeScript', () => {
    const text = scorerDeclarations(subject.plan);
    const { diagnostics } = ts.transpileModule(text, {
      reportDiagnostics: true,
      fileName: 'scorer.mts',
    });
    expect(diagnostics).toEqual([]);
  });
});

test('a module needs nothing and evaluates no text', () => {
  for (const subject of templates)
    expect(textOf(subject)).not.toMatch(/\bimport\b|\beval\b|Function\(|require/);
});

test('random instruments agree, with doubles and fractions of any size', async () => {
  for (let seed = 1; seed <= runs(12); seed += 1)
    expect([seed, await differing(randomSubject(seed, 10))]).toEqual([seed, []]);
});

test('what the reader of cases refuses is refused for the same reasons', async () => {
  const subject = templates.find(({ name }) => name === 'five-aspect')!;
  const { assess } = await moduleOf<Scorer>(textOf(subject));
  const whole = subject.vectors[0]!.case;
  const items = subject.plan.inputs.map(({ id }) => id);
  const wrong = [
    null,
    7,
    {},
    { ...whole, id: ' ' },
    { ...whole, assessedOn: '2026-02-30' },
    { ...whole, more: 1 },
  ];
  const answers = ['none', 3.5, -1, 1e9, true, [], ['other'], '2026-02-30', '0001-01-01', {}];
  const responses = items.flatMap((id) =>
    answers.map((answer) => ({ ...whole, responses: { ...whole.responses, [id]: answer } })),
  );
  const overrides = [{ security: null }, { other: { to: 'low', reason: 'seen' } }, []].map((one) => ({
    ...whole,
    overrides: one,
  }));
  const unknown = { ...whole, responses: { ...whole.responses, itm: 1 } };
  for (const given of [...wrong, ...responses, ...overrides, unknown]) {
    const { problems } = readCase(subject.plan, given);
    expect([given, problemsOf(() => assess(given))]).toEqual([
      given,
      problems.map(({ code, path }) => ({ code, path })),
    ]);
  }
});

function problemsOf(run: () => unknown): unknown[] {
  try {
    run();
    return [];
  } catch (error) {
    return (error as { problems: unknown[] }).problems;
  }
}
