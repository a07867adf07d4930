// Numbers over blocks of cases, exactly: fractions of whole numbers that a double holds. Where a block needs larger
// ones, that is noted, and who observes the numbers computes the block case by case.

import { compare, freed, type Comparison } from '../../../language/index.ts';
import { roundRatio, type Fraction } from '../../../model/fraction.ts';
import { roundTo } from '../../../model/decimal.ts';
import { BLOCK, type Vector } from './registers.ts';

/**
 * Numerators over denominators above 0, whole numbers below 2^53; a numerator of NaN is missing. A denominator of 0
 * says that the numerator is a double that is no fraction: exp, log, a root or a power came in.
 */
export interface Ratios {
  readonly n: Float64Array;
  readonly d: Float64Array;
}

/** A computation over the first `rows` cases of the block; what it gives is its own and is overwritten by the next call. */
export type RatioVector = (rows: number) => Ratios;

/** Notes whether a whole number of the block was too large for a double. */
export class Watch {
  private isLost = false;

  begin(): void {
    this.isLost = false;
  }

  lose(): void {
    this.isLost = true;
  }

  get lost(): boolean {
    return this.isLost;
  }
}

const LARGEST = 2 ** 53;
/** More decimals than these leave no room for a number beside them. */
const MOST_DECIMALS = 15;

/** Where the results of one computation go. */
class Output implements Ratios {
  readonly n = new Float64Array(BLOCK);
  readonly d = new Float64Array(BLOCK).fill(1);
  private readonly watch: Watch;

  constructor(watch: Watch) {
    this.watch = watch;
  }

  exact(row: number, n: number, d: number): void {
    this.n[row] = n;
    this.d[row] = d;
    if (Math.abs(n) >= LARGEST || d >= LARGEST) this.watch.lose();
  }

  double(row: number, value: number): void {
    this.n[row] = Number.isFinite(value) ? value : NaN;
    this.d[row] = 0;
  }

  /** A decimal of so many decimals. */
  decimal(row: number, value: number, decimals: number): void {
    const unit = 10 ** decimals;
    this.exact(row, Math.round(value * unit), unit);
  }

  missing(row: number): void {
    this.n[row] = NaN;
  }
}

function double(n: number, d: number): number {
  return d === 0 ? n : n / d;
}

function doubleAt({ n, d }: Ratios, row: number): number {
  return double(n[row] as number, d[row] as number);
}

/** Whole numbers of 10^-decimals. */
export function ratiosOfWholes(wholes: Vector, decimals: number): RatioVector {
  const d = new Float64Array(BLOCK).fill(10 ** decimals);
  return (rows) => ({ n: wholes(rows), d });
}

/** The same everywhere; null is missing. */
export function sameRatio(fraction: Fraction | null, watch: Watch): RatioVector {
  const [n, d] = fraction ? [Number(fraction.n), Number(fraction.d)] : [NaN, 1];
  const same = { n: new Float64Array(BLOCK).fill(n), d: new Float64Array(BLOCK).fill(d) };
  const isLost = Math.abs(n) >= LARGEST || d >= LARGEST;
  return () => {
    if (isLost) watch.lose();
    return same;
  };
}

/** The doubles nearest to them. */
export function doubleVector(of: RatioVector): Vector {
  const output = new Float64Array(BLOCK);
  return (rows) => {
    const { n, d } = of(rows);
    for (let row = 0; row < rows; row += 1)
      output[row] = d[row] === 0 ? freed(n[row]!) : n[row]! / d[row]! + 0;
    return output;
  };
}

/** Decimals as whole numbers of 10^-decimals. */
export function wholesOfVector(vector: Vector, decimals: number, watch: Watch): Vector {
  const output = new Float64Array(BLOCK);
  const unit = 10 ** decimals;
  return (rows) => {
    const values = vector(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = values[row]!;
      const whole = Math.round(value * unit);
      output[row] = whole;
      if (whole / unit !== value && !Number.isNaN(value)) watch.lose();
    }
    return output;
  };
}

/** Numbers that have at most so many decimals, as far as is known. */
export function ratiosOfVector(vector: Vector, decimals: number, watch: Watch): RatioVector {
  const output = new Output(watch);
  const unit = 10 ** decimals;
  return (rows) => {
    const values = vector(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = values[row] as number;
      const n = Math.round(value * unit);
      if (n / unit === value || Number.isNaN(value)) output.exact(row, n, unit);
      else output.decimal(row, value, decimalsOf(value));
    }
    return output;
  };
}

