// Definitions as WebAssembly: every value is an i64 in a local, a truth 1 or 0, and the lowest number is missing.

import { unsigned, type Bytes } from '../../columns/simd/encoder.ts';
import type { Comparison } from '../../language/index.ts';
import { Printer } from '../printer.ts';
import type { Term } from '../wholes/index.ts';
import { I64, long } from './binary.ts';
import { DAY_LIMITS, daysBetween, monthsBetween, movedDay, partOfDate } from './dates.ts';

export const MISSING = -(2n ** 63n);

const [GET, SET, TEE, SELECT] = [0x20, 0x21, 0x22, 0x1b];
export const [IF, ELSE, END] = [0x04, 0x05, 0x0b];
export const I32_OR = 0x72;
const [I32_CONST, I32_ADD, I32_SHIFT_LEFT] = [0x41, 0x6a, 0x74];
/** From an i32 to an i64, and back. */
const [EXTEND, WRAP] = [0xad, 0xa7];
/** Signed, where nothing else is said. */
export const LONG = {
  ...{ const: 0x42, load: 0x29 },
  ...{ eq: 0x51, ne: 0x52, lt: 0x53, lessUnsigned: 0x54, gt: 0x55, le: 0x57, ge: 0x59 },
  ...{ add: 0x7c, sub: 0x7d, mul: 0x7e, div: 0x7f },
  ...{ and: 0x83, or: 0x84, xor: 0x85, shiftRight: 0x88 },
} as const;
/** log2 of the bytes of a number, which is also how it is aligned. */
const EIGHT = 3;

const COMPARED: Readonly<Record<Comparison, number>> = {
  '=': LONG.eq,
  '!=': LONG.ne,
  '<': LONG.lt,
  '<=': LONG.le,
  '>': LONG.gt,
  '>=': LONG.ge,
};

export const constant = (value: bigint): Bytes => [LONG.const, ...long(value)];
export const get = (local: number): Bytes => [GET, ...unsigned(local)];
export const set = (local: number): Bytes => [SET, ...unsigned(local)];
export const tee = (local: number): Bytes => [TEE, ...unsigned(local)];

export class WasmPrinter extends Printer<Bytes> {
  /** Computes what was defined so far. */
  readonly code: number[] = [];
  /** Numbers that are looked up, eight bytes each. */
  readonly tables: number[] = [];
  private readonly first: number;
  private count64 = 0;
  private readonly held = new Map<string, number>();
  private readonly places = new Map<string, number>();

  /** `first`: the number of the first local that is an i64. */
  constructor(first: number) {
    super();
    this.first = first;
  }

  /** How many locals are i64. */
  get locals(): number {
    return this.count64;
  }

  /** The local that holds what has this name; a new one where nothing has it yet. */
  local(name: string): number {
    const own = this.held.get(name) ?? this.newLocal();
    this.held.set(name, own);
    return own;
  }

  define(name: string, term: Term): void {
    this.append([...this.counted(term), ...set(this.local(name))]);
  }

  append(code: Bytes): void {
    for (const byte of code) this.code.push(byte);
  }

  private newLocal(): number {
    this.count64 += 1;
    return this.first + this.count64 - 1;
  }

  private counted(term: Term): Bytes {
    this.count(term);
    return this.text(term);
  }

  protected named(_: Term, text: Bytes): Bytes {
    const local = this.newLocal();
    this.append([...text, ...set(local)]);
    return get(local);
  }

  protected say(term: Term): Bytes {
    switch (term.op) {
      case 'whole':
        return constant(term.value);
      case 'truth':
        return constant(term.value ? 1n : 0n);
      case 'date':
        return constant(BigInt(term.day));
      case 'missing':
        return constant(MISSING);
      case 'read':
        return get(this.local(term.name));
      case 'is missing':
        return [...this.text(term.of), ...constant(MISSING), LONG.eq, EXTEND];
      case 'not':
        return this.not(this.text(term.of));
      case 'and':
        return this.not(this.either(term.parts.map((part) => this.not(this.text(part)))));
      case 'or':
        return this.either(term.parts.map((part) => this.text(part)));
      case 'compare':
        return this.known([term.left, term.right], (parts) => [
          ...parts.flat(),
          COMPARED[term.operator],
          EXTEND,
        ]);
      case 'case':
        return this.chosen(term);
      case 'first known':
        return term.parts.map((part) => this.text(part)).reduceRight((rest, part) => this.orElse(part, rest));
      case 'add':
        return this.known(term.parts, (parts) => joined(parts, [LONG.add]));
      case 'multiply':
        return this.known(term.parts, (parts) => joined(parts, [LONG.mul]));
      case 'negative':
        return this.known([term.of], (parts) => [...constant(0n), ...parts.flat(), LONG.sub]);
      case 'quotient':
        return this.known([term.left, term.right], (parts) => [...parts.flat(), LONG.div]);
      case 'least':
      case 'greatest': {
        const better = term.op === 'least' ? LONG.lt : LONG.gt;
        return this.known(term.parts, (parts) =>
          parts.reduce((one, other) => this.extreme(one, other, better)),
        );
      }
      case 'look up':
        return this.lookedUp(term);
      case 'has bit':
        return this.known([term.of], (parts) => [
          ...parts.flat(),
          ...constant(BigInt(term.position)),
          LONG.shiftRight,
          ...constant(1n),
          LONG.and,
        ]);
      case 'days':
        return this.counted(daysBetween(this.day(term.from), this.day(term.to)));
      case 'months':
        return this.counted(monthsBetween(this.day(term.from), this.day(term.to)));
      case 'part':
        return this.counted(partOfDate(term.part, this.day(term.of)));
      case 'moved':
        return this.counted(movedDay(term, this.day(term.of)));
      case 'in doubles':
        throw new Error('doubles are not said in whole numbers');
    }
  }

