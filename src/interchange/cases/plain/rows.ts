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

export class PlainRows {
  private readonly columns: readonly PlainColumn[];
  private readonly cells: readonly (KnownCells | null)[];
  private readonly separator: number;
  private readonly takeId: TakeId;
  private readonly id: number;
  /** Where the cells of a row begin and end that are no answers, by column. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(columns: readonly PlainColumn[], separator: string, takeId: TakeId) {
    this.columns = columns;
    this.cells = columns.map((column) => (column.kind === 'answer' ? new KnownCells(column.read) : null));
    this.separator = separator.charCodeAt(0);
    this.takeId = takeId;
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
    let data = this.placesIn(batch);
    let start = from;
    while (start < to) {
      const end = this.readRow(bytes, start, data, batch.size);
      const isPlain = end >= 0 && this.isPlain(bytes, line + batch.size - first);
      if (!isPlain) return start;
      if (this.takeTexts(bytes, line + batch.size - first, batch)) data = this.placesIn(batch);
      start = end;
    }
    return to;
  }

  private placesIn(batch: BatchBuilder): (ColumnData | null)[] {
    return this.columns.map((column) => (column.kind === 'answer' && batch.dataOf(column.item)) || null);
  }

  /** Puts the answers of a row into their places; gives where the next row begins, or -1 where this one is not plain. */
  private readRow(
    bytes: Uint8Array,
    from: number,
    data: readonly (ColumnData | null)[],
    row: number,
  ): number {
    const { cells, separator } = this;
    let at = from;
    for (let n = 0; n < cells.length; n += 1) {
      if (n > 0 && bytes[at++] !== separator) return -1;
      const start = at;
      const known = cells[n];
      let byte = bytes[at]!;
      let value = NOT_KNOWN;
      if (bytes[at + 1] === separator && known) {
        // Nearly all answers are of one byte.
        value = known.ofOneByte[byte]!;
        at += 1;
      }
      if (value === NOT_KNOWN) {
        at = start;
        if (byte === QUOTE) return -1;
        while (byte >= SPACE && byte !== separator) byte = bytes[++at]!;
        if (!known) {
          this.starts[n] = start;
          this.ends[n] = at;
          continue;
        }
        value = known.valueOf(bytes, start, at);
      }
      if (value === WITH_CARE) return -1;
      // What nothing is computed from has no place.
      const places = data[n];
      if (places) places[row] = value;
    }
    if (bytes[at] === LINE_FEED) return at + 1;
    return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : -1;
  }

  /** Whether the row is plain in all that is no answer. */
  private isPlain(bytes: Uint8Array, line: number): boolean {
    const { columns, starts, ends, id } = this;
    for (let n = 0; n < columns.length; n += 1)
      if (!mayStand(columns[n]!.kind, bytes, starts[n]!, ends[n]!)) return false;
    return this.takeId(bytes, starts[id]!, ends[id]!, line);
  }

  /** Takes what is no answer; whether the places of answers moved. */
  private takeTexts(bytes: Uint8Array, line: number, batch: BatchBuilder): boolean {
    const { columns, starts, ends, id } = this;
    batch.ids.add(bytes, starts[id]!, ends[id]!);
    for (let n = 0; n < columns.length; n += 1) {
      const column = columns[n]!;
      if (column.kind === 'carried') batch.carried[column.position]!.add(bytes, starts[n]!, ends[n]!);
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
