// What operations on diagrams came to. A newer result takes the place of an older one, so that the table stays small: what
// is no longer there is found again.

import { mixed } from './mixed.ts';
import type { Ref } from './nodes.ts';

/** No diagram is ever this number. */
export const NONE = -0x8000_0000;

/** An operation, three numbers that it is applied to, and what comes out. */
const WIDTH = 5;
const FIRST_BITS = 12;
const MOST_BITS = 18;

export class Results {
  private bits = FIRST_BITS;
  private table = new Int32Array(WIDTH << FIRST_BITS);
  private kept = 0;

  get bytes(): number {
    return this.table.byteLength;
  }

  /** `operation`: above 0. NONE where nothing is kept. */
  get(operation: number, a: Ref, b: Ref, c: Ref): Ref {
    const { table } = this;
    const at = this.placeOf(operation, a, b, c);
    return table[at] === operation && table[at + 1] === a && table[at + 2] === b && table[at + 3] === c
      ? table[at + 4]!
      : NONE;
  }

  keep(operation: number, a: Ref, b: Ref, c: Ref, result: Ref): void {
    this.kept += 1;
    if (this.kept > 1 << this.bits && this.bits < MOST_BITS) this.grow();
    this.put(operation, a, b, c, result);
  }

  clear(): void {
    this.table.fill(0);
  }

  private put(operation: number, a: Ref, b: Ref, c: Ref, result: Ref): void {
    const { table } = this;
    const at = this.placeOf(operation, a, b, c);
    table[at] = operation;
    table[at + 1] = a;
    table[at + 2] = b;
    table[at + 3] = c;
    table[at + 4] = result;
  }

  private placeOf(operation: number, a: Ref, b: Ref, c: Ref): number {
    const hash = mixed(mixed(mixed(operation, a), b), c);
    return ((hash ^ (hash >>> 15)) & ((1 << this.bits) - 1)) * WIDTH;
  }

  private grow(): void {
    const before = this.table;
    this.bits += 1;
    this.kept = 0;
    this.table = new Int32Array(WIDTH << this.bits);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at]! > 0)
        this.put(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!, before[at + 4]!);
  }
}