  /** Missing where a part is. */
  private known(parts: readonly Term[], say: (parts: readonly Bytes[]) => Bytes): Bytes {
    const unsure = parts.filter(({ mayBeMissing }) => mayBeMissing).map((part) => this.atom(part));
    const said = say(parts.map((part) => (part.mayBeMissing ? this.atom(part) : this.text(part))));
    if (unsure.length === 0) return said;
    const absent = joined(
      unsure.map((part) => [...part, ...constant(MISSING), LONG.eq]),
      [I32_OR],
    );
    return [...absent, IF, I64, ...constant(MISSING), ELSE, ...said, END];
  }

  /** The other of 1 and 0; missing, whose highest bit is set, stays. */
  private not(truth: Bytes): Bytes {
    const local = this.newLocal();
    return [
      ...[...truth, ...tee(local), ...get(local), ...constant(63n), LONG.shiftRight],
      ...[...constant(1n), LONG.xor, LONG.xor],
    ];
  }

  /** True where the bits of all together are odd; else they are those of false or of missing. */
  private either(truths: readonly Bytes[]): Bytes {
    const all = this.newLocal();
    const isTrue = [...joined(truths, [LONG.or]), ...tee(all), ...constant(1n), LONG.and, WRAP];
    return [...isTrue, IF, I64, ...constant(1n), ELSE, ...get(all), END];
  }

  private chosen({ branches, otherwise }: Extract<Term, { op: 'case' }>): Bytes {
    const conditions = branches.map(({ when }) => {
      const text = this.text(when);
      return when.mayBeMissing ? [...text, ...constant(1n), LONG.eq] : [...text, WRAP];
    });
    const results = branches.map(({ then }) => this.text(then));
    return branches.reduceRight<Bytes>(
      (rest, _, at) => [...conditions[at]!, IF, I64, ...results[at]!, ELSE, ...rest, END],
      this.text(otherwise),
    );
  }

  private orElse(part: Bytes, rest: Bytes): Bytes {
    const local = this.newLocal();
    const isThere = [...part, ...tee(local), ...constant(MISSING), LONG.ne];
    return [...isThere, IF, I64, ...get(local), ELSE, ...rest, END];
  }

  private extreme(one: Bytes, other: Bytes, better: number): Bytes {
    const [left, right] = [this.newLocal(), this.newLocal()];
    return [...one, ...tee(left), ...other, ...tee(right), ...get(left), ...get(right), better, SELECT];
  }

  private lookedUp({ of, values }: Extract<Term, { op: 'look up' }>): Bytes {
    const position = this.atom(of);
    const length = constant(BigInt(values.length));
    const address = [...position, WRAP, I32_CONST, EIGHT, I32_SHIFT_LEFT];
    const start = [I32_CONST, ...long(BigInt(this.table(values))), I32_ADD];
    // What is missing or no position is beyond every table.
    return [
      ...[...position, ...length, LONG.lessUnsigned, IF, I64],
      ...[...address, ...start, LONG.load, EIGHT, 0, ELSE, ...constant(MISSING), END],
    ];
  }

  /** Where these stand; the same numbers stand once. */
  private table(values: readonly (bigint | null)[]): number {
    const key = values.join();
    const place = this.places.get(key) ?? this.tables.length;
    if (place === this.tables.length)
      this.tables.push(...new Uint8Array(BigInt64Array.from(values, (value) => value ?? MISSING).buffer));
    this.places.set(key, place);
    return place;
  }

  /** A date as a number with a name, as it is read several times. */
  private day(of: Term): Term {
    const known = { ...DAY_LIMITS, mayBeMissing: of.mayBeMissing };
    if (of.op === 'read') return { ...known, op: 'read', name: of.name };
    const local = this.newLocal();
    this.append([...this.atom(of), ...set(local)]);
    const name = `day ${String(local)}`;
    this.held.set(name, local);
    return { ...known, op: 'read', name };
  }
}

function joined(parts: readonly Bytes[], operation: Bytes): Bytes {
  return parts.flatMap((part, at) => (at === 0 ? part : [...part, ...operation]));
}
