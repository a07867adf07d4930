// What a column says, as a key: equal keys are equal columns, whatever the instrument. A key is made of what the
// definition says and of the keys of what it reads, so an edit changes the keys of what it touches and of all that reads it.

import { inputName, overrideOf, type Core } from '../../core/index.ts';
import { shortcut } from '../../model/shortcuts.ts';
import type { Plan } from '../../plan/index.ts';
import type { Shape } from '../../columns/lanes.ts';

export type ColumnKeys = ReadonlyMap<string, string>;

/** Where it is left, no two keys are equal: every column is computed, whoever has it. */
const columnsShared = shortcut('columns of earlier runs');

/** Contents to short keys, so that keys do not grow with what they are made of. */
export class KeyRing {
  private readonly short = new Map<string, string>();
  private made = 0;

  /** The key of every column that is read or given, by its name. */
  keysOf(plan: Plan, core: Core, shapes: ReadonlyMap<string, Shape>): ColumnKeys {
    const keys = new Map([['assessed_on', 'assessed_on']]);
    for (const input of plan.inputs) {
      const { conditional: _, ...content } = input;
      keys.set(inputName(input), this.shortOf(JSON.stringify(content)));
    }
    for (const id of plan.results.classifications)
      keys.set(overrideOf(id), this.shortOf(JSON.stringify([id, plan.values.get(id)?.codes])));
    for (const { name, reads, node } of core.definitions) {
      const read = reads.map((one) => keys.get(one));
      keys.set(name, this.shortOf(JSON.stringify([node, read, shapes.get(name)])));
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
