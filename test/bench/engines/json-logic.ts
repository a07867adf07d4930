// JsonLogic, interpreted and compiled: one expression for each named value, as an application evaluates them.

import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { classOf, type Additive, type Condition } from './additive.ts';
import type { Contestant, Task } from './types.ts';

type Logic = Record<string, unknown>;
type Data = Record<string, number>;
type Run = (data: Data) => unknown;

export const jsonLogicJs: Contestant = {
  name: 'json-logic-js',
  rows: 10_000,
  prepare: async (task) => assess(task, (logic) => (data) => jsonLogic.apply(logic, data) as unknown),
};

/** Compiles to JavaScript, which a strict content policy forbids. */
export const jsonLogicEngine: Contestant = {
  name: 'json-logic-engine, compiled',
  rows: 50_000,
  prepare: async (task) => {
    const engine = new LogicEngine();
    return assess(task, (logic) => engine.build(logic) as Run);
  },
};

function assess({ additive, rows, answers }: Task, compile: (logic: Logic) => Run) {
  const sums = [...sumsOf(additive)].map(([id, logic]) => [id, compile(logic)] as const);
  const rules = additive.rules.map(({ when }) => compile(logicOf(when)));
  return () => {
    const [totals, classes] = [new Int16Array(rows), new Int8Array(rows)];
    for (let row = 0; row < rows; row += 1) {
      const data: Data = {};
      for (const id of additive.items) data[id] = answers.get(id)![row]!;
      for (const [id, sum] of sums) data[id] = sum(data) as number;
      totals[row] = data['total']!;
      classes[row] = classOf(additive, totals[row]!, (n) => Boolean(rules[n]!(data)));
    }
    return { totals, classes };
  };
}

function sumsOf({ subscales }: Additive): Map<string, Logic> {
  const sum = (ids: Iterable<string>): Logic => ({ '+': [...ids].map((id) => ({ var: id })) });
  return new Map([
    ...[...subscales].map(([id, items]) => [id, sum(items)] as const),
    ['total', sum(subscales.keys())],
  ]);
}

function logicOf(condition: Condition): Logic {
  if ('all' in condition) return { and: condition.all.map(logicOf) };
  if ('any' in condition) return { or: condition.any.map(logicOf) };
  if ('not' in condition) return { '!': [logicOf(condition.not)] };
  const { name, operator, value } = condition;
  return { [operator === '=' ? '===' : operator === '!=' ? '!==' : operator]: [{ var: name }, value] };
}
