// From a graph of vectors to a function that runs it over a range of rows, sixteen at a time.

import { I32, unsigned, V128, type Bytes, type Routine } from './encoder.ts';
import type { Node, Place, Store } from './nodes.ts';
import { SIMD_PREFIX, STORE } from './opcodes.ts';

const [GET, SET, TEE] = [0x20, 0x21, 0x22];
const [LOOP, BRANCH_IF, END, NOTHING] = [0x03, 0x0d, 0x0b, 0x40];
const [I32_CONST, I32_ADD, I32_SHIFT_LEFT, I32_LESS] = [0x41, 0x6a, 0x74, 0x48];
/** Addresses are multiples of 2^4. */
const ALIGNMENT = 4;
const ROWS = 16;

/** The row, and where it begins in columns of two and four bytes. */
const ROW = 0;
const END_ROW = 1;
const ROW_OF_BYTES = { 1: ROW, 2: 2, 4: 3 } as const;
const FIRST_VECTOR = 4;

/** A node without its equals. */
interface Value {
  readonly node: Node;
  readonly inputs: readonly Value[];
  uses: number;
  local: number | null;
}

export function routineOf(stores: readonly Store[]): Routine {
  const emitter = new Emitter();
  const values = stores.map(({ value }) => emitter.valueOf(value));
  const work = stores.flatMap(({ at }, index) => [
    ...rowOf(at),
    ...emitter.push(values[index]!),
    ...simd(STORE, access(at)),
  ]);
  const rows = [2, 4].flatMap((bytes) => [
    ...[GET, ROW, I32_CONST, bytes / 2, I32_SHIFT_LEFT],
    ...[SET, ROW_OF_BYTES[bytes as 2 | 4]],
  ]);
  const next = [GET, ROW, I32_CONST, ROWS, I32_ADD, TEE, ROW, GET, END_ROW, I32_LESS, BRANCH_IF, 0];
  return {
    parameters: 2,
    locals: [
      [I32, 2],
      [V128, emitter.locals],
    ],
    code: [...emitter.constants, LOOP, NOTHING, ...rows, ...work, ...next, END],
  };
}

const rowOf = ({ bytesPerRow }: Place) => [GET, ROW_OF_BYTES[bytesPerRow]];
const access = ({ address }: Place) => [ALIGNMENT, ...unsigned(address)];
const simd = (opcode: number, immediate: Bytes) => [SIMD_PREFIX, ...unsigned(opcode), ...immediate];

class Emitter {
  /** Constants are set once, before the first row. */
  readonly constants: number[] = [];
  locals = 0;
  private readonly free: number[] = [];
  private readonly byNode = new Map<Node, Value>();
  private readonly byContent = new Map<string, Value>();
  private readonly numbers = new Map<Value, number>();

  /** Counts one more use of it. */
  valueOf(node: Node): Value {
    const value = this.byNode.get(node) ?? this.intern(node);
    this.byNode.set(node, value);
    value.uses += 1;
    return value;
  }

  private intern(node: Node): Value {
    const inputs = node.kind === 'operation' ? node.inputs.map((input) => this.valueOf(input)) : [];
    const key = contentOf(
      node,
      inputs.map((input) => this.numbers.get(input)!),
    );
    const known = this.byContent.get(key);
    if (known) {
      for (const input of inputs) input.uses -= 1;
      return known;
    }
    const value: Value = { node, inputs, uses: 0, local: null };
    this.byContent.set(key, value);
    this.numbers.set(value, this.numbers.size);
    return value;
  }

  /** Code that leaves the value on the stack; what is used again stays in a local until its last use. */
  push(value: Value): number[] {
    const { node } = value;
    if (node.kind === 'constant') return this.pushConstant(value);
    value.uses -= 1;
    if (value.local !== null) {
      const code = [GET, ...unsigned(value.local)];
      if (value.uses === 0) this.free.push(value.local);
      return code;
    }
    const code = node.kind === 'load' ? this.loadCode(node.at) : this.operationCode(value);
    if (value.uses === 0) return code;
    value.local = this.free.pop() ?? this.newLocal();
    code.push(TEE, ...unsigned(value.local));
    return code;
  }

  private loadCode(at: Place): number[] {
    return [...rowOf(at), ...simd(0, access(at))];
  }

  private operationCode({ node, inputs }: Value): number[] {
    const code: number[] = [];
    for (const input of inputs) for (const byte of this.push(input)) code.push(byte);
    code.push(...simd(node.opcode, node.kind === 'operation' ? node.immediate : []));
    return code;
  }

  private pushConstant(value: Value): number[] {
    if (value.local === null) {
      value.local = this.newLocal();
      const { node } = value;
      const bytes = node.kind === 'constant' ? node.bytes : [];
      this.constants.push(...simd(node.opcode, bytes), SET, ...unsigned(value.local));
    }
    return [GET, ...unsigned(value.local)];
  }

  private newLocal(): number {
    this.locals += 1;
    return FIRST_VECTOR + this.locals - 1;
  }
}

function contentOf(node: Node, inputs: readonly number[]): string {
  switch (node.kind) {
    case 'constant':
      return `constant ${node.bytes.join()}`;
    case 'load':
      return `load ${String(node.at.address)} ${String(node.at.bytesPerRow)}`;
    case 'operation':
      return `${String(node.opcode)} ${inputs.join()} ${node.immediate.join()}`;
  }
}
