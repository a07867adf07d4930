// Numbers with a name: what may read them, and that they leave no trace where there are none.

import { expect, test } from 'vitest';
import { lower } from '../../src/core/index.ts';
import { assess } from '../../src/engine/index.ts';
import { codebook } from '../../src/interchange/formats/codebook/codebook.ts';
import { renameInExpression } from '../../src/language/index.ts';
import {
  addParts,
  canonicalText,
  moveParts,
  newInstrument,
  readInstrument,
  removeParts,
  rename,
  type Constant,
  type Instrument,
} from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

const label = { en: 'Label' };
const constant = (id: string, value: number): Constant => ({ id, label, value });

const document: Instrument = {
  ...newInstrument('en', 'Constants'),
  items: [{ id: 'age', kind: 'number', label, min: 0, max: 99, decimals: 0 }],
  constants: [constant('first', 0.1), constant('second', 0.2), constant('long', -1.2345678901234567)],
  formulas: [
    { id: 'is_met', label, expression: 'first + second = 0.3' },
    { id: 'line', label, expression: 'long + first * age', decimals: 12 },
  ],
  norms: [],
};

const codes = (changed: Instrument) =>
  compile(changed).diagnostics.map(({ code, path }) => `${code} ${path}`);

test('expressions read them, exactly', async () => {
  const { plan } = compile(document);
  const { values } = await assess(plan!, {
    id: 'one',
    assessedOn: '2026-01-31',
    responses: { age: 20 },
  });
  expect(values).toEqual({ is_met: true, line: 0.765432109877 });
});

test('the core reads the number itself', () => {
  const { definitions } = lower(compile(document).plan!);
  const of = (name: string) => definitions.find((one) => one.name === name)!;
  expect(of('line').reads).toEqual(['age']);
  expect(of('is_met').node).toMatchObject({ op: 'compare' });
  expect(of('first').node).toMatchObject({ op: 'const', value: 0.1, min: 0.1, max: 0.1 });
});

test.each([
  [
    'a term',
    {
      scores: [
        {
          id: 'sum',
          label,
          method: 'sum',
          terms: [{ of: 'first' }],
          missing: { policy: 'strict' },
          decimals: 0,
        },
      ],
    },
    '/scores/0/terms/0/of',
  ],
  [
    'a norm',
    { norms: [{ id: 'norm', label, of: 'first', decimals: 0, rows: [{ from: 0, value: 1 }] }] },
    '/norms/0/of',
  ],
  [
    'an earlier value',
    { items: [...document.items, { id: 'before', kind: 'earlier', label, of: 'first', min: 0, max: 1 }] },
    '/items/1/of',
  ],
] as [string, Partial<Instrument>, string][])('%s has no constant', (_, changes, path) => {
  expect(codes({ ...document, ...changes })).toContain(`wrong-reference ${path}`);
});

test('no assessment gives them, and no item waits for them', () => {
  const { results } = compile(document).plan!;
  expect(Object.values(results).flat()).toEqual(['is_met', 'line']);
  expect(codes({ ...document, formulas: [] }).filter((one) => !one.startsWith('constant-unread'))).toEqual(
    [],
  );
});

test('a document without any has no list of them, before and after', () => {
  const { constants: _, ...rest } = document;
  const without: Instrument = { ...rest, formulas: [] };
  const text = canonicalText(without);
  expect(text).not.toContain('constants');
  expect(readInstrument(text).instrument).toEqual(without);
  const added = addParts('constants', [constant('first', 1)], renameInExpression).apply(without);
  expect(added.constants).toEqual([constant('first', 1)]);
  expect(readInstrument(canonicalText(added)).instrument).toEqual(added);
  expect(canonicalText(removeParts('constants', ['first']).apply(added))).toBe(text);
});

test('they stand before scores, and follow names and moves', () => {
  const { constants, ...rest } = document;
  const text = canonicalText({ ...rest, constants: constants! });
  expect(text.indexOf('"constants"')).toBeLessThan(text.indexOf('"scores"'));
  const renamed = rename('first', 'tenth', renameInExpression).apply(document);
  expect(renamed.formulas[0]!.expression).toBe('tenth + second = 0.3');
  expect(
    moveParts('constants', ['first'], 3)
      .apply(document)
      .constants!.map(({ id }) => id),
  ).toEqual(['second', 'long', 'first']);
});

test('the codebook has them', () => {
  const text = codebook(document, compile(document).plan!);
  expect(text).toContain('first,constant,,Label,,,,0.1,0.1,1,,,is_met line\r\n');
});
