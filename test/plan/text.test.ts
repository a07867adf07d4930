// Plans are sent as text. What is read back must be the same plan, whatever stands in the document.

import { expect, test } from 'vitest';
import { compile, planIn, planText } from '../../src/plan/index.ts';
import { additive } from '../bench/instruments.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { load, templateNames } from '../templates/load.ts';
import { runs } from '../tools/runs.ts';

const documents = [
  ...templateNames.map((name) => [name, load(name).instrument] as const),
  ['additive', additive(12)] as const,
  ...Array.from(
    { length: runs(60) },
    (_, seed) => [`random ${String(seed)}`, randomInstrument(seed)] as const,
  ),
];

test('a plan comes back from its text as it was', () => {
  for (const [name, document] of documents) {
    const plan = compile(document).plan!;
    expect(planIn(planText(plan)), name).toEqual(plan);
  }
});

test('numbers without an end come back', () => {
  const text = documents.map(([, document]) => planText(compile(document).plan!)).join('');
  for (const part of ['"upTo":null', '"from":[null']) expect(text).toContain(part);
});

test('equal plans have equal texts', () => {
  for (const [name, document] of documents)
    expect(planText(compile(structuredClone(document)).plan!), name).toBe(planText(compile(document).plan!));
});
