// Decision diagrams with many values and many ends, reduced and ordered (R. E. Bryant, Graph-Based Algorithms for Boolean
// Function Manipulation, 1986; S. Minato, for several values): equal functions are the same diagram.

import { Undecided, type Purse } from './budget.ts';
import { Keyed, mixed, NONE } from './keyed.ts';
import { keyOf, type Value } from './values.ts';

/** From 0 on: a node. Below: an end, `~ref` its position among the values. */
export type Ref = number;

type One = (value: Value) => Value;
type Two = (left: Value, right: Value) => Value;

/** What an operation is where one side alone says it; undefined where it does not. */
export type Shortcut = (left: Ref, right: Ref) => Ref | undefined;

const FIRST_SIZE = 1 << 10;

export class Diagrams {
  /** How many classes the variable of each level has. */
  readonly sizes: readonly number[];
  private readonly purse: Purse;
  private readonly values: Value[] = [];
  private readonly ends = new Map<string | number, Ref>();
  private levels = new Int32Array(FIRST_SIZE);
  private starts = new Int32Array(FIRST_SIZE);
  private children = new Int32Array(FIRST_SIZE * 4);
  private unique = new Int32Array(FIRST_SIZE * 2).fill(-1);
  private count = 0;
  private childCount = 0;

  constructor(sizes: readonly number[], purse: Purse) {
    this.sizes = sizes;
    this.purse = purse;
  }

  /** How many nodes there are. */
  get size(): number {
    return this.count;
  }

  end(value: Value): Ref {
    const key = keyOf(value);
    const known = this.ends.get(key);
    if (known !== undefined) return known;
    this.purse.spend(1);
    const ref = ~this.values.length;
    this.values.push(value);
    this.ends.set(key, ref);
    return ref;
  }

  isEnd(ref: Ref): boolean {
    return ref < 0;
  }

  valueOf(end: Ref): Value {
    return this.values[~end]!;
  }

  /** Below all levels for an end. */
  levelOf(ref: Ref): number {
    return ref < 0 ? this.sizes.length : this.levels[ref]!;
  }

  child(ref: Ref, position: number): Ref {
    return this.children[this.starts[ref]! + position]!;
  }

  /** What is left of a diagram where the variable of a level, which is at or above its own, is in a class. */
  at(ref: Ref, level: number, position: number): Ref {
    return this.levelOf(ref) === level ? this.child(ref, position) : ref;
  }

  private node(level: number, children: readonly Ref[]): Ref {
    const [first] = children;
    if (children.every((child) => child === first)) return first!;
    let slot = hashOf(level, children) & (this.unique.length - 1);
    for (let at = this.unique[slot]!; at >= 0; at = this.unique[slot]!) {
      if (this.isNode(at, level, children)) return at;
      slot = (slot + 1) & (this.unique.length - 1);
    }
    this.unique[slot] = this.append(level, children);
    if (this.count * 2 > this.unique.length) this.rehash(this.unique.length * 2);
    return this.count - 1;
  }

  /** A diagram of one level. */
  variable(level: number, values: readonly Value[]): Ref {
    return this.branched(level, (n) => this.end(values[n]!));
  }

  /** An operation on every value. */
  map(of: Ref, operation: One): Ref {
    return this.bind(of, (value) => this.end(operation(value)));
  }

  /** Every end replaced by a diagram that lies below all levels of `of`. */
  bind(of: Ref, replace: (value: Value) => Ref): Ref {
    const done = new Map<Ref, Ref>();
    const visit = (ref: Ref): Ref => {
      const known = done.get(ref);
      if (known !== undefined) return known;
      const made = ref < 0 ? replace(this.valueOf(ref)) : this.rebuilt(ref, visit);
      done.set(ref, made);
      return made;
    };
    return visit(of);
  }

  /** An operation on both values, whatever the case. */
  apply(left: Ref, right: Ref, operation: Two, shortcut?: Shortcut): Ref {
    const done = new Keyed(2);
    const visit = (a: Ref, b: Ref): Ref => {
      if (a < 0 && b < 0) return this.end(operation(this.valueOf(a), this.valueOf(b)));
      const short = shortcut?.(a, b);
      if (short !== undefined) return short;
      const known = done.get(a, b);
      if (known !== NONE) return known;
      const level = Math.min(this.levelOf(a), this.levelOf(b));
      const made = this.branched(level, (n) => visit(this.at(a, level, n), this.at(b, level, n)));
      done.set(a, b, 0, made);
      return made;
    };
    return visit(left, right);
  }

