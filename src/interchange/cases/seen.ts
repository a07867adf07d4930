// The ids of a file that were seen before, in bounded memory: 64 bits of each id, for the first four million ids.

const MOST_SLOTS = 1 << 23;
/** Of a slot: two hashes, and the line, which is 0 where the slot is free. They lie together, for the processor's cache. */
const [HIGH, LINE, WORDS] = [1, 2, 3];

/** Finds ids that occur twice. Two different ids are taken for one in fewer than one of a million full tables. */
export class SeenIds {
  private slots = 1 << 12;
  private count = 0;
  private table = new Uint32Array(this.slots * WORDS);
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
    return this.firstLineOfHash(mixed(low), mixed(high), line);
  }

  private firstLineOfHash(low: number, high: number, line: number): number | undefined {
    const place = this.placeOf(low, high);
    const first = this.table[place + LINE]!;
    if (first > 0) return first;
    if (this.count < MOST_SLOTS / 2) {
      this.put(place, low, high, line);
      this.count += 1;
      if (this.count > this.slots / 2 && this.slots < MOST_SLOTS) this.grow();
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
    this.slots = Math.min(4 * this.slots, MOST_SLOTS);
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
