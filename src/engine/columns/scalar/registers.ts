// Where a block of cases stands while it is computed: one register of doubles for every named value, NaN where missing.

import type { Node } from '../../../core/index.ts';

/** Cases that are computed together: small enough that all registers stay in the processor's cache. */
export const BLOCK = 512;

/** A computation over the first `n` cases of the block; the array is its own and is overwritten by the next call. */
export type Vector = (n: number) => Float64Array;

/** How parts of what is computed are computed. */
export interface Blocks {
  readonly registers: Registers;
  /** What a node is in each case of a block, NaN where missing; a number is observed. */
  readonly vector: (node: Node) => Vector;
}

export class Registers {
  private readonly registers = new Map<string, Float64Array>();

  of(name: string): Float64Array {
    const register = this.registers.get(name) ?? new Float64Array(BLOCK);
    this.registers.set(name, register);
    return register;
  }

  /** What a name is in one case. */
  value(name: string, row: number): number | null {
    const held = this.of(name)[row]!;
    return Number.isNaN(held) ? null : held;
  }
}
