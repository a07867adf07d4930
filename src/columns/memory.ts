// Where columns lie so that WebAssembly reaches them: one linear memory, each column aligned and with room for whole
// vectors. Where there is no WebAssembly, every column is an array of its own.

import { shortcut } from '../model/shortcuts.ts';
import { BYTES, type Lane, type Shape } from './lanes.ts';
import type { Column, ColumnData } from './types.ts';

/** Rows that are computed at once: a vector of bytes. */
export const VECTOR_ROWS = 16;

const PAGE = 65_536;
const DESK = 4096;

const ARRAYS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f64: Float64Array } as const;

export function newData(lane: Lane, rows: number): ColumnData {
  return new ARRAYS[lane](rows);
}

const vectors = shortcut('vectors');

export class ColumnMemory {
  /** Null where there are no vectors. */
  readonly linear: WebAssembly.Memory | null;
  private readonly free = new Map<number, number[]>();
  private end = 0;
  private desk = { address: 0, bytes: 0 };

  /** Of its own, or one whose contents nobody needs any more. */
  constructor(linear: WebAssembly.Memory | null) {
    this.linear = vectors.isTaken ? linear : null;
  }

  /** A column without answers. */
  allocate(shape: Shape, rows: number): HeldColumn {
    if (!this.linear) return new HeldColumn(this, shape, rows, newData(shape.lane, rows), 0);
    const bytes = Math.ceil(rows / VECTOR_ROWS) * VECTOR_ROWS * BYTES[shape.lane];
    const address = this.free.get(bytes)?.pop() ?? this.extend(this.linear, bytes);
    return new HeldColumn(this, shape, rows, this.linear, address);
  }

  /** Makes room for others; the column must not be read any more. */
  release(column: HeldColumn): void {
    if (!this.linear) return;
    const bytes = column.give();
    this.free.set(bytes, [...(this.free.get(bytes) ?? []), column.address]);
  }

  /** Room for what is written, used and forgotten again at once; its address. */
  deskFor(bytes: number): number {
    if (this.linear && this.desk.bytes < bytes) {
      const whole = Math.ceil(bytes / DESK) * DESK;
      this.desk = { address: this.extend(this.linear, whole), bytes: whole };
    }
    return this.desk.address;
  }

  private extend(linear: WebAssembly.Memory, bytes: number): number {
    const address = this.end;
    this.end += bytes;
    const lacking = this.end - linear.buffer.byteLength;
    if (lacking > 0) linear.grow(Math.ceil(lacking / PAGE));
    return address;
  }
}

/** A column in a memory. */
export class HeldColumn implements Column {
  readonly lane: Lane;
  readonly scale: number;
  readonly rows: number;
  readonly address: number;
  /** Where it lies. */
  readonly home: ColumnMemory;
  private readonly memory: WebAssembly.Memory | ColumnData;
  private view: ColumnData | null = null;
  private released = false;

  constructor(
    home: ColumnMemory,
    { lane, scale }: Shape,
    rows: number,
    memory: WebAssembly.Memory | ColumnData,
    address: number,
  ) {
    this.home = home;
    this.lane = lane;
    this.scale = scale;
    this.rows = rows;
    this.memory = memory;
    this.address = address;
  }

  /** Made anew when the memory has grown, which takes all views away: they are empty then. */
  get data(): ColumnData {
    if (this.view !== null && this.view.length > 0) return this.view;
    if (this.released) throw new Error('A column was read after it was released');
    this.view = ArrayBuffer.isView(this.memory)
      ? this.memory
      : new ARRAYS[this.lane](this.memory.buffer, this.address, this.rows);
    return this.view;
  }

  /** Ends its life; gives how many bytes it took. */
  give(): number {
    this.released = true;
    this.view = null;
    return Math.ceil(this.rows / VECTOR_ROWS) * VECTOR_ROWS * BYTES[this.lane];
  }
}

/** A module without anything in it: a page that may not have it may have none. */
const NOTHING = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Null where there is no WebAssembly, or the page's policy forbids it. */
export function newLinearMemory(): WebAssembly.Memory | null {
  try {
    new WebAssembly.Module(NOTHING);
    return new WebAssembly.Memory({ initial: 1 });
  } catch {
    return null;
  }
}
