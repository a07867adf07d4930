// Programs give answers that no JSON holds. Each is a problem with its place, and never an exception.

import { expect, test } from 'vitest';
import { readCase } from '../../src/interchange/index.ts';
import { load } from '../templates/load.ts';

const circle: unknown[] = [];
circle.push(circle);
const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 0);

test.each([
  ['a whole number of a database', 3n, '3'],
  ['a list that holds itself', circle, '[…]'],
  ['a list that is deeper than the stack', deep, '[…]'],
  ['a symbol', Symbol('x'), 'null'],
  ['a function', () => 1, 'null'],
])('%s is no answer, and is told', (_, answer, value) => {
  const { plan } = load('psa.json');
  const item = plan.inputs[0]!.id;
  const raw = { id: 'a', assessedOn: '2026-01-31', responses: { [item]: answer } };
  const { problems } = readCase(plan, raw);
  expect(problems.map(({ path, params }) => [path, params['value']])).toEqual([
    [`/responses/${item}`, value],
  ]);
  const dated = readCase(plan, { id: 'a', assessedOn: answer, responses: {} });
  expect(dated.problems.map(({ path, params }) => [path, params['value']])).toEqual([['/assessedOn', value]]);
});
