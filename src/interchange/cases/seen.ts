// The ids of a file that were seen before, in bounded memory: 64 bits of each id, for the first four million ids.

const MOST_SLOTS = 1 << 23;

/** Finds ids that occur twice. Two different ids are taken for one in fewer than one of a million full tables. */
export class SeenIds {
  private slots = 1 << 12;
  private count = 0;
  private low = new Uint32Array(this.slots);
  private high = new Uint32Array(this.slots);
  /** 0 in a free slot. */
  private lines = new Uint32Array(this.slots);

  /** The line on which the id stood before; undefined if it is new. */
  firstLine(id: string, line: number): number | undefined {
    const [low, high] = hash(id);
    const slot = this.slotOf(low, high);
    if (this.lines[slot]) return this.lines[slot];
    if (this.count < MOST_SLOTS / 2) {
      this.put(slot, low, high, line);
      this.count += 1;
      if (this.count > this.slots / 2 && this.slots < MOST_SLOTS) this.grow();
    }
    return undefined;
  }

  private slotOf(low: number, high: number): number {
    let slot = low & (this.slots - 1);
    while (this.lines[slot] && (this.low[slot] !== low || this.high[slot] !== high))
      slot = (slot + 1) & (this.slots - 1);
    return slot;
  }

  private put(slot: number, low: number, high: number, line: number): void {
    this.low[slot] = low;
    this.high[slot] = high;
    this.lines[slot] = line;
  }

  private grow(): void {
    const { low, high, lines } = this;
    this.slots *= 2;
    this.low = new Uint32Array(this.slots);
    this.high = new Uint32Array(this.slots);
    this.lines = new Uint32Array(this.slots);
    lines.forEach((line, old) => {
      if (line) this.put(this.slotOf(low[old]!, high[old]!), low[old]!, high[old]!, line);
    });
  }
}

/** Two independent 32-bit hashes (FNV-1a with a finishing mix), the same on every machine. */
function hash(text: string): [number, number] {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return [mixed(low), mixed(high)];
}

function mixed(bits: number): number {
  let mix = bits;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
