// What is computed for sixteen rows, as a graph of vectors: pure, so that equal parts are computed once.

import { CONSTANT, LOAD } from './opcodes.ts';
import type { Bytes } from './encoder.ts';

/** A vector of 16 bytes. */
export type Node = Constant | Load | Operation;

export interface Constant {
  readonly kind: 'constant';
  readonly opcode: typeof CONSTANT;
  readonly bytes: Bytes;
}

/** Sixteen bytes of the block's rows, `part` vectors after the first row. */
export interface Load {
  readonly kind: 'load';
  readonly opcode: typeof LOAD;
  readonly at: Place;
}

/** Where in memory: the address of row 0, and how many bytes each row takes. */
export interface Place {
  readonly address: number;
  readonly bytesPerRow: 1 | 2 | 4;
}

export interface Operation {
  readonly kind: 'operation';
  readonly opcode: number;
  readonly inputs: readonly Node[];
  /** Bytes after the instruction. */
  readonly immediate: Bytes;
}

export interface Store {
  readonly at: Place;
  readonly value: Node;
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
