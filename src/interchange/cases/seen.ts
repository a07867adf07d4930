// The ids of a file that were seen before, in bounded memory: 64 bits of each id, for the first four million ids.

import { grown } from './plain/byte-table.ts';

const MOST = 1 << 22;
/** Of an id: two hashes, and its line. They lie together, for the processor's cache. */
const [HIGH, LINE, WORDS] = [1, 2, 3];

/** Finds ids that occur twice. Two different ids are taken for one in fewer than one of a million full tables. */
export class SeenIds {
  /** As long as each id comes after the one before. */
  private ascending: AscendingIds | null = new AscendingIds();
  private table = new IdTable(0);
  private bytes = new Uint8Array(1 << 8);
  private readonly encoder = new TextEncoder();

  /** The line on which the id stood before; undefined if it is new. */
  firstLine(id: string, line: number): number | undefined {
    // A unit of UTF-16 takes three bytes at most.
    if (this.bytes.length < 3 * id.length) this.bytes = new Uint8Array(6 * id.length);
    const { written } = this.encoder.encodeInto(id, this.bytes);
    return this.firstLineOf(this.bytes, 0, written, line);
  }

  /** The same of an id in UTF-8. */
  firstLineOf(bytes: Uint8Array, from: number, to: number, line: number): number | undefined {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    // Two independent hashes of 32 bits (FNV-1a with a finishing mix), the same on every machine.
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]!;
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x85ebca6b);
      high ^= high >>> 15;
    }
    low = mixed(low);
    high = mixed(high);
    if (this.ascending) {
      if (this.ascending.isNext(bytes, from, to)) {
        this.ascending.note(low, high, line);
        return undefined;
      }
      this.table = this.ascending.asTable();
      this.ascending = null;
    }
    return this.table.firstLineOf(low, high, line);
  }
}

/** Most files count their cases: what is longer than the id before, or as long and greater, cannot have come yet. */
class AscendingIds {
  private last = new Uint8Array(1 << 6);
  private lastLength = 0;
  private noted = new Uint32Array(WORDS << 12);
  private end = 0;

  /** Whether the id comes after all those before; it is then the last one. */
  isNext(bytes: Uint8Array, from: number, to: number): boolean {
    const { last, lastLength } = this;
    const length = to - from;
    let at = 0;
    if (length === lastLength) while (at < length && last[at] === bytes[from + at]) at += 1;
    const isAfter =
      length === lastLength ? at < length && bytes[from + at]! > last[at]! : length > lastLength;
    if (!isAfter) return false;
    if (length > last.length) this.last = grown(last, length);
    for (; at < length; at += 1) this.last[at] = bytes[from + at]!;
    this.lastLength = length;
    return true;
  }

  note(low: number, high: number, line: number): void {
    const { end } = this;
    if (end === WORDS * MOST) return;
    if (end === this.noted.length) this.noted = grown(this.noted, end + WORDS);
    this.noted[end] = low;
    this.noted[end + HIGH] = high;
    this.noted[end + LINE] = line;
    this.end = end + WORDS;
  }

  asTable(): IdTable {
    const { noted, end } = this;
    const table = new IdTable(end / WORDS);
    for (let at = 0; at < end; at += WORDS)
      table.firstLineOf(noted[at]!, noted[at + HIGH]!, noted[at + LINE]!);
    return table;
  }
}

/** Ids in slots that follow from their hashes; the line is 0 where a slot is free. */
class IdTable {
  private slots = 1 << 12;
  private count = 0;
  private table: Uint32Array;

  /** With room for so many, at least. */
  constructor(ids: number) {
    while (this.slots < 2 * ids) this.slots *= 2;
    this.table = new Uint32Array(this.slots * WORDS);
  }

  /** The line of the id that has these hashes; undefined if it is new, and kept from now on. */
  firstLineOf(low: number, high: number, line: number): number | undefined {
    const place = this.placeOf(low, high);
    const first = this.table[place + LINE]!;
    if (first > 0) return first;
    if (this.count < MOST) {
      this.put(place, low, high, line);
      this.count += 1;
      if (this.count > this.slots / 2) this.grow();
    }
    return undefined;
  }

  private placeOf(low: number, high: number): number {
    const { table, slots } = this;
    let slot = low & (slots - 1);
    for (;;) {
      const place = slot * WORDS;
      if (table[place + LINE] === 0 || (table[place] === low && table[place + HIGH] === high)) return place;
      slot = (slot + 1) & (slots - 1);
    }
  }

  private put(place: number, low: number, high: number, line: number): void {
    this.table[place] = low;
    this.table[place + HIGH] = high;
    this.table[place + LINE] = line;
  }

  private grow(): void {
    const { table } = this;
    this.slots = Math.min(4 * this.slots, 2 * MOST);
    this.table = new Uint32Array(this.slots * WORDS);
    for (let place = 0; place < table.length; place += WORDS) {
      const [low, high, line] = [table[place]!, table[place + HIGH]!, table[place + LINE]!];
      if (line > 0) this.put(this.placeOf(low, high), low, high, line);
    }
  }
}

function mixed(bits: number): number {
  let mix = bits;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
