// A table from a few whole numbers to one: what must be found again, however much there is of it.

import { mixed } from './mixed.ts';
import { NONE } from './results.ts';

export class Keyed {
  private readonly width: number;
  private keys: Int32Array;
  private found: Int32Array;
  private mask: number;
  private used = 0;

  /** `width`: how many numbers are a key. */
  constructor(width: number, bits = 8) {
    this.width = width;
    this.mask = (1 << bits) - 1;
    this.keys = new Int32Array(width << bits);
    this.found = new Int32Array(1 << bits).fill(NONE);
  }

  /** NONE where nothing is kept. */
  get(a: number, b: number, c = 0): number {
    return this.found[this.slotOf(a, b, c)]!;
  }

  set(a: number, b: number, c: number, value: number): void {
    this.makeRoom();
    this.put(this.slotOf(a, b, c), a, b, c, value);
  }

  /** What is kept, else what is kept from now on. */
  getOrSet(a: number, b: number, c: number, value: number): number {
    this.makeRoom();
    const slot = this.slotOf(a, b, c);
    const known = this.found[slot]!;
    if (known !== NONE) return known;
    this.put(slot, a, b, c, value);
    return value;
  }

  private put(slot: number, a: number, b: number, c: number, value: number): void {
    if (this.found[slot] === NONE) this.used += 1;
    const at = slot * this.width;
    this.keys[at] = a;
    this.keys[at + 1] = b;
    if (this.width > 2) this.keys[at + 2] = c;
    this.found[slot] = value;
  }

  private slotOf(a: number, b: number, c: number): number {
    let slot = mixed(mixed(mixed(0x9e37, a), b), c) & this.mask;
    while (this.found[slot] !== NONE && !this.isAt(slot * this.width, a, b, c)) slot = (slot + 1) & this.mask;
    return slot;
  }

  private isAt(at: number, a: number, b: number, c: number): boolean {
    return this.keys[at] === a && this.keys[at + 1] === b && (this.width < 3 || this.keys[at + 2] === c);
  }

  private makeRoom(): void {
    if (this.used * 2 > this.mask) this.grow();
  }

  private grow(): void {
    const { keys, found, width } = this;
    const size = (this.mask + 1) * 2;
    this.mask = size - 1;
    this.keys = new Int32Array(width * size);
    this.found = new Int32Array(size).fill(NONE);
    this.used = 0;
    for (let slot = 0; slot < found.length; slot += 1) {
      if (found[slot] === NONE) continue;
      const at = slot * width;
      this.set(keys[at]!, keys[at + 1]!, width > 2 ? keys[at + 2]! : 0, found[slot]!);
    }
  }
}
