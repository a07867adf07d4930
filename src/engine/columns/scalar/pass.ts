// Definitions that run case by case, in doubles, over the same columns as the vectors: a block at a time through
// registers.

import { type Definition } from '../../../core/index.ts';
import type { HeldColumn } from '../../../columns/memory.ts';
import { missingOf } from '../../../columns/types.ts';
import type { Registers, Vector } from './registers.ts';
import { blocksOver } from './vectors.ts';

interface Transfer {
  readonly register: Float64Array;
  readonly column: HeldColumn;
  /** Of the column: what stands for missing, and how many of its units are 1. */
  readonly missing: number;
  readonly unit: number;
}

interface Part {
  readonly loads: readonly Transfer[];
  readonly vector: Vector;
  readonly output: Float64Array;
  readonly stores: readonly Transfer[];
}

export class ScalarPass {
  private readonly parts: readonly Part[];

  /**
   * `filled` are the names of the registers that hold the block already, and those that will; `kept` gives the column of
   * what is read elsewhere.
   */
  constructor(
    definitions: readonly Definition[],
    registers: Registers,
    held: (name: string) => HeldColumn | undefined,
    kept: (name: string) => HeldColumn | undefined,
    filled: Set<string>,
  ) {
    const blocks = blocksOver(registers);
    this.parts = definitions.map(({ name, reads, node }) => {
      const unfilled = reads.filter((read) => !filled.has(read));
      for (const one of [...unfilled, name]) filled.add(one);
      const output = registers.of(name);
      const column = kept(name);
      return {
        loads: unfilled.flatMap((read) => loadOf(registers.of(read), held(read))),
        vector: blocks.vector(node),
        output,
        stores: column ? [transferOf(output, column)] : [],
      };
    });
  }

  /** The rows of one block. */
  run(from: number, n: number): void {
    for (const { loads, vector, output, stores } of this.parts) {
      for (const transfer of loads) load(transfer, from, n);
      const found = vector(n);
      for (let row = 0; row < n; row += 1) output[row] = found[row]!;
      for (const transfer of stores) store(transfer, from, n);
    }
  }
}

function transferOf(register: Float64Array, column: HeldColumn): Transfer {
  return { register, column, missing: missingOf(column.data), unit: 10 ** column.scale };
}

/** What no column holds is missing throughout. */
function loadOf(register: Float64Array, column: HeldColumn | undefined): Transfer[] {
  if (column) return [transferOf(register, column)];
  register.fill(NaN);
  return [];
}

/** Widens a part of a column to doubles. */
function load({ register, column, missing, unit }: Transfer, from: number, n: number): void {
  const { data } = column;
  for (let row = 0; row < n; row += 1) {
    const value = data[from + row]!;
    register[row] = value === missing ? NaN : value / unit;
  }
}

function store({ register, column, missing, unit }: Transfer, from: number, n: number): void {
  const { data } = column;
  if (data instanceof Float64Array) {
    data.set(register.subarray(0, n), from);
    return;
  }
  for (let row = 0; row < n; row += 1) {
    const value = register[row]!;
    data[from + row] = Number.isNaN(value) ? missing : Math.round(value * unit);
  }
}