/** As many as its shortest decimal has. */
function decimalsOf(value: number): number {
  let decimals = 0;
  while (decimals <= MOST_DECIMALS && Math.round(value * 10 ** decimals) / 10 ** decimals !== value)
    decimals += 1;
  return decimals;
}

export function sumOver(one: RatioVector, other: RatioVector, sign: 1 | -1, watch: Watch): RatioVector {
  const output = new Output(watch);
  return (rows) => {
    const [left, right] = [one(rows), other(rows)];
    for (let row = 0; row < rows; row += 1) {
      const [under, over] = [left.d[row] as number, right.d[row] as number];
      if (under === 0 || over === 0) output.double(row, doubleAt(left, row) + sign * doubleAt(right, row));
      else if (under === over)
        output.exact(row, (left.n[row] as number) + sign * (right.n[row] as number), under);
      else {
        const [a, b] = [(left.n[row] as number) * over, (right.n[row] as number) * under];
        output.exact(row, a + sign * b, under * over);
        if (Math.abs(a) >= LARGEST || Math.abs(b) >= LARGEST) watch.lose();
      }
    }
    return output;
  };
}

export function productOver(one: RatioVector, other: RatioVector, watch: Watch): RatioVector {
  const output = new Output(watch);
  return (rows) => {
    const [left, right] = [one(rows), other(rows)];
    for (let row = 0; row < rows; row += 1) {
      const d = (left.d[row] as number) * (right.d[row] as number);
      if (d === 0) output.double(row, doubleAt(left, row) * doubleAt(right, row));
      else output.exact(row, (left.n[row] as number) * (right.n[row] as number), d);
    }
    return output;
  };
}

export function quotientOver(one: RatioVector, other: RatioVector, watch: Watch): RatioVector {
  const output = new Output(watch);
  return (rows) => {
    const [left, right] = [one(rows), other(rows)];
    for (let row = 0; row < rows; row += 1) {
      const divisor = right.n[row] as number;
      const [under, over] = [left.d[row] as number, right.d[row] as number];
      if (under === 0 || over === 0) output.double(row, doubleAt(left, row) / doubleAt(right, row));
      else if (divisor === 0) output.missing(row);
      else output.exact(row, Math.sign(divisor) * (left.n[row] as number) * over, Math.abs(divisor) * under);
    }
    return output;
  };
}

/** What is always a double; it is given doubles. */
export function doublesOver(
  args: readonly RatioVector[],
  compute: (first: number, second: number, isExact: boolean) => number,
  watch: Watch,
): RatioVector {
  const output = new Output(watch);
  return (rows) => {
    const all = args.map((arg) => arg(rows));
    const [left, right = left] = all;
    for (let row = 0; row < rows; row += 1) {
      const [first, second] = [doubleAt(left!, row), doubleAt(right!, row)];
      // NaN ** 0 is 1: a missing base must stay missing.
      if (Number.isNaN(first + second)) output.missing(row);
      else output.double(row, compute(first, second, left!.d[row] !== 0));
    }
    return output;
  };
}

/** What only the computation case by case knows. */
export function lostOver(watch: Watch): RatioVector {
  const output = new Output(watch);
  return () => {
    watch.lose();
    return output;
  };
}

/** Numbers of so many decimals at or below, or at or above. */
export function nextOver(how: 'down' | 'up', of: RatioVector, decimals: number, watch: Watch): RatioVector {
  const output = new Output(watch);
  const sign = how === 'down' ? 1 : -1;
  const unit = 10 ** decimals;
  return (rows) => {
    const { n, d } = of(rows);
    for (let row = 0; row < rows; row += 1) {
      const [over, under] = [sign * (n[row] as number), d[row] as number];
      if (under !== 0 && Math.abs(over) * unit < LARGEST)
        output.exact(row, sign * floored(over * unit, under), unit);
      else if (under === 0 && unit === 1) output.exact(row, sign * Math.floor(freed(over)), 1);
      else if (Number.isNaN(over)) output.missing(row);
      else watch.lose();
    }
    return output;
  };
}

function floored(n: number, d: number): number {
  const rest = n % d;
  return (n - rest) / d - (rest < 0 ? 1 : 0);
}

