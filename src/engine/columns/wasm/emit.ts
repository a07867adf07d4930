// From a graph of vectors to a function that runs it over a range of rows, sixteen at a time. Where columns lie and what
// is constant stands in a table that the function reads first: an edit that changes numbers only needs no other function.

import { I32, unsigned, V128, type Bytes, type Routine } from './encoder.ts';
import type { Constant, Count, Fold, Node, Place, Sink, Store } from './nodes.ts';
import { ANY, LANE_OF, LOAD, SIMD_PREFIX, STORE } from './opcodes.ts';

const [GET, SET, TEE] = [0x20, 0x21, 0x22];
const [LOOP, IF, BRANCH_IF, END, NOTHING] = [0x03, 0x04, 0x0d, 0x0b, 0x40];
const [I32_CONST, I32_ADD, I32_SHIFT_LEFT, I32_LESS] = [0x41, 0x6a, 0x74, 0x48];
const [I32_LOAD, I32_STORE] = [0x28, 0x36];
/** Columns and tables begin at multiples of 2^4. */
const ALIGNMENT = 4;
const ROWS = 16;
const VECTOR_BYTES = 16;

/** Parameters, then locals: the row, and where it begins in columns of two and four bytes; where a bin is. */
const [ROW, END_ROW, TABLE, ROW_2, ROW_4, BIN] = [0, 1, 2, 3, 4, 5];
const ROW_OF_BYTES = { 1: ROW, 2: ROW_2, 4: ROW_4 } as const;
const FIRST_ADDRESS = 6;
const PARAMETERS = 3;

/** A function and what its table holds: addresses of 32 bits, constants, and at last the vectors of its folds. */
export interface Emitted {
  readonly routine: Routine;
  readonly table: Uint8Array;
  /** Where the folds begin in the table. */
  readonly folds: number;
}

/** A node without its equals. */
interface Value {
  readonly node: Node;
  readonly number: number;
  readonly inputs: readonly Value[];
  uses: number;
  local: number | null;
}

export function emit(sinks: readonly Sink[]): Emitted {
  const emitter = new Emitter(sinks);
  const work = emitter.work();
  const { table, folds } = emitter.table();
  const code = [
    ...emitter.readTable(folds),
    ...LOOP_BEGIN,
    ...work,
    ...LOOP_END,
    ...emitter.leaveFolds(folds),
  ];
  const locals = [
    [I32, FIRST_ADDRESS - PARAMETERS + emitter.addresses.length],
    [V128, emitter.vectors],
  ] as const;
  return { routine: { parameters: PARAMETERS, locals, code }, table, folds };
}

const LOOP_BEGIN = [
  ...[LOOP, NOTHING],
  ...[GET, ROW, I32_CONST, 1, I32_SHIFT_LEFT, SET, ROW_2],
  ...[GET, ROW, I32_CONST, 2, I32_SHIFT_LEFT, SET, ROW_4],
];
const LOOP_END = [
  ...[GET, ROW, I32_CONST, ROWS, I32_ADD, TEE, ROW],
  ...[GET, END_ROW, I32_LESS, BRANCH_IF, 0, END],
];

class Emitter {
  readonly addresses: readonly number[];
  /** How many vectors are held in locals. */
  vectors = 0;
  private readonly code: number[] = [];
  private readonly sinks: readonly Sink[];
  private readonly constants: Constant[] = [];
  private readonly constantLocals: number[] = [];
  private readonly starts: Constant[] = [];
  private readonly foldLocals: number[] = [];
  private readonly free: number[] = [];
  private readonly byNode = new Map<Node, Value>();
  private readonly byContent = new Map<string, Value>();
  private readonly addressLocals = new Map<number, number>();

  constructor(sinks: readonly Sink[]) {
    this.sinks = sinks;
    for (const sink of sinks) for (const node of nodesOf(sink)) this.valueOf(node);
    for (const sink of sinks) {
      if (sink.kind === 'store') this.addressLocal(sink.at.address);
      if (sink.kind === 'count') this.addressLocal(sink.bins);
    }
    this.addresses = [...this.addressLocals.keys()];
  }

  /** What is done for sixteen rows. */
  work(): Bytes {
    for (const sink of this.sinks) {
      if (sink.kind === 'store') this.store(sink);
      else if (sink.kind === 'fold') this.fold(sink);
      else this.count(sink);
    }
    return this.code;
  }

  table(): { readonly table: Uint8Array; readonly folds: number } {
    const first = this.firstConstant;
    const folds = first + VECTOR_BYTES * this.constants.length;
    const table = new Uint8Array(folds + VECTOR_BYTES * this.starts.length);
    new Uint32Array(table.buffer, 0, this.addresses.length).set(this.addresses);
    [...this.constants, ...this.starts].forEach(({ bytes }, n) => {
      table.set(bytes, first + VECTOR_BYTES * n);
    });
    return { table, folds };
  }

  readTable(folds: number): Bytes {
    const vector = (first: number) => (local: number, n: number) => [
      ...[GET, TABLE, SIMD_PREFIX, LOAD, ALIGNMENT, ...unsigned(first + VECTOR_BYTES * n)],
      ...[SET, ...unsigned(local)],
    ];
    const address = (_: number, n: number) => [
      ...[GET, TABLE, I32_LOAD, 2, ...unsigned(4 * n), SET, ...unsigned(FIRST_ADDRESS + n)],
    ];
    return [
      ...this.addresses.flatMap(address),
      ...this.constantLocals.flatMap(vector(this.firstConstant)),
      ...this.foldLocals.flatMap(vector(folds)),
    ];
  }

