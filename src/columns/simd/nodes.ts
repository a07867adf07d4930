// What is computed for sixteen rows, as a graph of vectors: pure, so that equal parts are computed once. Sinks say what
// becomes of it.

import { CONSTANT, LOAD } from './opcodes.ts';
import type { Bytes } from './encoder.ts';

/** A vector of 16 bytes. */
export type Node = Constant | Load | Operation;

export interface Constant {
  readonly kind: 'constant';
  readonly opcode: typeof CONSTANT;
  readonly bytes: Bytes;
}

export interface Load {
  readonly kind: 'load';
  readonly opcode: typeof LOAD;
  readonly at: Place;
}

/** The sixteen rows of a column: its address, how many bytes each row takes, and which of as many vectors. */
export interface Place {
  readonly address: number;
  readonly bytesPerRow: 1 | 2 | 4;
  readonly part: number;
}

export interface Operation {
  readonly kind: 'operation';
  readonly opcode: number;
  readonly inputs: readonly Node[];
  /** Bytes after the instruction. */
  readonly immediate: Bytes;
}

export type Sink = Store | Fold | Count | Tally;

export interface Store {
  readonly kind: 'store';
  readonly at: Place;
  readonly value: Node;
}

/** One vector made of those of all rows, by an operation that takes them in any order. */
export interface Fold {
  readonly kind: 'fold';
  readonly opcode: number;
  readonly value: Node;
  /** Before the first row. */
  readonly from: Constant;
}

/** Adds each row to one of the bins, of which each has four counters of 32 bits: rows that follow each other do not wait. */
export interface Count {
  readonly kind: 'count';
  /** Which bin, in vectors of unsigned 16 bits: two, or one where a bin stands for two rows. */
  readonly bin: readonly Node[];
  /** Sixteen rows of which none is here are passed over. */
  readonly where: Node;
  /** The address of the bins. */
  readonly bins: number;
}

/** How many rows each of some masks of bytes marks, four counters of 32 bits for each. */
export interface Tally {
  readonly kind: 'tally';
  /** A row is counted where all masks of a list mark it. */
  readonly of: readonly (readonly Node[])[];
  /** Sixteen rows of which none is here are passed over; null where none is. */
  readonly where: Node | null;
}

export function constant(bytes: Bytes): Constant {
  return { kind: 'constant', opcode: CONSTANT, bytes };
}

export function load(at: Place): Load {
  return { kind: 'load', opcode: LOAD, at };
}

export function operation(opcode: number, inputs: readonly Node[], immediate: Bytes = []): Operation {
  return { kind: 'operation', opcode, inputs, immediate };
}