  /** An operation on both values where `care` is 1; missing elsewhere. Without `care`: everywhere. */
  within(care: Ref | undefined, left: Ref, right: Ref, operation: Two): Ref {
    if (care === undefined) return this.apply(left, right, operation);
    const elsewhere = this.end(null);
    const done = new Keyed(3);
    const visit = (where: Ref, a: Ref, b: Ref): Ref => {
      if (where < 0 && this.valueOf(where) !== 1) return elsewhere;
      if (where < 0 && a < 0 && b < 0) return this.end(operation(this.valueOf(a), this.valueOf(b)));
      const known = done.get(where, a, b);
      if (known !== NONE) return known;
      const level = Math.min(this.levelOf(where), this.levelOf(a), this.levelOf(b));
      const made = this.branched(level, (n) =>
        visit(this.at(where, level, n), this.at(a, level, n), this.at(b, level, n)),
      );
      done.set(where, a, b, made);
      return made;
    };
    return visit(care, left, right);
  }

  /** An operation on the values of several diagrams. */
  applyAll(all: readonly Ref[], operation: (values: readonly Value[]) => Value): Ref {
    const done = new Map<string, Ref>();
    const visit = (refs: readonly Ref[]): Ref => {
      if (refs.every((ref) => ref < 0)) return this.end(operation(refs.map((ref) => this.valueOf(ref))));
      const key = refs.join();
      const known = done.get(key);
      if (known !== undefined) return known;
      const level = Math.min(...refs.map((ref) => this.levelOf(ref)));
      const made = this.branched(level, (n) => visit(refs.map((ref) => this.at(ref, level, n))));
      done.set(key, made);
      return made;
    };
    return visit(all);
  }

  /** `yes` where the condition is 1, `no` where it is 0, missing where it is missing. */
  choose(condition: Ref, yes: Ref, no: Ref): Ref {
    const missing = this.end(null);
    const done = new Keyed(3);
    const visit = (when: Ref, a: Ref, b: Ref): Ref => {
      if (when < 0) {
        const truth = this.valueOf(when);
        return truth === 1 ? a : truth === 0 ? b : missing;
      }
      const known = done.get(when, a, b);
      if (known !== NONE) return known;
      const level = Math.min(this.levelOf(when), this.levelOf(a), this.levelOf(b));
      const made = this.branched(level, (n) =>
        visit(this.at(when, level, n), this.at(a, level, n), this.at(b, level, n)),
      );
      done.set(when, a, b, made);
      return made;
    };
    return visit(condition, yes, no);
  }

  /**
   * The value of the first condition that is 1, the last value where all are 0, missing where one before it is missing.
   * All at once: conditions that are decided on the way are not looked at again.
   */
  firstOf(conditions: readonly Ref[], values: readonly Ref[]): Ref {
    if (conditions.length === 1) return this.choose(conditions[0]!, values[0]!, values[1]!);
    const missing = this.end(null);
    const done = new Map<string, Ref>();
    /** Pairs of a condition and its value, and then the last value. */
    const visit = (all: readonly Ref[]): Ref => {
      if (all.length === 1) return all[0]!;
      const key = all.join();
      const known = done.get(key);
      if (known !== undefined) return known;
      const level = Math.min(...all.map((ref) => this.levelOf(ref)));
      const made = this.branched(level, (n) => visit(left(all.map((ref) => this.at(ref, level, n)))));
      done.set(key, made);
      return made;
    };
    const left = (all: readonly Ref[]): readonly Ref[] => {
      const open: Ref[] = [];
      for (let n = 0; n + 1 < all.length; n += 2) {
        const condition = all[n]!;
        if (!this.isEnd(condition)) open.push(condition, all[n + 1]!);
        else if (this.valueOf(condition) !== 0)
          return [...open, this.valueOf(condition) === 1 ? all[n + 1]! : missing];
      }
      return [...open, all.at(-1)!];
    };
    return visit(left([...conditions.flatMap((condition, n) => [condition, values[n]!]), values.at(-1)!]));
  }

