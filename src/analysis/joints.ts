// Several values at once as one diagram, and what a node makes of them, looked at once for each combination that there is.

import type { Diagrams, Ref } from './diagram/diagrams.ts';
import { Tuples } from './diagram/tuples.ts';
import { keyOf, type Value } from './diagram/values.ts';

type Operation = (values: readonly Value[]) => Value;

export class Joints {
  private readonly diagrams: Diagrams;
  private readonly tuples = new Tuples();
  private readonly joined = new Map<string, Ref>();
  private readonly ends = new Map<Ref, readonly Value[]>();
  private readonly mapped = new Map<string, Ref>();

  constructor(diagrams: Diagrams) {
    this.diagrams = diagrams;
  }

  /** What comes of the values of some diagrams, together. */
  map(parts: readonly Ref[], operation: Operation): Ref {
    const { joint, found } = this.results(parts, operation);
    const key = `${String(joint)}:${[...found.values()].map((value) => String(keyOf(value))).join()}`;
    const known = this.mapped.get(key);
    if (known !== undefined) return known;
    const made = this.diagrams.map(joint, (end) => found.get(end)!);
    this.mapped.set(key, made);
    return made;
  }

  /** Every value that comes of them, without the diagram. */
  valuesOf(parts: readonly Ref[], operation: Operation): readonly Value[] {
    const { found } = this.results(parts, operation);
    return [...new Map([...found.values()].map((value) => [keyOf(value), value])).values()];
  }

  /** Whether the same comes of them in two ways. */
  areSame(parts: readonly Ref[], one: Operation, other: Operation): boolean {
    const { joint, valuesAt } = this.together(parts);
    return this.endsOf(joint).every((end) => {
      const values = valuesAt(end);
      return keyOf(one(values)) === keyOf(other(values));
    });
  }

  private results(parts: readonly Ref[], operation: Operation) {
    const { joint, valuesAt } = this.together(parts);
    const found = new Map(this.endsOf(joint).map((end) => [end, operation(valuesAt(end))]));
    return { joint, found };
  }

  /** One diagram on its own is what it is. */
  private together(parts: readonly Ref[]) {
    const [only] = parts;
    return only !== undefined && parts.length === 1
      ? { joint: only, valuesAt: (end: Value): readonly Value[] => [end] }
      : { joint: this.of(parts), valuesAt: (place: Value) => this.tuples.at(place) };
  }

  /** Forgets what rests on nodes that are no longer there. */
  forgetFrom(size: number): void {
    for (const [key, ref] of this.joined) if (ref >= size) this.joined.delete(key);
    for (const ref of this.ends.keys()) if (ref >= size) this.ends.delete(ref);
    for (const [key, ref] of this.mapped)
      if (ref >= size || Number(key.slice(0, key.indexOf(':'))) >= size) this.mapped.delete(key);
  }

  private of(parts: readonly Ref[]): Ref {
    const { diagrams, joined } = this;
    const key = parts.join();
    const known = joined.get(key);
    if (known !== undefined) return known;
    const made = parts.reduce((all, part) => diagrams.apply(all, part, this.tuples.with), diagrams.end(0));
    joined.set(key, made);
    return made;
  }

  private endsOf(joint: Ref): readonly Value[] {
    const known = this.ends.get(joint);
    if (known) return known;
    const found = this.diagrams.endsOf(joint);
    this.ends.set(joint, found);
    return found;
  }
}