export function roundedOver(of: RatioVector, decimals: number, watch: Watch): RatioVector {
  const output = new Output(watch);
  const values = roundedVector(of, decimals, watch);
  return (rows) => {
    const rounded = values(rows);
    for (let row = 0; row < rows; row += 1) output.decimal(row, rounded[row] as number, decimals);
    return output;
  };
}

/** Numbers rounded half away from zero, as doubles. */
export function roundedVector(of: RatioVector, decimals: number, watch: Watch): Vector {
  const output = new Float64Array(BLOCK);
  const unit = 10 ** decimals;
  return (rows) => {
    const { n, d } = of(rows);
    for (let row = 0; row < rows; row += 1) {
      const [over, under] = [n[row] as number, d[row] as number];
      if (under === 0) output[row] = roundTo(freed(over), decimals) + 0;
      else if (Number.isNaN(over)) output[row] = NaN;
      else if (Math.abs(over) * unit < LARGEST && under < LARGEST)
        output[row] = roundRatio(over, under, decimals);
      else watch.lose();
    }
    return output;
  };
}

export function absoluteOver(of: RatioVector): RatioVector {
  const sizes = new Float64Array(BLOCK);
  return (rows) => {
    const { n, d } = of(rows);
    for (let row = 0; row < rows; row += 1) sizes[row] = Math.abs(n[row] as number);
    return { n: sizes, d };
  };
}

/** The least or the greatest; missing where any is, or left out where that is asked for. */
export function extremeOver(
  which: 'least' | 'greatest',
  parts: readonly RatioVector[],
  leavesOut: boolean,
  watch: Watch,
): RatioVector {
  const output = new Output(watch);
  const sign = which === 'least' ? 1 : -1;
  return (rows) => {
    const [first, ...others] = parts.map((part) => part(rows));
    for (let row = 0; row < rows; row += 1) {
      let [n, d] = [first!.n[row]!, first!.d[row]!];
      for (const other of others) {
        const [over, under] = [other.n[row]!, other.d[row]!];
        const found = order(over, under, n, d, watch);
        if (sign * found < 0 || (leavesOut && Number.isNaN(n))) [n, d] = [over, under];
        else if (Number.isNaN(found) && !leavesOut) n = NaN;
      }
      if (d === 0) output.double(row, n);
      else output.exact(row, n, d);
    }
    return output;
  };
}

/** The number at the place that is chosen in each case. */
export function chosenOver(places: Vector, numbers: readonly RatioVector[]): RatioVector {
  const [n, d] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  return (rows) => {
    const found = places(rows);
    const all = numbers.map((number) => number(rows));
    for (let row = 0; row < rows; row += 1) {
      const chosen = all[found[row]!]!;
      n[row] = chosen.n[row]!;
      d[row] = chosen.d[row]!;
    }
    return { n, d };
  };
}

/** The first that is known. */
export function firstKnownOver(one: RatioVector, other: RatioVector): RatioVector {
  const [n, d] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  return (rows) => {
    const [left, right] = [one(rows), other(rows)];
    for (let row = 0; row < rows; row += 1) {
      const chosen = Number.isNaN(left.n[row]) ? right : left;
      n[row] = chosen.n[row]!;
      d[row] = chosen.d[row]!;
    }
    return { n, d };
  };
}

/** Whether the comparison holds, as 1 and 0; NaN where a side is missing. */
export function comparedOver(
  operator: Comparison,
  one: RatioVector,
  other: RatioVector,
  watch: Watch,
): Vector {
  const output = new Float64Array(BLOCK);
  return (rows) => {
    const [left, right] = [one(rows), other(rows)];
    for (let row = 0; row < rows; row += 1) {
      const found = order(
        left.n[row] as number,
        left.d[row] as number,
        right.n[row] as number,
        right.d[row] as number,
        watch,
      );
      output[row] = Number.isNaN(found) ? NaN : compare(operator, found, 0) ? 1 : 0;
    }
    return output;
  };
}

/** Below, at or above 0 as one fraction is below, equal to or above another; NaN where one is missing. */
function order(over: number, under: number, otherOver: number, otherUnder: number, watch: Watch): number {
  if (under === 0 || otherUnder === 0)
    return Math.sign(freed(double(over, under)) - freed(double(otherOver, otherUnder)));
  if (under === otherUnder) return Math.sign(over - otherOver);
  const [one, other] = [over * otherUnder, otherOver * under];
  if (Math.abs(one) >= LARGEST || Math.abs(other) >= LARGEST) watch.lose();
  return Math.sign(one - other);
}