  /** 1 or 0, the `decisive` of both, where any part is that; missing where any is missing; else the other. */
  joined(parts: readonly Ref[], decisive: 0 | 1): Ref {
    const done = new Map<string, Ref>();
    const visit = (open: readonly Ref[], isMissing: boolean): Ref => {
      if (open.length === 0) return this.end(isMissing ? null : 1 - decisive);
      const key = `${open.join()}${isMissing ? '?' : ''}`;
      const known = done.get(key);
      if (known !== undefined) return known;
      const level = Math.min(...open.map((ref) => this.levelOf(ref)));
      const made = this.branched(level, (n) =>
        left(
          open.map((ref) => this.at(ref, level, n)),
          isMissing,
        ),
      );
      done.set(key, made);
      return made;
    };
    const left = (all: readonly Ref[], wasMissing: boolean): Ref => {
      const ends = all.filter((ref) => this.isEnd(ref)).map((ref) => this.valueOf(ref));
      if (ends.includes(decisive)) return this.end(decisive);
      const open = [...new Set(all.filter((ref) => !this.isEnd(ref)))];
      return visit(open, wasMissing || ends.includes(null));
    };
    return left(parts, false);
  }

  /** The levels that a diagram reads, ascending. */
  support(of: Ref): readonly number[] {
    const levels = new Set<number>();
    this.walk(of, (ref) => levels.add(this.levelOf(ref)));
    return [...levels].sort((a, b) => a - b);
  }

  /** Every node of a diagram, once. */
  walk(of: Ref, visit: (ref: Ref) => void): void {
    const seen = new Set<Ref>();
    const open = [of];
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      if (ref < 0 || seen.has(ref)) continue;
      seen.add(ref);
      visit(ref);
      for (let n = 0; n < this.sizes[this.levels[ref]!]!; n += 1) open.push(this.child(ref, n));
    }
  }

  /** Its values, each once. */
  endsOf(of: Ref): readonly Value[] {
    const found = new Set<Ref>(of < 0 ? [of] : []);
    this.walk(of, (ref) => {
      for (let n = 0; n < this.sizes[this.levels[ref]!]!; n += 1)
        if (this.child(ref, n) < 0) found.add(this.child(ref, n));
    });
    return [...found].map((end) => this.valueOf(end));
  }

  /** Tries something; where the budget does not reach, what it made is dropped. */
  attempt<Result>(task: () => Result): Result | Undecided {
    const before = this.count;
    try {
      return task();
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      this.shrink(before);
      return error;
    }
  }

  private shrink(count: number): void {
    if (count === this.count) return;
    this.childCount = this.starts[count]!;
    this.count = count;
    this.rehash(this.unique.length);
  }

  private rebuilt(ref: Ref, visit: (child: Ref) => Ref): Ref {
    return this.branched(this.levels[ref]!, (n) => visit(this.child(ref, n)));
  }

  /** A node of a level, child by child. */
  branched(level: number, childAt: (position: number) => Ref): Ref {
    const size = this.sizes[level]!;
    this.purse.spend(size);
    const children = new Array<Ref>(size);
    for (let n = 0; n < size; n += 1) children[n] = childAt(n);
    return this.node(level, children);
  }

  private isNode(ref: Ref, level: number, children: readonly Ref[]): boolean {
    if (this.levels[ref] !== level) return false;
    const start = this.starts[ref]!;
    for (let n = 0; n < children.length; n += 1) if (this.children[start + n] !== children[n]) return false;
    return true;
  }

  private append(level: number, children: readonly Ref[]): Ref {
    if (this.count === this.levels.length) {
      this.levels = doubled(this.levels);
      this.starts = doubled(this.starts);
    }
    while (this.childCount + children.length > this.children.length) this.children = doubled(this.children);
    this.levels[this.count] = level;
    this.starts[this.count] = this.childCount;
    this.children.set(children, this.childCount);
    this.childCount += children.length;
    this.count += 1;
    return this.count - 1;
  }

  private rehash(size: number): void {
    this.unique = new Int32Array(size).fill(-1);
    for (let ref = 0; ref < this.count; ref += 1) {
      const level = this.levels[ref]!;
      const start = this.starts[ref]!;
      const children = this.children.subarray(start, start + this.sizes[level]!);
      let slot = hashOf(level, children) & (size - 1);
      while (this.unique[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.unique[slot] = ref;
    }
  }
}

function hashOf(level: number, children: ArrayLike<Ref>): number {
  let hash = mixed(0x9e37, level);
  for (let n = 0; n < children.length; n += 1) hash = mixed(hash, children[n]!);
  return hash >>> 0;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
