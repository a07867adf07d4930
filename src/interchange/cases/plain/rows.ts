// Rows of CSV in which nothing is doubtful, from their bytes: cells without quotation marks whose texts are known, as
// nearly all rows of large files are. Every other row is left to be read with care.

import type { ColumnData } from '../../../engine/index.ts';
import type { Id } from '../../../model/types.ts';
import type { BatchBuilder } from './batch.ts';
import { KnownCells, NOT_KNOWN, WITH_CARE, type ReadCell } from './known-cells.ts';

/** What a column of the file is to a plain row. */
export type PlainColumn =
  | { readonly kind: 'id' | 'skipped' }
  /** A cell that says something is read with care. */
  | { readonly kind: 'empty' }
  /** Of an item; of null the date of the assessment. */
  | { readonly kind: 'answer'; readonly item: Id | null; readonly read: ReadCell }
  /** The position among the columns that are carried. */
  | { readonly kind: 'carried'; readonly position: number };

/** Told of the id of each row and its line: whether it may be one. */
export type TakeId = (bytes: Uint8Array, from: number, to: number, line: number) => boolean;

const [LINE_FEED, RETURN, SPACE, QUOTE, APOSTROPHE] = [0x0a, 0x0d, 0x20, 0x22, 0x27];

const BYTES = 256;
const NO_ROOM = new Int8Array(0);

export class PlainRows {
  private readonly columns: readonly PlainColumn[];
  private readonly cells: readonly (KnownCells | null)[];
  /** By column and byte: what a cell of one byte holds. */
  private readonly ofOneByte: Int32Array;
  /** Where the answers of each column are put; null where nothing is computed from them. */
  private data: readonly (ColumnData | null)[] = [];
  /** The same of columns of bytes; where a column is none, there is no room. */
  private narrow: readonly Int8Array[] = [];
  private readonly separator: number;
  private readonly takeId: TakeId;
  /** Of the columns that are no answers, where they stand. */
  private readonly others: readonly { readonly kind: PlainColumn['kind']; readonly at: number }[];
  private readonly carried: readonly { readonly position: number; readonly at: number }[];
  private readonly id: number;
  /** Where the cells of a row begin and end that are no answers, by column. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  /** `batch` is as all those that rows will be put into. */
  constructor(columns: readonly PlainColumn[], separator: string, batch: BatchBuilder, takeId: TakeId) {
    this.columns = columns;
    this.ofOneByte = new Int32Array(columns.length * BYTES).fill(NOT_KNOWN);
    this.cells = columns.map((column, n) => {
      if (column.kind !== 'answer') return null;
      // The last cell has no separator behind it.
      const isFast = batch.dataOf(column.item) instanceof Int8Array && n < columns.length - 1;
      return new KnownCells(
        column.read,
        this.ofOneByte.subarray(n * BYTES, n * BYTES + (isFast ? BYTES : 0)),
      );
    });
    this.separator = separator.charCodeAt(0);
    this.takeId = takeId;
    this.others = columns.flatMap(({ kind }, at) => (kind === 'answer' ? [] : [{ kind, at }]));
    this.carried = columns.flatMap((one, at) =>
      one.kind === 'carried' ? [{ position: one.position, at }] : [],
    );
    this.id = columns.findIndex(({ kind }) => kind === 'id');
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
  }

  /**
   * Takes rows from `from` on, until one is not plain; gives where that begins, or `to`. The byte before `to` ends a
   * line; `line` is the first one's number.
   */
  take(bytes: Uint8Array, from: number, to: number, line: number, batch: BatchBuilder): number {
    const first = batch.size;
    this.putInto(batch);
    let start = from;
    while (start < to) {
      const end = this.readRow(bytes, start, batch.size);
      const isPlain = end >= 0 && this.isPlain(bytes, line + batch.size - first);
      if (!isPlain) return start;
      if (this.takeTexts(bytes, line + batch.size - first, batch)) this.putInto(batch);
      start = end;
    }
    return to;
  }

  private putInto(batch: BatchBuilder): void {
    this.data = this.columns.map((column) => (column.kind === 'answer' && batch.dataOf(column.item)) || null);
    this.narrow = this.data.map((data) => (data instanceof Int8Array ? data : NO_ROOM));
  }

  /** Puts the answers of a row into their places; gives where the next row begins, or -1 where this one is not plain. */
  private readRow(bytes: Uint8Array, from: number, row: number): number {
    const { cells, separator, ofOneByte, narrow } = this;
    const last = cells.length - 1;
    let at = from;
    for (let n = 0; n <= last; n += 1) {
      // Nearly all answers are of one byte and fit one.
      if (bytes[at + 1] === separator) {
        const value = ofOneByte[n * BYTES + bytes[at]!]!;
        if (value !== NOT_KNOWN) {
          narrow[n]![row] = value;
          at += 2;
          continue;
        }
      }
      at = this.readCell(bytes, at, n, row);
      if (at < 0 || n === last) break;
      if (bytes[at] !== separator) return -1;
      at += 1;
    }
    if (at < 0) return -1;
    if (bytes[at] === LINE_FEED) return at + 1;
    return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : -1;
  }

  /** Gives where a cell ends, or -1 where it is not plain. */
  private readCell(bytes: Uint8Array, from: number, n: number, row: number): number {
    let at = from;
    let byte = bytes[at]!;
    if (byte === QUOTE) return -1;
    while (byte >= SPACE && byte !== this.separator) byte = bytes[++at]!;
    const known = this.cells[n];
    if (known) {
      const value = known.valueOf(bytes, from, at);
      if (value === WITH_CARE) return -1;
      const data = this.data[n];
      if (data) data[row] = value;
    } else {
      this.starts[n] = from;
      this.ends[n] = at;
    }
    return at;
  }

  /** Whether the row is plain in all that is no answer. */
  private isPlain(bytes: Uint8Array, line: number): boolean {
    const { others, starts, ends, id } = this;
    for (let n = 0; n < others.length; n += 1) {
      const { kind, at } = others[n]!;
      if (!mayStand(kind, bytes, starts[at]!, ends[at]!)) return false;
    }
    return this.takeId(bytes, starts[id]!, ends[id]!, line);
  }

  /** Takes what is no answer; whether the places of answers moved. */
  private takeTexts(bytes: Uint8Array, line: number, batch: BatchBuilder): boolean {
    const { carried, starts, ends, id } = this;
    batch.ids.add(bytes, starts[id]!, ends[id]!);
    for (let n = 0; n < carried.length; n += 1) {
      const { position, at } = carried[n]!;
      batch.carried[position]!.add(bytes, starts[at]!, ends[at]!);
    }
    return batch.next(line);
  }
}

function mayStand(kind: PlainColumn['kind'], bytes: Uint8Array, from: number, to: number): boolean {
  if (kind === 'empty') return from === to;
  if (kind === 'id') return beginsAsId(bytes[from]!);
  // An apostrophe may stand there for spreadsheets only.
  return kind !== 'carried' || bytes[from] !== APOSTROPHE;
}

/** With a digit or a letter, Latin or Cyrillic: blanks and signs may mean something. */
export function beginsAsId(byte: number): boolean {
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const isLatin = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  return isDigit || isLatin || byte === 0xd0 || byte === 0xd1;
}
