// Exact fractions of whole numbers, so that nothing is rounded before its author says so.

/** In lowest terms; `d` is above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The shortest decimal that a finite double stands for: `0.1` is 1/10. Of a text: the decimal as it is written. */
export function fractionOf(value: number | string): Fraction {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const n = BigInt(whole + decimals);
  const places = Number(exponent) - decimals.length;
  return places < 0 ? reduced(n, powerOfTen(-places)) : { n: n * powerOfTen(places), d: 1n };
}

export const add = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d);

/** The sum of decimals, as the double nearest to it. */
export function sumOf(values: readonly number[]): number {
  return toNumber(values.map((value) => fractionOf(value)).reduce(add, { n: 0n, d: 1n }));
}

/** A decimal rounded half away from zero, as the double nearest to the result. */
export function roundDecimal(value: number, decimals: number): number {
  return toNumber(round(fractionOf(value), decimals));
}

/** Null where the divisor is 0. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  if (b.n === 0n) return null;
  return b.n > 0n ? reduced(a.n * b.d, a.d * b.n) : reduced(-a.n * b.d, -a.d * b.n);
}

/** Below, at or above 0 as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number of so many decimals at or below. */
export function floor({ n, d }: Fraction, decimals: number): Fraction {
  const unit = powerOfTen(decimals);
  return reduced(floored(n * unit, d), unit);
}

/** The number of so many decimals at or above. */
export function ceiling({ n, d }: Fraction, decimals: number): Fraction {
  const { n: below, d: unit } = floor({ n: -n, d }, decimals);
  return { n: -below, d: unit };
}

/** To so many decimals, half away from zero. */
export function round({ n, d }: Fraction, decimals: number): Fraction {
  const unit = powerOfTen(decimals);
  return reduced(roundedQuotient(n * unit, d), unit);
}

/** The nearest double; infinite or 0 where a size is beyond what doubles hold. */
export function toNumber({ n, d }: Fraction): number {
  if (isSafe(n) && isSafe(d)) return Number(n) / Number(d);
  const shift = QUOTIENT_BITS - bitsOf(n) + bitsOf(d);
  const above = shift > 0 ? n << BigInt(shift) : n;
  const below = shift > 0 ? d : d << BigInt(-shift);
  const quotient = above / below;
  // A last bit tells that more follows, so that what is not a tie is not rounded as one.
  const more = above % below === 0n ? 0n : n < 0n ? -1n : 1n;
  return scaled(Number(2n * quotient + more), -shift - 1);
}

/**
 * `n / d`, rounded to so many decimals, half away from zero: the double nearest to the decimal. Both are whole numbers
 * below 2^53, `d` above 0.
 */
export function roundRatio(n: number, d: number, decimals: number): number {
  const unit = 10 ** decimals;
  const size = Math.abs(n) * unit;
  if (size > Number.MAX_SAFE_INTEGER) return toNumber(round({ n: BigInt(n), d: BigInt(d) }, decimals));
  const rest = size % d;
  const rounded = (size - rest) / d + (rest >= d - rest ? 1 : 0);
  return rounded === 0 ? 0 : (Math.sign(n) * rounded) / unit;
}

/** More than the 53 of a double, so that the bits beyond tell how to round. */
const QUOTIENT_BITS = 64;

function reduced(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  let [divisor, rest] = [d, n < 0n ? -n : n];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { n: n / divisor, d: d / divisor };
}

function floored(n: bigint, d: bigint): bigint {
  return n < 0n && n % d !== 0n ? n / d - 1n : n / d;
}

function roundedQuotient(n: bigint, d: bigint): bigint {
  const doubled = 2n * (n < 0n ? -n : n) + d;
  return n < 0n ? -(doubled / (2n * d)) : doubled / (2n * d);
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

const LEAST_SAFE = BigInt(Number.MIN_SAFE_INTEGER);
const GREATEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(n: bigint): boolean {
  return LEAST_SAFE <= n && n <= GREATEST_SAFE;
}

/** How many bits a number has, four more at most. */
function bitsOf(n: bigint): number {
  return 4 * (n < 0n ? -n : n).toString(16).length;
}

/** In two steps, because the power alone may be beyond what doubles hold. */
function scaled(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
