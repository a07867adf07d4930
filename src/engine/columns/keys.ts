// What a column says, as a key: equal keys are equal columns, whatever the plan. A key is made of what the step says and
// of the keys of what it reads, so an edit changes the keys of what it touches and of all that reads it.

import { shortcut } from '../../model/shortcuts.ts';
import type { Plan, Step } from '../../plan/index.ts';
import { columnNames, columnsReadBy, conditionalOf, inputName, overrideOf } from './names.ts';
import type { PlanShapes } from './shapes.ts';

export type ColumnKeys = ReadonlyMap<string, string>;

/** Where it is left, no two keys are equal: every column is computed, whoever has it. */
const columnsShared = shortcut('columns of earlier runs');

/** Contents to short keys, so that keys do not grow with what they are made of. */
export class KeyRing {
  private readonly short = new Map<string, string>();
  private made = 0;

  /** The key of every column that a plan reads or gives, by its name. */
  keysOf(plan: Plan, { shapes }: PlanShapes): ColumnKeys {
    const keys = new Map([['assessed_on', 'assessed_on']]);
    for (const input of plan.inputs) {
      const { conditional: _, ...content } = input;
      keys.set(inputName(input), this.shortOf(JSON.stringify(content)));
    }
    for (const id of plan.results.classifications)
      keys.set(overrideOf(id), this.shortOf(JSON.stringify([id, plan.values.get(id)?.codes])));
    const conditional = conditionalOf(plan);
    for (const step of plan.steps) {
      const reads = columnsReadBy(step, conditional).map((name) => keys.get(name));
      const names = columnNames(step);
      const content = [contentOf(step), reads, names.map((name) => shapes.get(name))];
      const key = this.shortOf(JSON.stringify(content));
      for (const name of names) keys.set(name, `${key} ${name}`);
    }
    return keys;
  }

  private shortOf(content: string): string {
    const known = columnsShared.isTaken ? this.short.get(content) : undefined;
    if (known !== undefined) return known;
    const key = String(this.made++);
    this.short.set(content, key);
    return key;
  }
}

/** Where an expression stands in its text changes nothing. */
function contentOf(step: Step): string {
  return JSON.stringify(step, (name, value: unknown) => (name === 'range' ? undefined : value));
}
