// json-rules-engine in the two ways of its documentation: points as events of rules, which later rules read
// ("rule chaining"), and sums as facts that are computed from facts.

import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { classOf, type Additive, type Condition } from './additive.ts';
import type { Contestant, Task } from './types.ts';

const OPERATORS = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const;
const MOST_POINTS = 3;

export const pointsAsRules: Contestant = {
  name: 'json-rules-engine, points as rules',
  rows: 500,
  prepare: async (task) => {
    const engine = new Engine();
    const sums = new Map<string, number>();
    for (const [id, items] of task.additive.subscales) {
      for (const item of items)
        for (let points = 1; points <= MOST_POINTS; points += 1)
          engine.addRule({
            conditions: { all: [{ fact: item, operator: 'equal', value: points }] },
            event: { type: 'points', params: { id, points } },
            priority: 2,
          });
      engine.addFact(id, () => sums.get(id), { cache: false });
    }
    engine.addFact('total', () => [...sums.values()].reduce((sum, part) => sum + part, 0), { cache: false });
    engine.on('points', (event) => {
      const { id, points } = event as unknown as { id: string; points: number };
      sums.set(id, sums.get(id)! + points);
    });
    const start = () => {
      for (const id of task.additive.subscales.keys()) sums.set(id, 0);
    };
    return assess(task, engine, start);
  },
};

export const sumsAsFacts: Contestant = {
  name: 'json-rules-engine, sums as facts',
  rows: 2_000,
  prepare: async (task) => {
    const engine = new Engine();
    for (const [id, items] of task.additive.subscales) engine.addFact(id, sumOf(items));
    engine.addFact('total', sumOf([...task.additive.subscales.keys()]));
    return assess(task, engine, () => undefined);
  },
};

function assess({ additive, rows, answers }: Task, engine: Engine, start: () => void) {
  addOverrides(engine, additive);
  return async () => {
    const [totals, classes] = [new Int16Array(rows), new Int8Array(rows)];
    for (let row = 0; row < rows; row += 1) {
      start();
      const facts = Object.fromEntries(additive.items.map((id) => [id, answers.get(id)![row]!]));
      const { events, almanac } = await engine.run(facts);
      const held = new Set(events.map(({ params }) => params?.['n'] as number | undefined));
      totals[row] = await almanac.factValue<number>('total');
      classes[row] = classOf(additive, totals[row]!, (n) => held.has(n));
    }
    return { totals, classes };
  };
}

function addOverrides(engine: Engine, { rules }: Additive): void {
  rules.forEach(({ when }, n) => {
    const condition = conditionOf(when);
    const conditions = ('all' in condition ? condition : { all: [condition] }) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: 'override', params: { n } }, priority: 1 });
  });
}

function sumOf(ids: readonly string[]) {
  return async (_: unknown, almanac: { factValue: <T>(id: string) => Promise<T> }): Promise<number> => {
    const parts = await Promise.all(ids.map((id) => almanac.factValue<number>(id)));
    return parts.reduce((sum, part) => sum + part, 0);
  };
}

function conditionOf(condition: Condition): NestedCondition {
  if ('all' in condition) return { all: condition.all.map(conditionOf) };
  if ('any' in condition) return { any: condition.any.map(conditionOf) };
  if ('not' in condition) return { not: conditionOf(condition.not) };
  return { fact: condition.name, operator: OPERATORS[condition.operator], value: condition.value };
}
