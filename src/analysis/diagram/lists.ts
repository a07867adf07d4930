// Lists of parts that are still to be added, those of the highest level first: the same list is the same number.

import type { Diagrams, Ref } from './diagrams.ts';
import { Keyed } from './keyed.ts';
import { NONE } from './results.ts';
import { DONE, MISSING, Shapes, type Amount, type Part } from './shapes.ts';

export const NOTHING_LEFT = 0;

/** Where each class of the level of a list leads: a list below, and what is added on the way to it. */
export interface Next {
  /** MISSING: the sum is missing. */
  readonly lists: Int32Array;
  readonly added: Float64Array;
}

export class Lists {
  private readonly sizes: readonly number[];
  private readonly shapes: Shapes;
  private readonly heads: number[] = [DONE];
  private readonly tails: number[] = [NOTHING_LEFT];
  private readonly nexts: Next[] = [];
  private readonly all = new Keyed(2);

  constructor(diagrams: Diagrams, amountOf: Amount) {
    this.sizes = diagrams.sizes;
    this.shapes = new Shapes(diagrams, amountOf);
  }

  of(parts: readonly Ref[]): { list: number; added: number } {
    return this.with(
      parts.map((part) => this.shapes.of(part)),
      NOTHING_LEFT,
    );
  }

  levelOf(list: number): number {
    return this.shapes.levelOf(this.heads[list]!);
  }

  nextOf(list: number): Next {
    return (this.nexts[list] ??= this.nextOfNew(list));
  }

  private nextOfNew(list: number): Next {
    const level = this.levelOf(list);
    const heads: number[] = [];
    let rest = list;
    while (rest !== NOTHING_LEFT && this.levelOf(rest) === level) {
      heads.push(this.heads[rest]!);
      rest = this.tails[rest]!;
    }
    const width = this.sizes[level]!;
    const next = { lists: new Int32Array(width), added: new Float64Array(width) };
    for (let n = 0; n < width; n += 1) {
      const parts = heads.map((head) => this.shapes.child(head, n));
      const found = this.with(parts, rest);
      next.lists[n] = found.list;
      next.added[n] = found.added;
    }
    return next;
  }

  /** What parts add at least is added; the rest of them is put among those of a list. */
  private with(parts: readonly Part[], list: number): { list: number; added: number } {
    const open: number[] = [];
    let added = 0;
    for (const { shape, least } of parts) {
      if (shape === MISSING) return { list: MISSING, added: 0 };
      added += least;
      if (shape !== DONE) open.push(shape);
    }
    open.sort((one, other) => this.order(one, other));
    return { list: this.merged(open, 0, list), added };
  }

  private merged(shapes: readonly number[], from: number, list: number): number {
    const shape = shapes[from];
    if (shape === undefined) return list;
    if (list === NOTHING_LEFT || this.order(shape, this.heads[list]!) <= 0)
      return this.joined(shape, this.merged(shapes, from + 1, list));
    return this.joined(this.heads[list]!, this.merged(shapes, from, this.tails[list]!));
  }

  private order(one: number, other: number): number {
    return this.shapes.levelOf(one) - this.shapes.levelOf(other) || one - other;
  }

  private joined(head: number, tail: number): number {
    const known = this.all.get(head, tail);
    if (known !== NONE) return known;
    const made = this.heads.push(head) - 1;
    this.tails.push(tail);
    this.all.set(head, tail, 0, made);
    return made;
  }
}
