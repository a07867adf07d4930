// Decision diagrams with many values and many ends, reduced and ordered (R. E. Bryant, Graph-Based Algorithms for Boolean
// Function Manipulation, 1986; S. Minato, for several values): equal functions are the same diagram.

import { Undecided, type Purse } from './budget.ts';
import { Nodes, type Ref } from './nodes.ts';
import { NONE, Results } from './results.ts';
import { keyOf, type Value } from './values.ts';

export type { Ref } from './nodes.ts';

type One = (value: Value) => Value;
type Two = (left: Value, right: Value) => Value;

/** What an operation is where one side alone says it; undefined where it does not. */
export type Shortcut = (left: Ref, right: Ref) => Ref | undefined;

/** Numbers of operations in the table of results; functions have those from the last on. */
const CHOOSE = 1;
const AND = 2;
const OR = 3;
const FIRST_FUNCTION = 4;

export class Diagrams extends Nodes {
  private readonly values: Value[] = [];
  private readonly ends = new Map<string | number, Ref>();
  private readonly results = new Results();
  /** The same function gives the same results. */
  private readonly functions = new WeakMap<object, number>();
  private nextFunction = FIRST_FUNCTION;
  private readonly unknown: Ref;

  constructor(sizes: readonly number[], purse: Purse) {
    super(sizes, purse);
    this.unknown = this.end(null);
    this.missingIs(this.unknown);
  }

  override get bytes(): number {
    return super.bytes + this.results.bytes;
  }

  end(value: Value): Ref {
    const key = keyOf(value);
    const known = this.ends.get(key);
    if (known !== undefined) return known;
    this.spend(1);
    const ref = ~this.values.length;
    this.values.push(value);
    this.ends.set(key, ref);
    return ref;
  }

  override valueOf(end: Ref): Value {
    return this.values[~end]!;
  }

  /** A diagram of one level. */
  variable(level: number, values: readonly Value[]): Ref {
    const first = this.begin(level);
    values.forEach((value, n) => this.give(first + n, this.end(value)));
    return this.finish(level, first);
  }

  /** An operation on every value. */
  map(of: Ref, operation: One): Ref {
    return this.mapped(this.numberOf(operation), operation, of);
  }

  private mapped(id: number, operation: One, of: Ref): Ref {
    const known = this.results.get(id, of, 0, -1);
    if (known !== NONE) return known;
    let made: Ref;
    if (of < 0) made = this.end(operation(this.valueOf(of)));
    else {
      const level = this.levelOf(of);
      const width = this.sizes[level]!;
      const first = this.begin(level);
      for (let n = 0; n < width; n += 1) this.give(first + n, this.mapped(id, operation, this.child(of, n)));
      made = this.finish(level, first);
    }
    this.results.keep(id, of, 0, -1, made);
    return made;
  }

  /** An operation on both values, whatever the case. */
  apply(left: Ref, right: Ref, operation: Two, shortcut?: Shortcut): Ref {
    return this.applied(this.numberOf(operation), operation, shortcut, left, right);
  }

  private applied(id: number, operation: Two, shortcut: Shortcut | undefined, a: Ref, b: Ref): Ref {
    const short = shortcut?.(a, b);
    if (short !== undefined) return short;
    const known = this.results.get(id, a, b, 0);
    if (known !== NONE) return known;
    let made: Ref;
    if (a < 0 && b < 0) made = this.end(operation(this.valueOf(a), this.valueOf(b)));
    else {
      const level = Math.min(this.levelOf(a), this.levelOf(b));
      const width = this.sizes[level]!;
      const first = this.begin(level);
      for (let n = 0; n < width; n += 1)
        this.give(
          first + n,
          this.applied(id, operation, shortcut, this.at(a, level, n), this.at(b, level, n)),
        );
      made = this.finish(level, first);
    }
    this.results.keep(id, a, b, 0, made);
    return made;
  }

  /** An operation on both values where `care` is 1; missing elsewhere. Without `care`: everywhere. */
  within(care: Ref | undefined, left: Ref, right: Ref, operation: Two): Ref {
    if (care === undefined) return this.apply(left, right, operation);
    return this.appliedWhere(this.numberOf(operation), operation, care, left, right);
  }

