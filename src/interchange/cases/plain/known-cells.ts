// What the cells of a column hold, as numbers of its column: each different text is read once, as every cell is, and
// known from then on by its bytes.

import { shortcut } from '../../../model/shortcuts.ts';
import { ByteTable } from './byte-table.ts';

/** Stands for a text that only a row read with care can make something of; no column holds it. */
export const WITH_CARE = Infinity;

/** In a table of texts of one byte: it did not come yet. No column of bytes holds it. */
export const NOT_KNOWN = 1 << 30;

/** The number of a text, or `WITH_CARE`. */
export type ReadCell = (text: string) => number;

/** Longer texts, and those after so many different ones, are read each time. */
const LONGEST = 64;
const MOST = 1 << 16;

const keeping = shortcut('known cells');
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export class KnownCells {
  private readonly read: ReadCell;
  private readonly ofOneByte: Int32Array;
  private readonly table = new ByteTable();
  private readonly values: number[] = [];
  private readonly ofNothing: number;

  /** `ofOneByte`, where what is known of texts of one byte is put, by the byte; of no length where nothing is. */
  constructor(read: ReadCell, ofOneByte: Int32Array) {
    this.read = read;
    this.ofOneByte = ofOneByte;
    this.ofNothing = read('');
  }

  /** Of the text from `from` to below `to`. */
  valueOf(bytes: Uint8Array, from: number, to: number): number {
    if (to === from) return this.ofNothing;
    if (to - from > LONGEST || !keeping.isTaken) return this.readBytes(bytes, from, to);
    const number = this.table.numberOf(bytes, from, to);
    if (number >= 0) return this.values[number]!;
    const value = this.readBytes(bytes, from, to);
    if (this.table.size < MOST) this.values[this.table.add(bytes, from, to)] = value;
    if (to - from === 1 && value !== WITH_CARE) this.ofOneByte[bytes[from]!] = value;
    return value;
  }

  private readBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.read(UTF8.decode(bytes.subarray(from, to)));
  }
}
