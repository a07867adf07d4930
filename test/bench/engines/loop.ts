// What a programmer writes by hand: one loop over typed arrays.

import { classOf, type Condition } from './additive.ts';
import type { Contestant } from './types.ts';

export const loop: Contestant = {
  name: 'hand-written loop',
  rows: 500_000,
  prepare: async ({ additive, rows, answers }) => {
    const subscales = [...additive.subscales.values()].map((items) => items.map((id) => answers.get(id)!));
    const sums = new Map([...additive.subscales.keys()].map((id) => [id, new Int16Array(rows)]));
    const columns = [...sums.values()];
    const column = (name: string) => sums.get(name) ?? answers.get(name)!;
    const rules = additive.rules.map(({ when }) => testOf(when, column));
    return () => {
      const [totals, classes] = [new Int16Array(rows), new Int8Array(rows)];
      for (let row = 0; row < rows; row += 1) {
        let total = 0;
        for (let n = 0; n < subscales.length; n += 1) {
          let sum = 0;
          for (const item of subscales[n]!) sum += item[row]!;
          columns[n]![row] = sum;
          total += sum;
        }
        totals[row] = total;
        classes[row] = classOf(additive, total, (n) => rules[n]!(row));
      }
      return { totals, classes };
    };
  },
};

type Test = (row: number) => boolean;

function testOf(condition: Condition, column: (name: string) => ArrayLike<number>): Test {
  const tests = (parts: readonly Condition[]) => parts.map((part) => testOf(part, column));
  if ('all' in condition) {
    const parts = tests(condition.all);
    return (row) => parts.every((part) => part(row));
  }
  if ('any' in condition) {
    const parts = tests(condition.any);
    return (row) => parts.some((part) => part(row));
  }
  if ('not' in condition) {
    const part = testOf(condition.not, column);
    return (row) => !part(row);
  }
  const { name, operator, value } = condition;
  const values = column(name);
  switch (operator) {
    case '=':
      return (row) => values[row] === value;
    case '!=':
      return (row) => values[row] !== value;
    case '<':
      return (row) => values[row]! < value;
    case '<=':
      return (row) => values[row]! <= value;
    case '>':
      return (row) => values[row]! > value;
    case '>=':
      return (row) => values[row]! >= value;
  }
}