  private appliedWhere(id: number, operation: Two, care: Ref, a: Ref, b: Ref): Ref {
    if (care < 0) {
      if (this.valueOf(care) !== 1) return this.unknown;
      return this.applied(id, operation, undefined, a, b);
    }
    // No end is above 0, so that this is no result of the operation everywhere.
    const known = this.results.get(id, a, b, care + 1);
    if (known !== NONE) return known;
    const level = Math.min(this.levelOf(care), this.levelOf(a), this.levelOf(b));
    const width = this.sizes[level]!;
    const first = this.begin(level);
    for (let n = 0; n < width; n += 1)
      this.give(
        first + n,
        this.appliedWhere(id, operation, this.at(care, level, n), this.at(a, level, n), this.at(b, level, n)),
      );
    const made = this.finish(level, first);
    this.results.keep(id, a, b, care + 1, made);
    return made;
  }

  /** `yes` where the condition is 1, `no` where it is 0, missing where it is missing. */
  choose(condition: Ref, yes: Ref, no: Ref): Ref {
    if (condition < 0) {
      const truth = this.valueOf(condition);
      return truth === 1 ? yes : truth === 0 ? no : this.unknown;
    }
    if (yes === no && (yes === this.unknown || !this.mayBeMissing(condition))) return yes;
    const known = this.results.get(CHOOSE, condition, yes, no);
    if (known !== NONE) return known;
    const level = Math.min(this.levelOf(condition), this.levelOf(yes), this.levelOf(no));
    const width = this.sizes[level]!;
    const first = this.begin(level);
    for (let n = 0; n < width; n += 1)
      this.give(
        first + n,
        this.choose(this.at(condition, level, n), this.at(yes, level, n), this.at(no, level, n)),
      );
    const made = this.finish(level, first);
    this.results.keep(CHOOSE, condition, yes, no, made);
    return made;
  }

  /** The value of the first condition that is 1, the last value where all are 0, missing where one before it is missing. */
  firstOf(conditions: readonly Ref[], values: readonly Ref[]): Ref {
    return conditions.reduceRight(
      (rest, condition, n) => this.choose(condition, values[n]!, rest),
      values.at(-1)!,
    );
  }

  /** 1 or 0, the `decisive` of both, where any part is that; missing where any is missing; else the other. */
  joined(parts: readonly Ref[], decisive: 0 | 1): Ref {
    const [stays, decides] = [this.end(1 - decisive), this.end(decisive)];
    const id = decisive === 0 ? AND : OR;
    // From the lowest up, so that what is joined already is only pointed to.
    return [...parts]
      .sort((one, other) => this.levelOf(other) - this.levelOf(one))
      .reduce((all, part) => this.both(id, decides, stays, all, part), stays);
  }

  private both(id: number, decides: Ref, stays: Ref, one: Ref, other: Ref): Ref {
    if (one === other || one === decides || other === stays) return one;
    if (other === decides || one === stays) return other;
    if (one < 0 && other < 0) return this.unknown;
    const [a, b] = one < other ? [one, other] : [other, one];
    const known = this.results.get(id, a, b, 0);
    if (known !== NONE) return known;
    const level = Math.min(this.levelOf(a), this.levelOf(b));
    const width = this.sizes[level]!;
    const first = this.begin(level);
    for (let n = 0; n < width; n += 1)
      this.give(first + n, this.both(id, decides, stays, this.at(a, level, n), this.at(b, level, n)));
    const made = this.finish(level, first);
    this.results.keep(id, a, b, 0, made);
    return made;
  }

  /** Its values, each once. */
  endsOf(of: Ref): readonly Value[] {
    const isFound = new Uint8Array(this.values.length);
    if (of < 0) isFound[~of] = 1;
    this.walk(of, (ref) => {
      const width = this.sizes[this.levelOf(ref)]!;
      for (let n = 0; n < width; n += 1) {
        const child = this.child(ref, n);
        if (child < 0) isFound[~child] = 1;
      }
    });
    return this.values.filter((_, position) => isFound[position] === 1);
  }

  /** Tries something; where the budget does not reach, what it made is dropped. */
  attempt<Result>(task: () => Result): Result | Undecided {
    const before = this.size;
    try {
      return task();
    } catch (error) {
      this.unwind();
      if (!(error instanceof Undecided)) throw error;
      this.shrink(before);
      this.results.clear();
      return error;
    }
  }

  private numberOf(operation: object): number {
    const known = this.functions.get(operation);
    if (known !== undefined) return known;
    this.functions.set(operation, this.nextFunction);
    return this.nextFunction++;
  }
}
