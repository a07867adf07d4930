// The nodes of diagrams, in flat arrays: each is there once, however it came about.

import type { Purse } from './budget.ts';
import { mixed } from './mixed.ts';

/** From 0 on: a node. Below: an end, `~ref` its position among the values. */
export type Ref = number;

const FIRST_SIZE = 1 << 10;
/** Of a slot in which no node is. */
const FREE = -1;

export class Nodes {
  /** How many classes the variable of each level has. */
  readonly sizes: readonly number[];
  private readonly widths: Int32Array;
  private readonly purse: Purse;
  private levels = new Int32Array(FIRST_SIZE);
  private starts = new Int32Array(FIRST_SIZE);
  private children = new Int32Array(FIRST_SIZE * 4);
  private hashes = new Int32Array(FIRST_SIZE);
  /** 1 where an end below is missing. */
  private missing = new Uint8Array(FIRST_SIZE);
  private unique = new Int32Array(FIRST_SIZE * 2).fill(FREE);
  private count = 0;
  private childCount = 0;
  /** Children of nodes that are being made, those of the innermost last. */
  private stack = new Int32Array(FIRST_SIZE);
  private top = 0;
  private missingEnd: Ref = 0;

  constructor(sizes: readonly number[], purse: Purse) {
    this.sizes = sizes;
    this.widths = Int32Array.from(sizes);
    this.purse = purse;
  }

  /** How many nodes there are. */
  get size(): number {
    return this.count;
  }

  get bytes(): number {
    const { levels, starts, children, hashes, missing, unique, stack } = this;
    return [levels, starts, children, hashes, missing, unique, stack].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  isEnd(ref: Ref): boolean {
    return ref < 0;
  }

  /** Below all levels for an end. */
  levelOf(ref: Ref): number {
    return ref < 0 ? this.widths.length : this.levels[ref]!;
  }

  child(ref: Ref, position: number): Ref {
    return this.children[this.starts[ref]! + position]!;
  }

  /** What is left of a diagram where the variable of a level, which is at or above its own, is in a class. */
  at(ref: Ref, level: number, position: number): Ref {
    return ref >= 0 && this.levels[ref] === level ? this.children[this.starts[ref]! + position]! : ref;
  }

  mayBeMissing(ref: Ref): boolean {
    return ref < 0 ? ref === this.missingEnd : this.missing[ref] === 1;
  }

  /** Which end is the missing one. */
  protected missingIs(end: Ref): void {
    this.missingEnd = end;
  }

  protected spend(branches: number): void {
    this.purse.spend(branches);
  }

  /** Begins a node: where its children go, one for each class of the level. */
  begin(level: number): number {
    const width = this.widths[level]!;
    this.purse.spend(width);
    const first = this.top;
    this.top += width;
    while (this.top > this.stack.length) this.stack = doubled(this.stack);
    return first;
  }

  give(place: number, child: Ref): void {
    this.stack[place] = child;
  }

  /** The node whose children were given. */
  finish(level: number, first: number): Ref {
    const { stack } = this;
    const width = this.widths[level]!;
    this.top = first;
    const child = stack[first]!;
    let hash = mixed(level, child);
    let isSame = true;
    for (let n = 1; n < width; n += 1) {
      const other = stack[first + n]!;
      if (other !== child) isSame = false;
      hash = mixed(hash, other);
    }
    if (isSame) return child;
    const mask = this.unique.length - 1;
    let slot = hash & mask;
    for (let ref = this.unique[slot]!; ref !== FREE; ref = this.unique[slot]!) {
      if (this.hashes[ref] === hash && this.isNode(ref, level, first, width)) return ref;
      slot = (slot + 1) & mask;
    }
    this.unique[slot] = this.count;
    return this.append(level, first, width, hash);
  }

  /** The levels that a diagram reads, ascending. */
  support(of: Ref): readonly number[] {
    const isRead = new Uint8Array(this.widths.length);
    this.walk(of, (ref) => {
      isRead[this.levels[ref]!] = 1;
    });
    return [...this.widths.keys()].filter((level) => isRead[level] === 1);
  }

  /** Every node of a diagram, once. */
  walk(of: Ref, visit: (ref: Ref) => void): void {
    if (of < 0) return;
    const seen = new Uint8Array(this.count);
    const open = [of];
    seen[of] = 1;
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      visit(ref);
      const start = this.starts[ref]!;
      const end = start + this.widths[this.levels[ref]!]!;
      for (let at = start; at < end; at += 1) {
        const child = this.children[at]!;
        if (child < 0 || seen[child] === 1) continue;
        seen[child] = 1;
        open.push(child);
      }
    }
  }

  /** Gives up all nodes that are being made. */
  protected unwind(): void {
    this.top = 0;
  }

  /** Drops the newest nodes. */
  protected shrink(count: number): void {
    if (count === this.count) return;
    this.childCount = this.starts[count]!;
    this.count = count;
    this.rehash(this.unique.length);
  }

  private isNode(ref: Ref, level: number, first: number, width: number): boolean {
    if (this.levels[ref] !== level) return false;
    const start = this.starts[ref]!;
    for (let n = 0; n < width; n += 1) if (this.children[start + n] !== this.stack[first + n]) return false;
    return true;
  }

  private append(level: number, first: number, width: number, hash: number): Ref {
    const ref = this.count;
    const start = this.childCount;
    if (ref === this.levels.length) {
      this.levels = doubled(this.levels);
      this.starts = doubled(this.starts);
      this.hashes = doubled(this.hashes);
      this.missing = doubledBytes(this.missing);
    }
    while (start + width > this.children.length) this.children = doubled(this.children);
    this.levels[ref] = level;
    this.starts[ref] = start;
    this.hashes[ref] = hash;
    let missing = 0;
    for (let n = 0; n < width; n += 1) {
      const child = this.stack[first + n]!;
      this.children[start + n] = child;
      if (this.mayBeMissing(child)) missing = 1;
    }
    this.missing[ref] = missing;
    this.childCount = start + width;
    this.count = ref + 1;
    if (this.count * 2 > this.unique.length) this.rehash(this.unique.length * 2);
    return ref;
  }

  private rehash(size: number): void {
    const mask = size - 1;
    const unique = new Int32Array(size).fill(FREE);
    for (let ref = 0; ref < this.count; ref += 1) {
      let slot = this.hashes[ref]! & mask;
      while (unique[slot] !== FREE) slot = (slot + 1) & mask;
      unique[slot] = ref;
    }
    this.unique = unique;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

function doubledBytes(list: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(list.length * 2);
  longer.set(list);
  return longer;
}
