// From a graph of vectors to a function that runs it over a range of rows, sixteen at a time. Where columns lie and what
// is constant stands in a table that the function reads first: an edit that changes numbers only needs no other function.

import { settleInward } from '../../model/inward.ts';
import { I32, signed, unsigned, V128, type Bytes, type Routine } from './encoder.ts';
import type { Constant, Count, Fold, Node, Place, Sink, Store, Tally } from './nodes.ts';
import { NONE } from './masks.ts';
import { ADD_PAIRS, AND, ANY, INTEGER, LANE_OF, LOAD, SIMD_PREFIX, STORE } from './opcodes.ts';

const [GET, SET, TEE] = [0x20, 0x21, 0x22];
const [LOOP, IF, BRANCH_IF, END, NOTHING, SELECT] = [0x03, 0x04, 0x0d, 0x0b, 0x40, 0x1b];
const [I32_CONST, I32_ADD, I32_SHIFT_LEFT, I32_LESS] = [0x41, 0x6a, 0x74, 0x48];
const [I32_LOAD, I32_STORE] = [0x28, 0x36];
/** Columns and tables begin at multiples of 2^4. */
const ALIGNMENT = 4;
const ROWS = 16;
const VECTOR_BYTES = 16;

/** Parameters, then locals: the row, and where it begins in columns of two and four bytes; where a bin is; the last row. */
const [ROW, END_ROW, TABLE, ROW_2, ROW_4, BIN, LAST_ROW] = [0, 1, 2, 3, 4, 5, 6];
const ROW_OF_BYTES = { 1: ROW, 2: ROW_2, 4: ROW_4 } as const;
const FIRST_ADDRESS = 7;
const PARAMETERS = 3;

/** A function, not written yet, and what its table holds: addresses of 32 bits, constants, and at last its folds. */
export interface Prepared {
  /** Equal where the function is; the tables may differ. */
  readonly structure: string;
  readonly table: Uint8Array;
  /** Where the folds begin in the table. */
  readonly folds: number;
  readonly emit: () => Routine;
}

/** A node without its equals. */
interface Value {
  readonly node: Node;
  readonly number: number;
  readonly inputs: readonly Value[];
  uses: number;
  /** Where it is held; constants are from the beginning. */
  local: number | null;
}