  leaveFolds(folds: number): Bytes {
    return this.foldLocals.flatMap((local, n) => [
      ...[GET, TABLE, GET, ...unsigned(local)],
      ...[SIMD_PREFIX, STORE, ALIGNMENT, ...unsigned(folds + VECTOR_BYTES * n)],
    ]);
  }

  private get firstConstant(): number {
    return Math.ceil((4 * this.addresses.length) / VECTOR_BYTES) * VECTOR_BYTES;
  }

  private store({ at, value }: Store): void {
    this.row(at);
    this.push(this.byNode.get(value)!);
    this.code.push(SIMD_PREFIX, STORE, ALIGNMENT);
    this.number(at.part * VECTOR_BYTES);
  }

  private fold({ opcode, value, from }: Fold): void {
    const local = this.newLocal();
    this.foldLocals.push(local);
    this.starts.push(from);
    this.local(GET, local);
    this.push(this.byNode.get(value)!);
    this.simd(opcode);
    this.local(SET, local);
  }

  private count({ bin, where, bins }: Count): void {
    const held = bin.map((part) => {
      this.push(this.byNode.get(part)!);
      const local = this.newLocal();
      this.local(SET, local);
      return local;
    });
    this.push(this.byNode.get(where)!);
    this.simd(ANY);
    this.code.push(IF, NOTHING);
    for (const local of held) for (let lane = 0; lane < 8; lane += 1) this.countLane(local, lane, bins);
    this.code.push(END);
  }

  /** A bin has four counters of four bytes. */
  private countLane(bin: number, lane: number, bins: number): void {
    const counter = (lane % 4) * 4;
    this.local(GET, bin);
    this.simd(LANE_OF.i16);
    this.code.push(lane, I32_CONST, 4, I32_SHIFT_LEFT);
    this.local(GET, this.addressLocal(bins));
    this.code.push(I32_ADD, TEE, BIN, GET, BIN, I32_LOAD, 2, counter, I32_CONST, 1, I32_ADD);
    this.code.push(I32_STORE, 2, counter);
  }

  private row({ address, bytesPerRow }: Place): void {
    this.local(GET, this.addressLocal(address));
    this.code.push(GET, ROW_OF_BYTES[bytesPerRow], I32_ADD);
  }

  private addressLocal(address: number): number {
    const local = this.addressLocals.get(address) ?? FIRST_ADDRESS + this.addressLocals.size;
    this.addressLocals.set(address, local);
    return local;
  }

  /** Counts one more use of it. */
  private valueOf(node: Node): Value {
    const value = this.byNode.get(node) ?? this.intern(node);
    this.byNode.set(node, value);
    value.uses += 1;
    return value;
  }

  private intern(node: Node): Value {
    const inputs = node.kind === 'operation' ? node.inputs.map((input) => this.valueOf(input)) : [];
    const key = contentOf(node, inputs);
    const known = this.byContent.get(key);
    if (known) {
      for (const input of inputs) input.uses -= 1;
      return known;
    }
    if (node.kind === 'load') this.addressLocal(node.at.address);
    const value: Value = { node, number: this.byContent.size, inputs, uses: 0, local: null };
    this.byContent.set(key, value);
    return value;
  }

  /** Leaves the value on the stack; what is used again stays in a local until its last use. */
  private push(value: Value): void {
    const { node } = value;
    value.uses -= 1;
    if (node.kind === 'constant') value.local ??= this.constantLocal(node);
    if (value.local !== null) {
      this.local(GET, value.local);
      if (value.uses === 0 && node.kind !== 'constant') this.free.push(value.local);
      return;
    }
    if (node.kind === 'load') this.load(node.at);
    else {
      for (const input of value.inputs) this.push(input);
      this.simd(node.opcode);
      if (node.kind === 'operation') this.code.push(...node.immediate);
    }
    if (value.uses === 0) return;
    value.local = this.free.pop() ?? this.newLocal();
    this.local(TEE, value.local);
  }

  private load(at: Place): void {
    this.row(at);
    this.code.push(SIMD_PREFIX, LOAD, ALIGNMENT);
    this.number(at.part * VECTOR_BYTES);
  }

  private constantLocal(node: Constant): number {
    const local = this.newLocal();
    this.constantLocals.push(local);
    this.constants.push(node);
    return local;
  }

  /** After the addresses, which are all known before the first code is made. */
  private newLocal(): number {
    this.vectors += 1;
    return FIRST_ADDRESS + this.addressLocals.size + this.vectors - 1;
  }

  private local(instruction: number, local: number): void {
    this.code.push(instruction);
    this.number(local);
  }

  private simd(opcode: number): void {
    this.code.push(SIMD_PREFIX);
    this.number(opcode);
  }

  /** Most numbers are one byte. */
  private number(value: number): void {
    if (value < 128) this.code.push(value);
    else this.code.push(...unsigned(value));
  }
}

function nodesOf(sink: Sink): readonly Node[] {
  return sink.kind === 'count' ? [...sink.bin, sink.where] : [sink.value];
}

function contentOf(node: Node, inputs: readonly Value[]): string {
  switch (node.kind) {
    case 'constant':
      return `constant ${node.bytes.join()}`;
    case 'load':
      return `load ${String(node.at.address)} ${String(node.at.bytesPerRow)} ${String(node.at.part)}`;
    case 'operation': {
      let content = String(node.opcode);
      for (const { number } of inputs) content += ` ${String(number)}`;
      return node.immediate.length === 0 ? content : `${content} immediate ${node.immediate.join()}`;
    }
  }
}
