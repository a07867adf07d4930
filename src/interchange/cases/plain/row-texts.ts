// Texts as bytes, one after the other: most go from one file into another and are never looked at.

import { decodeSound } from '../encoding.ts';
import { grown } from './byte-table.ts';

const encoder = new TextEncoder();

/** There are so many bytes more, so that texts can be copied by several bytes at once. */
export const BEYOND = 8;

/** UTF-8. */
export class RowTexts {
  rows = 0;
  bytes: Uint8Array;
  /** Where each text begins, and after the last where it ends. */
  bounds: Int32Array;

  /** With as much room as others have. */
  constructor(others?: RowTexts) {
    this.bytes = new Uint8Array(others?.bytes.length ?? 1 << 10);
    this.bounds = new Int32Array(others?.bounds.length ?? 1 << 6);
  }

  textOf(row: number): string {
    return decodeSound(this.bytes.subarray(this.bounds[row], this.bounds[row + 1]));
  }

  all(): string[] {
    const { rows, bounds, bytes } = this;
    const end = bounds[rows]!;
    const text = decodeSound(bytes.subarray(0, end));
    // Where every character is one byte, its bounds are those of the text.
    const textOf =
      text.length === end
        ? (row: number) => text.slice(bounds[row], bounds[row + 1])
        : (row: number) => this.textOf(row);
    return Array.from({ length: rows }, (_, row) => textOf(row));
  }

  /** Of the next row. */
  add(bytes: Uint8Array, from: number, to: number): void {
    let end = this.bounds[this.rows]!;
    if (end + to - from + BEYOND > this.bytes.length)
      this.bytes = grown(this.bytes, end + to - from + BEYOND);
    if (this.rows + 1 === this.bounds.length) this.bounds = grown(this.bounds, this.rows + 2);
    // A call of `set` takes longer than most texts are.
    const own = this.bytes;
    for (let at = from; at < to; at += 1) own[end++] = bytes[at]!;
    this.rows += 1;
    this.bounds[this.rows] = end;
  }

  addText(text: string): void {
    const bytes = encoder.encode(text);
    this.add(bytes, 0, bytes.length);
  }
}
