// Where a block of cases stands while it is computed: one register of doubles for every named value, NaN where missing.

import type { Id } from '../../model/types.ts';
import type { Value } from '../../language/index.ts';
import type { Plan } from '../../plan/index.ts';

/** Cases that are computed together: small enough that all registers stay in the processor's cache. */
export const BLOCK = 512;

/** A computation over the first `n` cases of the block; the array is its own and is overwritten by the next call. */
export type Vector = (n: number) => Float64Array;

export class Registers {
  private readonly plan: Plan;
  private readonly registers = new Map<Id, Float64Array>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  of(id: Id): Float64Array {
    const register = this.registers.get(id) ?? new Float64Array(BLOCK);
    this.registers.set(id, register);
    return register;
  }

  /** Whether each case of the block is asked an item that has a condition. */
  relevanceOf(id: Id): Float64Array {
    return this.of(`${id} asked`);
  }

  codes(id: Id): readonly string[] {
    return this.plan.values.get(id)?.codes ?? [];
  }

  /** Of a number, as far as the plan knows. */
  decimals(id: Id): number {
    return this.plan.values.get(id)?.decimals ?? 0;
  }

  /** What a named value is in one case. */
  value(id: Id, row: number): Value {
    const held = this.of(id)[row] as number;
    if (Number.isNaN(held)) return null;
    const codes = this.codes(id);
    switch (this.plan.values.get(id)?.type) {
      case 'code':
        return codes[held] ?? null;
      case 'codes':
        return codes.filter((_, bit) => (held & (1 << bit)) !== 0);
      case 'number':
      case 'date':
        return held;
      default:
        return id === 'assessed_on' ? held : held === 1;
    }
  }
}
