// Makes nodes: with what is known of their values, and without what is known beforehand.

import {
  around,
  boundsBetween,
  boundsOfArithmetic,
  boundsOfMoved,
  boundsOfPart,
  BOUNDS,
  canBeZero,
  type Bounds,
  type Comparison,
  type DateFunction,
  type DoubleFunction,
  type NumberFunction,
  type Rounding,
  type ValueType,
} from '../language/index.ts';
import { movedDay, type DateMove, type DatePart } from '../model/dates.ts';
import { decimalsOf } from '../model/decimal.ts';
import { add as sum, fractionOf, toNumber, type Fraction } from '../model/fraction.ts';
import type { Branch, Facts, Node, Op } from './types.ts';

const NONE: Bounds = { lowest: Infinity, highest: -Infinity };

export function boundsOf(node: Facts & { readonly op?: Op }): Bounds {
  return node.op === 'missing' ? NONE : { lowest: node.min ?? -Infinity, highest: node.max ?? Infinity };
}

type Writable<Kind> = { -readonly [Key in keyof Kind]: Kind[Key] };

/** Bounds as facts: where there is no value, any do. JSON knows neither infinity nor -0. */
function limit<Kind extends Facts>(facts: Kind, { lowest, highest }: Bounds): Kind {
  const limited: Writable<Facts> = facts;
  if (lowest > highest) limited.min = limited.max = 0;
  else {
    if (Number.isFinite(lowest)) limited.min = lowest + 0;
    if (Number.isFinite(highest)) limited.max = highest + 0;
  }
  return facts;
}

/** Whole numbers below this come out of arithmetic with doubles as they should. */
const LARGEST = 2 ** 50;

/** Whether doubles hold every value of a number in whole units of 10^-decimals. */
export function isHeld(facts: Pick<Facts, 'decimals' | 'min' | 'max'>, decimals = facts.decimals): boolean {
  const { decimals: own = Infinity, min = -Infinity, max = Infinity } = facts;
  if (decimals === undefined || own > decimals) return false;
  return Math.max(Math.abs(min), Math.abs(max)) * 10 ** decimals < LARGEST;
}

const anyMissing = (parts: readonly Node[]) => parts.some(({ mayBeMissing }) => mayBeMissing);

/** Undefined where one of them is no decimal. */
function mostDecimals(parts: readonly Facts[]): number | undefined {
  return parts.reduce<number | undefined>(
    (most, { decimals }) =>
      most === undefined || decimals === undefined ? undefined : Math.max(most, decimals),
    0,
  );
}

function numeric(bounds: Bounds, mayBeMissing: boolean, decimals: number | undefined): Facts {
  const isUnlimited = !Number.isFinite(bounds.lowest) || !Number.isFinite(bounds.highest);
  // What is too large for a double is missing.
  const isOpen = mayBeMissing || (isUnlimited && bounds.lowest <= bounds.highest);
  const facts: Facts =
    decimals === undefined
      ? { type: 'number', mayBeMissing: isOpen }
      : { type: 'number', mayBeMissing: isOpen, decimals };
  return limit(facts, bounds);
}

export const missing = (type: ValueType, codes?: readonly string[]): Node => ({
  op: 'missing',
  type,
  mayBeMissing: true,
  ...(codes && { codes }),
});

export const read = (name: string, facts: Facts): Node => ({ ...facts, op: 'read', name });

export const truth = (value: boolean): Node => ({ op: 'const', type: 'boolean', mayBeMissing: false, value });

export const date = (day: number): Node => ({
  op: 'const',
  type: 'date',
  mayBeMissing: false,
  value: day,
  min: day,
  max: day,
});

export const codeAt = (position: number, codes: readonly string[]): Node => ({
  op: 'const',
  type: 'code',
  mayBeMissing: false,
  codes,
  value: position,
});

export const setWith = (bits: number, codes: readonly string[]): Node => ({
  op: 'const',
  type: 'codes',
  mayBeMissing: false,
  codes,
  value: bits,
});

