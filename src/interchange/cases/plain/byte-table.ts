// Texts that are found again by their bytes, without becoming strings.

/** Different texts, numbered in the order in which they came. */
export class ByteTable {
  size = 0;
  private bytes = new Uint8Array(1 << 10);
  /** Where the text of each number ends. */
  private ends = new Int32Array(1 << 6);
  private hashes = new Int32Array(1 << 6);
  /** Numbers, from 1; 0 in a free slot. */
  private slots = new Int32Array(1 << 7);

  /** The number of the text from `from` to below `to`; -1 where it is none of them. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return -1;
      if (this.hashes[number] === hash && this.isText(number, bytes, from, to)) return number;
    }
  }

  /** Gives a number to a text that has none. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const number = this.size;
    const start = this.startOf(number);
    const end = start + to - from;
    if (number === this.ends.length) this.makeRoomForNumbers();
    if (end > this.bytes.length) this.bytes = grown(this.bytes, end);
    this.bytes.set(bytes.subarray(from, to), start);
    this.ends[number] = end;
    this.hashes[number] = hashOf(bytes, from, to);
    this.size += 1;
    this.enter(number);
    return number;
  }

  private isText(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.startOf(number);
    if (this.ends[number]! - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : this.ends[number - 1]!;
  }

  private enter(number: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[number]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private makeRoomForNumbers(): void {
    this.ends = grown(this.ends, this.size + 1);
    this.hashes = grown(this.hashes, this.size + 1);
    this.slots = new Int32Array(2 * this.ends.length);
    for (let number = 0; number < this.size; number += 1) this.enter(number);
  }
}

/** The same numbers in an array that is twice as long at least, and holds so many. */
export function grown<Numbers extends Uint8Array | Int32Array | Uint32Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  const Longer = numbers.constructor as new (length: number) => Numbers;
  const longer = new Longer(Math.max(2 * numbers.length, length));
  longer.set(numbers);
  return longer;
}

/** FNV-1a, with its bits mixed once more: tables look at the lowest ones. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