export function prepare(sinks: readonly Sink[]): Prepared {
  const graph = new Graph(sinks);
  return {
    structure: graph.structure,
    table: graph.table(),
    folds: graph.firstFold,
    emit: () => new Emitter(graph).routine(),
  };
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

/** So many rows at a time are counted in bytes. */
const STRIP_ROWS = 255 * ROWS;
const STRIP_END = [GET, ROW, I32_CONST, ...signed(STRIP_ROWS), I32_ADD];
const STRIPS_BEGIN = [
  ...[GET, END_ROW, SET, LAST_ROW, LOOP, NOTHING],
  ...[...STRIP_END, GET, LAST_ROW, ...STRIP_END, GET, LAST_ROW, I32_LESS, SELECT, SET, END_ROW],
];
const STRIPS_END = [GET, ROW, GET, LAST_ROW, I32_LESS, BRANCH_IF, 0, END];

/** Each once. */
const masksOf = ({ of }: Tally): Node[] => [...new Set(of.flat())];

function inputsOf(node: Node): readonly Node[] {
  return node.kind === 'operation' ? node.inputs : [];
}

/** What sinks need, each thing once and numbered in the order in which it is met. */
class Graph {
  readonly sinks: readonly Sink[];
  readonly structure: string;
  readonly addresses = new Map<number, number>();
  readonly constants: Constant[] = [];
  readonly starts: Constant[] = [];
  private readonly byNode = new Map<Node, Value>();
  private readonly byContent = new Map<string, Value>();
  private readonly constantNumbers = new Map<string, number>();

  constructor(sinks: readonly Sink[]) {
    this.sinks = sinks;
    const ends = sinks.map((sink) => this.describe(sink));
    this.structure = [...this.byContent.keys(), '', ...ends].join('\n');
  }

  value(node: Node): Value {
    return this.byNode.get(node)!;
  }

  get values(): Iterable<Value> {
    return this.byContent.values();
  }

  get firstConstant(): number {
    return Math.ceil((4 * this.addresses.size) / VECTOR_BYTES) * VECTOR_BYTES;
  }

  get firstFold(): number {
    return this.firstConstant + VECTOR_BYTES * this.constants.length;
  }

  table(): Uint8Array {
    const first = this.firstConstant;
    const table = new Uint8Array(this.firstFold + VECTOR_BYTES * this.starts.length);
    new Uint32Array(table.buffer, 0, this.addresses.size).set([...this.addresses.keys()]);
    [...this.constants, ...this.starts].forEach(({ bytes }, n) => {
      table.set(bytes, first + VECTOR_BYTES * n);
    });
    return table;
  }

  private describe(sink: Sink): string {
    switch (sink.kind) {
      case 'store':
        return `store ${this.use(sink.value)} ${this.placed(sink.at)}`;
      case 'fold':
        this.starts.push(sink.from);
        return `fold ${String(sink.opcode)} ${this.use(sink.value)}`;
      case 'tally': {
        const masks = masksOf(sink);
        for (const _ of sink.of) this.starts.push(NONE as Constant);
        const lists = sink.of.map((list) => list.map((mask) => masks.indexOf(mask)).join('&'));
        const uses = [...masks, ...(sink.where ? [sink.where] : [])].map((node) => this.use(node));
        return `tally ${lists.join(' ')} ${uses.join(' ')} ${String(sink.where !== null)}`;
      }
      case 'count': {
        const uses = [...sink.bin, sink.where].map((node) => this.use(node));
        return `count ${uses.join(' ')} ${String(this.address(sink.bins))}`;
      }
    }
  }

  private use(node: Node): string {
    return String(this.valueOf(node).number);
  }

  private placed({ address, bytesPerRow, part }: Place): string {
    return `${String(this.address(address))} ${String(bytesPerRow)} ${String(part)}`;
  }

  private address(address: number): number {
    const number = this.addresses.get(address) ?? this.addresses.size;
    this.addresses.set(address, number);
    return number;
  }

  /** Counts one more use of it. */
  private valueOf(node: Node): Value {
    this.meet(node);
    const value = this.value(node);
    value.uses += 1;
    return value;
  }

  /** Inputs before what they go into: a sum has as many levels as terms. */
  private meet(node: Node): void {
    settleInward(
      node,
      (one) => inputsOf(one).filter((input) => !this.byNode.has(input)),
      (one) => {
        if (!this.byNode.has(one)) this.byNode.set(one, this.intern(one));
      },
    );
  }

  private intern(node: Node): Value {
    const inputs = inputsOf(node).map((input) => this.value(input));
    const content = this.contentOf(node, inputs);
    const known = this.byContent.get(content);
    if (known) return known;
    for (const input of inputs) input.uses += 1;
    const value: Value = { node, number: this.byContent.size, inputs, uses: 0, local: null };
    this.byContent.set(content, value);
    return value;
  }

  private contentOf(node: Node, inputs: readonly Value[]): string {
    switch (node.kind) {
      case 'constant':
        return `constant ${String(this.constantNumber(node))}`;
      case 'load':
        return `load ${this.placed(node.at)}`;
      case 'operation': {
        let content = String(node.opcode);
        for (const { number } of inputs) content += ` ${String(number)}`;
        return node.immediate.length === 0 ? content : `${content} immediate ${node.immediate.join()}`;
      }
    }
  }

  private constantNumber(node: Constant): number {
    const bytes = node.bytes.join();
    const number = this.constantNumbers.get(bytes) ?? this.constants.push(node) - 1;
    this.constantNumbers.set(bytes, number);
    return number;
  }
}

/** Writes the function; what a graph counts as uses is used up by it. */
class Emitter {
  private readonly graph: Graph;
  private readonly code: number[] = [];
  private readonly constantLocals: readonly number[];
  /** Of the folds and of what is counted in bytes, in the order of the table. */
  private readonly foldLocals: { readonly local: number; readonly isTally: boolean }[] = [];
  private readonly free: number[] = [];
  private vectors = 0;

  constructor(graph: Graph) {
    this.graph = graph;
    const constants = [...graph.values].filter(({ node }) => node.kind === 'constant');
    this.constantLocals = constants.map((value) => (value.local = this.newLocal()));
  }

  routine(): Routine {
    for (const sink of this.graph.sinks) {
      if (sink.kind === 'store') this.store(sink);
      else if (sink.kind === 'fold') this.fold(sink);
      else if (sink.kind === 'tally') this.tally(sink);
      else this.count(sink);
    }
    const loop = [...LOOP_BEGIN, ...this.code, ...LOOP_END];
    const isCounted = this.foldLocals.some(({ isTally }) => isTally);
    const loops = isCounted ? [...STRIPS_BEGIN, ...loop, ...this.leaveTallies(), ...STRIPS_END] : loop;
    const code = [...this.readTable(), ...loops, ...this.leaveFolds()];
    const locals = [
      [I32, FIRST_ADDRESS - PARAMETERS + this.graph.addresses.size],
      [V128, this.vectors],
    ] as const;
    return { parameters: PARAMETERS, locals, code };
  }

  private readTable(): Bytes {
    const vector = (first: number) => (local: number, n: number) => [
      ...[GET, TABLE, SIMD_PREFIX, LOAD, ALIGNMENT, ...unsigned(first + VECTOR_BYTES * n)],
      ...[SET, ...unsigned(local)],
    ];
    const address = (n: number) => [
      ...[GET, TABLE, I32_LOAD, 2, ...unsigned(4 * n), SET, ...unsigned(FIRST_ADDRESS + n)],
    ];
    return [
      ...[...this.graph.addresses.values()].flatMap(address),
      ...this.constantLocals.flatMap(vector(this.graph.firstConstant)),
      ...this.foldLocals.flatMap(({ local, isTally }, n) =>
        isTally ? [] : vector(this.graph.firstFold)(local, n),
      ),
    ];
  }

  private leaveFolds(): Bytes {
    return this.foldLocals.flatMap(({ local, isTally }, n) =>
      isTally ? [] : this.leave(n, [GET, ...unsigned(local)]),
    );
  }

  /** Bytes are added to the counters of the table, and begin anew. */
  private leaveTallies(): Bytes {
    const simd = (opcode: number) => [SIMD_PREFIX, ...unsigned(opcode)];
    return this.foldLocals.flatMap(({ local, isTally }, n) => {
      if (!isTally) return [];
      const place = unsigned(this.graph.firstFold + VECTOR_BYTES * n);
      const counted = [GET, ...unsigned(local), ...simd(ADD_PAIRS.i16), ...simd(ADD_PAIRS.i32)];
      const before = [GET, TABLE, ...simd(LOAD), ALIGNMENT, ...place];
      const anew = [GET, ...unsigned(local), GET, ...unsigned(local), ...simd(INTEGER.i8.sub)];
      return [
        ...this.leave(n, [...before, ...counted, ...simd(INTEGER.i32.add)]),
        ...anew,
        SET,
        ...unsigned(local),
      ];
    });
  }

  private leave(fold: number, value: Bytes): Bytes {
    const place = unsigned(this.graph.firstFold + VECTOR_BYTES * fold);
    return [GET, TABLE, ...value, SIMD_PREFIX, STORE, ALIGNMENT, ...place];
  }

  private store({ at, value }: Store): void {
    this.row(at);
    this.push(this.graph.value(value));
    this.code.push(SIMD_PREFIX, STORE, ALIGNMENT);
    this.number(at.part * VECTOR_BYTES);
  }

  private fold({ opcode, value }: Fold): void {
    const local = this.newFold(false);
    this.local(GET, local);
    this.push(this.graph.value(value));
    this.simd(opcode);
    this.local(SET, local);
  }

  private tally(tally: Tally): void {
    const masks = masksOf(tally);
    const held = masks.map((mask) => this.hold(mask));
    const localOf = (mask: Node) => held[masks.indexOf(mask)]!;
    if (tally.where) {
      this.push(this.graph.value(tally.where));
      this.simd(ANY);
      this.code.push(IF, NOTHING);
    }
    for (const list of tally.of) {
      const counter = this.newFold(true);
      this.local(GET, counter);
      list.forEach((mask, n) => {
        this.local(GET, localOf(mask));
        if (n > 0) this.simd(AND);
      });
      // A mask is -1.
      this.simd(INTEGER.i8.sub);
      this.local(SET, counter);
    }
    if (tally.where) this.code.push(END);
  }

  private newFold(isTally: boolean): number {
    const local = this.newLocal();
    this.foldLocals.push({ local, isTally });
    return local;
  }

  /** Computes a value into a local of its own. */
  private hold(node: Node): number {
    this.push(this.graph.value(node));
    const local = this.newLocal();
    this.local(SET, local);
    return local;
  }

  private count({ bin, where, bins }: Count): void {
    const held = bin.map((part) => this.hold(part));
    this.push(this.graph.value(where));
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
    this.address(bins);
    this.code.push(I32_ADD, TEE, BIN, GET, BIN, I32_LOAD, 2, counter, I32_CONST, 1, I32_ADD);
    this.code.push(I32_STORE, 2, counter);
  }

  private row({ address, bytesPerRow }: Place): void {
    this.address(address);
    this.code.push(GET, ROW_OF_BYTES[bytesPerRow], I32_ADD);
  }

  private address(address: number): void {
    this.local(GET, FIRST_ADDRESS + this.graph.addresses.get(address)!);
  }

  /** Leaves the value on the stack, its inputs below it; by a list, for a sum has as many levels as terms. */
  private push(value: Value): void {
    const waiting = [{ value, hasInputs: false }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.hasInputs) this.compute(next.value);
      else if (!this.get(next.value)) {
        waiting.push({ value: next.value, hasInputs: true });
        for (const input of next.value.inputs.toReversed()) waiting.push({ value: input, hasInputs: false });
      }
    }
  }

  /** Whether it was held; what is used again stays in a local until its last use. */
  private get(value: Value): boolean {
    value.uses -= 1;
    if (value.local === null) return false;
    this.local(GET, value.local);
    if (value.uses === 0 && value.node.kind !== 'constant') this.free.push(value.local);
    return true;
  }

  private compute(value: Value): void {
    const { node, uses } = value;
    if (node.kind === 'load') this.load(node.at);
    else {
      this.simd(node.opcode);
      if (node.kind === 'operation') this.code.push(...node.immediate);
    }
    if (uses === 0) return;
    value.local = this.free.pop() ?? this.newLocal();
    this.local(TEE, value.local);
  }

  private load(at: Place): void {
    this.row(at);
    this.code.push(SIMD_PREFIX, LOAD, ALIGNMENT);
    this.number(at.part * VECTOR_BYTES);
  }

  private newLocal(): number {
    this.vectors += 1;
    return FIRST_ADDRESS + this.graph.addresses.size + this.vectors - 1;
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
