// Diagrams as what they add: those that differ by the same amount everywhere are one shape (after Y.-T. Lai and S. Sastry,
// Edge-Valued Binary Decision Diagrams, 1992). Else the same sum would be there once for each way in which it came about.

import type { Diagrams, Ref } from './diagrams.ts';
import type { Value } from './values.ts';

/** What a value adds; null: the sum is missing. */
export type Amount = (value: Value) => number | null;

/** Adds nothing more. */
export const DONE = 0;
/** The sum is missing. */
export const MISSING = -1;

/** The least that a diagram adds, and how what it adds differs from that. */
export interface Part {
  readonly shape: number;
  readonly least: number;
}

const MISSING_PART: Part = { shape: MISSING, least: 0 };

interface Shape {
  readonly level: number;
  readonly children: readonly Part[];
}

export class Shapes {
  private readonly diagrams: Diagrams;
  private readonly amountOf: Amount;
  /** From `DONE` on. */
  private readonly shapes: Shape[];
  private readonly places = new Map<string, number>();
  private readonly parts = new Map<Ref, Part>();

  constructor(diagrams: Diagrams, amountOf: Amount) {
    this.diagrams = diagrams;
    this.amountOf = amountOf;
    this.shapes = [{ level: diagrams.sizes.length, children: [] }];
  }

  levelOf(shape: number): number {
    return this.shapes[shape]!.level;
  }

  child(shape: number, position: number): Part {
    return this.shapes[shape]!.children[position]!;
  }

  of(ref: Ref): Part {
    const known = this.parts.get(ref);
    if (known) return known;
    const found = this.diagrams.isEnd(ref) ? this.ofEnd(ref) : this.ofNode(ref);
    this.parts.set(ref, found);
    return found;
  }

  private ofEnd(end: Ref): Part {
    const amount = this.amountOf(this.diagrams.valueOf(end));
    return amount === null ? MISSING_PART : { shape: DONE, least: amount };
  }

  private ofNode(ref: Ref): Part {
    const level = this.diagrams.levelOf(ref);
    const all = Array.from({ length: this.diagrams.sizes[level]! }, (_, n) =>
      this.of(this.diagrams.child(ref, n)),
    );
    const known = all.filter(({ shape }) => shape !== MISSING);
    if (known.length === 0) return MISSING_PART;
    const least = Math.min(...known.map((part) => part.least));
    const children = all.map((part) =>
      part.shape === MISSING ? part : { shape: part.shape, least: part.least - least },
    );
    const [first] = children;
    if (children.every((part) => part.shape === first!.shape && part.least === first!.least))
      return { shape: first!.shape, least };
    return { shape: this.placeOf(level, children), least };
  }

  private placeOf(level: number, children: readonly Part[]): number {
    const key = `${String(level)}|${children.map(({ shape, least }) => `${String(shape)}+${String(least)}`).join()}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const made = this.shapes.push({ level, children }) - 1;
    this.places.set(key, made);
    return made;
  }
}