/** A number, or the digits of one that no double keeps. */
export function number(value: number | string): Node {
  const nearest = Number(value);
  return {
    op: 'const',
    type: 'number',
    mayBeMissing: false,
    min: nearest,
    max: nearest,
    decimals: decimalsIn(value),
    value,
  };
}

function decimalsIn(value: number | string): number {
  return typeof value === 'number' ? decimalsOf(value) : (value.split('.')[1]?.length ?? 0);
}

/** A fraction that is a decimal, exactly. */
export function decimal(fraction: Fraction): Node {
  const nearest = toNumber(fraction);
  const own = fractionOf(nearest);
  return number(own.n === fraction.n && own.d === fraction.d ? nearest : digitsOf(fraction));
}

function digitsOf({ n, d }: Fraction): string {
  let [unit, decimals] = [1n, 0];
  while (unit % d !== 0n) {
    unit *= 10n;
    decimals += 1;
  }
  const scaled = (n * unit) / d;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The value of a constant number; null for everything else. */
export function constantOf(node: Node): Fraction | null {
  return node.op === 'const' && node.type === 'number' ? fractionOf(node.value as number | string) : null;
}

const isTruth = (node: Node, value: boolean) => node.op === 'const' && node.value === value;

export function isMissing(of: Node): Node {
  if (!of.mayBeMissing) return truth(false);
  if (of.op === 'missing') return truth(true);
  return { op: 'is missing', type: 'boolean', mayBeMissing: false, of };
}

export const isKnown = (of: Node): Node => not(isMissing(of));

export function not(of: Node): Node {
  if (of.op === 'const') return truth(of.value !== true);
  return of.op === 'not' ? of.of : { op: 'not', type: 'boolean', mayBeMissing: of.mayBeMissing, of };
}

export const and = (parts: readonly Node[]): Node => joined('and', parts, false);
export const or = (parts: readonly Node[]): Node => joined('or', parts, true);

function joined(op: 'and' | 'or', parts: readonly Node[], decisive: boolean): Node {
  if (parts.some((part) => isTruth(part, decisive))) return truth(decisive);
  const open = parts.filter((part) => !isTruth(part, !decisive));
  const [only] = open;
  if (!only) return truth(!decisive);
  return open.length === 1 ? only : { op, type: 'boolean', mayBeMissing: anyMissing(open), parts: open };
}

/** Whether a condition is true: what is unknown is not. */
export function holds(condition: Node): Node {
  return condition.mayBeMissing ? firstKnown([condition, truth(false)]) : condition;
}

export function compare(operator: Comparison, left: Node, right: Node): Node {
  const decided =
    !anyMissing([left, right]) && left.type === 'number' ? decidedBy(operator, left, right) : null;
  if (decided !== null) return truth(decided);
  return { op: 'compare', type: 'boolean', mayBeMissing: anyMissing([left, right]), operator, left, right };
}

/** Of numbers that lie far enough from each other; null where both may come. */
function decidedBy(operator: Comparison, left: Node, right: Node): boolean | null {
  const [one, other] = [boundsOf(left), boundsOf(right)];
  if (operator === '>') return one.highest <= other.lowest ? false : null;
  return operator === '=' && (one.highest < other.lowest || one.lowest > other.highest) ? false : null;
}

export function choose(branches: readonly Branch[], otherwise: Node): Node {
  const possible = branches.filter(({ when }) => !isTruth(when, false));
  const certain = possible.findIndex(({ when }) => isTruth(when, true));
  if (certain >= 0) return choose(possible.slice(0, certain), possible[certain]!.then);
  if (possible.length === 0) return otherwise;
  if (otherwise.op === 'choose') return choose([...possible, ...otherwise.branches], otherwise.otherwise);
  const results = [...possible.map(({ then }) => then), otherwise];
  const mayBeMissing = anyMissing([...results, ...possible.map(({ when }) => when)]);
  return { ...either(results, mayBeMissing), op: 'choose', branches: possible, otherwise };
}

export function firstKnown(parts: readonly Node[]): Node {
  const certain = parts.findIndex(({ mayBeMissing }) => !mayBeMissing);
  const open = (certain < 0 ? parts : parts.slice(0, certain + 1)).filter(({ op }) => op !== 'missing');
  const [only] = open;
  if (!only) return parts[0]!;
  if (open.length === 1) return only;
  return { ...either(open, certain < 0), op: 'first known', parts: open };
}

/** One of several values of one type, and of one list of codes. */
function either(all: readonly Node[], mayBeMissing: boolean): Facts {
  const known = all.filter(({ op }) => op !== 'missing');
  const { type, codes } = known[0] ?? all[0]!;
  if (type === 'code' || type === 'codes') return { type, mayBeMissing, codes: codes ?? [] };
  if (type === 'boolean') return { type, mayBeMissing };
  const bounds = around(known.map(boundsOf));
  return type === 'number'
    ? numeric(bounds, mayBeMissing, mostDecimals(known))
    : limit({ type, mayBeMissing }, bounds);
}

/** Constants become one, the last. Doubles are added in the order in which they are written. */
export function add(parts: readonly Node[]): Node {
  const all = mostDecimals(parts) === undefined ? parts : withOneConstant(parts);
  const [only] = all;
  if (all.length === 1) return only!;
  return { ...sumOf(all, anyMissing(all)), op: 'add', parts: all };
}

export function sumOfKnown(parts: readonly Node[]): Node {
  if (!anyMissing(parts)) return add(parts);
  const all = withOneConstant(parts.filter(({ op }) => op !== 'missing'));
  const withNothing = all.map((part) => (part.mayBeMissing ? withZero(part) : part));
  return { ...sumOf(withNothing, false), op: 'sum of known', parts: all };
}

/** What so many of the known parts add up to at most, those that are the highest. */
export function sumOfHighest(parts: readonly Node[], count: number): Node {
  const possible = parts.filter(({ op }) => op !== 'missing');
  if (count >= possible.length) return sumOfKnown(possible);
  const all = possible.map((part) => boundsOf(part.mayBeMissing ? withZero(part) : part));
  const highs = all.map(({ highest }) => highest).sort((a, b) => b - a);
  // Where some may be left out, any of the others may be the highest, and fewer may count.
  const lows = anyMissing(possible)
    ? all.map(({ lowest }) => Math.min(0, lowest)).sort((a, b) => a - b)
    : all.map(({ lowest }) => lowest).sort((a, b) => b - a);
  const bounds = BOUNDS.add(
    lows.slice(0, count).map((lowest, place) => ({ lowest, highest: highs[place]! })),
  );
  return { ...numeric(bounds, false, mostDecimals(possible)), op: 'sum of highest', parts: possible, count };
}

function withOneConstant(parts: readonly Node[]): readonly Node[] {
  const open = parts.filter((part) => constantOf(part) === null);
  const constants = parts.map(constantOf).filter((one) => one !== null);
  const constant = constants.reduce(sum, fractionOf(0));
  return isZero(constant) && open.length > 0 ? open : [...open, decimal(constant)];
}

const isZero = ({ n }: Fraction) => n === 0n;

function sumOf(parts: readonly Node[], mayBeMissing: boolean): Facts {
  return numeric(BOUNDS.add(parts.map(boundsOf)), mayBeMissing, mostDecimals(parts));
}

function withZero(node: Node): Node {
  return limit({ ...node }, around([boundsOf(node), { lowest: 0, highest: 0 }]));
}

export function subtract(left: Node, right: Node): Node {
  const constant = constantOf(right);
  if (constant && isZero(constant)) return left;
  return {
    ...numeric(
      boundsOfArithmetic('-', boundsOf(left), boundsOf(right)),
      anyMissing([left, right]),
      mostDecimals([left, right]),
    ),
    op: 'subtract',
    left,
    right,
  };
}

export function multiply(left: Node, right: Node): Node {
  const factor = constantOf(left);
  if (factor?.n === 1n && factor.d === 1n) return right;
  const decimals =
    left.decimals === undefined || right.decimals === undefined ? undefined : left.decimals + right.decimals;
  const bounds = boundsOfArithmetic('*', boundsOf(left), boundsOf(right));
  return { ...numeric(bounds, anyMissing([left, right]), decimals), op: 'multiply', left, right };
}

export function divide(left: Node, right: Node): Node {
  const bounds = boundsOfArithmetic('/', boundsOf(left), boundsOf(right));
  const mayBeMissing = anyMissing([left, right]) || canBeZero(boundsOf(right));
  return { ...numeric(bounds, mayBeMissing, undefined), op: 'divide', left, right };
}

/** `in doubles`: the result may have no value, and no decimals are known of it. */
export function power(left: Node, right: Node): Node {
  const bounds = boundsOfArithmetic('**', boundsOf(left), boundsOf(right));
  return { ...numeric(bounds, true, undefined), op: 'power', left, right };
}

export function double(name: DoubleFunction, of: Node): Node {
  return { ...numeric(BOUNDS.double(name, boundsOf(of)), true, undefined), op: name, of };
}

export function extreme(which: 'least' | 'greatest', parts: readonly Node[]): Node {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const { codes } = only!;
  // Positions among codes are ordered as numbers are.
  if (only?.type === 'code')
    return { type: 'code', mayBeMissing: anyMissing(parts), codes: codes ?? [], op: which, parts };
  const bounds = BOUNDS[which](parts.map(boundsOf));
  return { ...numeric(bounds, anyMissing(parts), mostDecimals(parts)), op: which, parts };
}

export function extremeOfKnown(which: 'least' | 'greatest', parts: readonly Node[]): Node {
  const possible = parts.filter(({ op }) => op !== 'missing');
  if (possible.length === 0) return missing('number');
  const bounds = around(possible.map(boundsOf));
  const mayBeMissing = possible.every((part) => part.mayBeMissing);
  const facts = numeric(bounds, mayBeMissing, mostDecimals(possible));
  return { ...facts, op: `${which} of known`, parts: possible };
}

export function abs(of: Node): Node {
  return { ...numeric(BOUNDS.abs(boundsOf(of)), of.mayBeMissing, of.decimals), op: 'abs', of };
}

export function round(how: Rounding, decimals: number, of: Node): Node {
  if (of.decimals !== undefined && of.decimals <= decimals) return of;
  const bounds = BOUNDS.round(how, decimals, boundsOf(of));
  return { ...numeric(bounds, of.mayBeMissing, decimals), op: 'round', how, to: decimals, of };
}

/** A function of numbers that is not written out; of its values as much is known as of `written`. */
export function called(name: NumberFunction, parts: readonly Node[], decimals: number, written: Facts): Node {
  const { type, mayBeMissing, decimals: own } = written;
  const facts: Facts = { type, mayBeMissing, ...(own !== undefined && { decimals: own }) };
  return { ...limit(facts, boundsOf(written)), op: 'call', name, parts, to: decimals };
}

/** A number that is known to lie within more limits than follow from how it is computed. */
export function limitedTo(bounds: Bounds, of: Node): Node {
  const own = boundsOf(of);
  const both = {
    lowest: Math.max(own.lowest, bounds.lowest),
    highest: Math.min(own.highest, bounds.highest),
  };
  return of.op === 'const' || of.op === 'missing' ? of : limit({ ...of }, both);
}

export function between(unit: DateFunction, from: Node, to: Node): Node {
  const bounds = boundsBetween(unit, boundsOf(from), boundsOf(to));
  return { ...numeric(bounds, anyMissing([from, to]), 0), op: 'between', unit, from, to };
}

export function datePart(part: DatePart, of: Node): Node {
  return { ...numeric(boundsOfPart(part, boundsOf(of)), of.mayBeMissing, 0), op: 'part', part, of };
}

export function moved({ unit, by }: DateMove, of: Node): Node {
  const bounds = boundsOfMoved({ unit, by }, boundsOf(of));
  if (bounds.lowest > bounds.highest) return missing('date');
  const mayBeMissing = of.mayBeMissing || !staysInCalendar({ unit, by, of });
  return { ...limit({ type: 'date', mayBeMissing }, bounds), op: 'moved', unit, by, of };
}

/** Whether a moved date is known wherever the date is. */
export function staysInCalendar({ of, ...move }: DateMove & { readonly of: Node }): boolean {
  const { lowest, highest } = boundsOf(of);
  return [lowest, highest].every((end) => Number.isFinite(end) && movedDay(move, end) !== null);
}

/** Numbers by code. */
export function byCode(of: Node, values: readonly (number | null)[]): Node {
  const known = values.filter((value) => value !== null);
  const facts = numeric(
    boundsOfAll(known),
    of.mayBeMissing || known.length < values.length,
    decimalsOfAll(known),
  );
  return { ...facts, op: 'by code', of, values };
}

/** The same code in another list; null where it is in none. */
export function recoded(of: Node, codes: readonly string[]): Node {
  const own = of.codes ?? [];
  if (own === codes || (own.length === codes.length && own.every((code, n) => code === codes[n]))) return of;
  if (of.op === 'missing') return { ...of, codes };
  if (of.op === 'const') return codeAt(codes.indexOf(own[of.value as number] ?? ''), codes);
  const positions = own
    .map((code) => codes.indexOf(code))
    .map((position) => (position < 0 ? null : position));
  const mayBeMissing = of.mayBeMissing || positions.includes(null);
  return { type: 'code', mayBeMissing, codes, op: 'by code', of, values: positions };
}

/** What an ascending list of lower ends says of a number: `values` has one more, the first for what is below all. */
export function step(of: Node, from: readonly number[], values: readonly (number | null)[]): Node {
  const known = values.filter((value) => value !== null);
  const mayBeMissing = of.mayBeMissing || known.length < values.length;
  return { ...numeric(boundsOfAll(known), mayBeMissing, decimalsOfAll(known)), op: 'step', of, from, values };
}

export function codeStep(
  of: Node,
  from: readonly number[],
  codes: readonly string[],
  values: readonly number[] = codes.map((_, position) => position),
): Node {
  return { type: 'code', mayBeMissing: of.mayBeMissing, codes, op: 'step', of, from, values };
}

function boundsOfAll(numbers: readonly number[]): Bounds {
  return { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
}

const decimalsOfAll = (numbers: readonly number[]) => Math.max(0, ...numbers.map(decimalsOf));

export function has(of: Node, position: number): Node {
  if (position < 0) return choose([{ when: isMissing(of), then: missing('boolean') }], truth(false));
  return { op: 'has', type: 'boolean', mayBeMissing: of.mayBeMissing, of, position };
}

export function size(of: Node): Node {
  const bounds = { lowest: 0, highest: of.codes?.length ?? 0 };
  return { ...numeric(bounds, of.mayBeMissing, 0), op: 'size', of };
}

export function setOf(parts: readonly Node[], codes: readonly string[]): Node {
  return { op: 'set of', type: 'codes', mayBeMissing: anyMissing(parts), codes, parts };
}

export function countTrue(parts: readonly Node[]): Node {
  const certain = parts.filter((part) => isTruth(part, true)).length;
  const open = parts.filter(({ op }) => op !== 'const');
  if (open.length === 0) return number(certain);
  const facts = numeric({ lowest: 0, highest: open.length }, false, 0);
  return add([{ ...facts, op: 'count true', parts: open }, number(certain)]);
}

/** A code, moved so that it lies at most so many steps below and above another of the same list. */
export function within(of: Node, from: Node, down: number | null, up: number | null): Node {
  const mayBeMissing = anyMissing([of, from]);
  return { type: 'code', mayBeMissing, codes: from.codes ?? [], op: 'within', of, from, down, up };
}
