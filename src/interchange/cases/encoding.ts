// From bytes to text. Files come from spreadsheets of many years: UTF-8 and UTF-16 with and without a byte order mark,
// and Windows-1251, which is told from UTF-8 by its bytes.

import type { Bytes } from './types.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** Stands for what could not be decoded; no case may contain it. */
export const DAMAGED = '\uFFFD';

/** Every guess is made on a block of this size, so that it does not depend on the pieces in which a file comes. */
const BLOCK = 1 << 16;

/** Decodes one file, block by block. */
export class TextDecoding {
  encoding: Encoding = 'utf-8';
  /** Whether the encoding is beyond doubt: by its mark, or by text that was read with it. */
  private certain = false;
  private started = false;
  private decoder: TextDecoder | null = null;
  /** The first bytes of a character that ends in the next block. */
  private pending = new Uint8Array(0);

  /** Text of the next block; all blocks but the last have the same size. */
  decode(block: Uint8Array, last: boolean): string {
    const next = this.next(block, last);
    return typeof next === 'string' ? next : decodeSound(next);
  }

  /** The next block as it is where it is sound UTF-8, as far as its characters are whole; else its text. */
  next(block: Uint8Array, last: boolean): Uint8Array | string {
    let bytes = joined(this.pending, block);
    if (!this.started) {
      bytes = bytes.subarray(this.readMark(bytes));
      this.started = true;
    }
    if (this.decoder) return this.decoder.decode(bytes, { stream: !last });
    const whole = last ? bytes.length : wholeCharacters(bytes);
    this.pending = bytes.slice(whole);
    bytes = bytes.subarray(0, whole);
    // It says nothing of the encoding.
    if (isAscii(bytes)) return bytes;
    const text = this.decodeGuessing(bytes);
    return this.encoding !== 'utf-8' || text.includes(DAMAGED) ? text : bytes;
  }

  /** Length of the byte order mark. */
  private readMark([a, b, c, d]: Uint8Array): number {
    if (a === 0xef && b === 0xbb && c === 0xbf) {
      this.certain = true;
      return 3;
    }
    const sixteen = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
    // Without a mark, every other byte of a heading in Latin letters is zero.
    const unmarked = b === 0 && d === 0 && a ? 'utf-16le' : a === 0 && c === 0 && b ? 'utf-16be' : null;
    if (!sixteen && !unmarked) return 0;
    this.use((sixteen ?? unmarked)!);
    return sixteen ? 2 : 0;
  }

  private decodeGuessing(bytes: Uint8Array): string {
    const text = decode('utf-8', bytes);
    const damaged = count(text, /\uFFFD/g);
    const good = count(text, /[^\0-\x7F\uFFFD]/g);
    if (!this.certain && damaged > good) {
      const held = this.pending;
      this.pending = new Uint8Array(0);
      this.use('windows-1251');
      return decode('windows-1251', joined(bytes, held));
    }
    if (good > 0) this.certain = true;
    return text;
  }

  private use(encoding: Encoding): void {
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.certain = true;
  }
}

/** The text of a small file. */
export function decodeText(bytes: Uint8Array): string {
  const decoding = new TextDecoding();
  let text = '';
  for (let from = 0; from === 0 || from < bytes.length; from += BLOCK)
    text += decoding.decode(bytes.subarray(from, from + BLOCK), from + BLOCK >= bytes.length);
  return text;
}

/** The blocks of a file, with whether a block is the last. Each is valid until the next. */
export async function* blocksOf(bytes: Bytes): AsyncGenerator<{ block: Uint8Array; last: boolean }> {
  const block = new Uint8Array(BLOCK);
  let filled = 0;
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length;) {
      if (filled === BLOCK) {
        yield { block, last: false };
        filled = 0;
      }
      const part = piece.subarray(from, from + BLOCK - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield { block: block.subarray(0, filled), last: true };
}

/** How many bytes at most stand before a character that is cut off at the end (UTF-8). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The text of bytes that are sound UTF-8. */
export function decodeSound(bytes: Uint8Array): string {
  return decode('utf-8', bytes);
}

function isAscii(bytes: Uint8Array): boolean {
  let all = 0;
  // Four bytes at once, where they lie so.
  const words = bytes.byteOffset % 4 === 0 ? bytes.length >>> 2 : 0;
  const fours = new Uint32Array(bytes.buffer, bytes.byteOffset - (bytes.byteOffset % 4), words);
  for (let at = 0; at < words; at += 1) all |= fours[at]!;
  for (let at = 4 * words; at < bytes.length; at += 1) all |= bytes[at]!;
  return (all & 0x8080_8080) === 0;
}

function decode(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Whether a file begins as a workbook of Excel does, or as a table of another office program. */
export function isWorkbook([a, b, c, d]: Uint8Array): boolean {
  const isZip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  return isZip || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}
