// Makes terms, without what is known beforehand.

import { compare as holds, type Comparison } from '../../language/index.ts';
import type { Kept, Kind, Limits, Said, Term, TermBranch } from './types.ts';

const NONE: Limits = { low: 0n, high: 0n };

function term(kind: Kind, mayBeMissing: boolean, said: Said, limits = NONE): Term {
  return { kind, mayBeMissing, limits, ...said };
}

const anyMissing = (parts: readonly Term[]) => parts.some(({ mayBeMissing }) => mayBeMissing);
const around = (parts: readonly Limits[]): Limits => ({
  low: leastOf(parts.map(({ low }) => low)),
  high: greatestOf(parts.map(({ high }) => high)),
});
const leastOf = (all: readonly bigint[]) => all.reduce((one, other) => (other < one ? other : one));
const greatestOf = (all: readonly bigint[]) => all.reduce((one, other) => (other > one ? other : one));

export const whole = (value: bigint): Term =>
  term('whole', false, { op: 'whole', value }, { low: value, high: value });
export const ZERO = whole(0n);
export const ONE = whole(1n);
export const truth = (value: boolean): Term => term('truth', false, { op: 'truth', value });
export const date = (day: number): Term => term('date', false, { op: 'date', day });
export const missing = (kind: Kind): Term => term(kind, true, { op: 'missing' });
export const read = (name: string, { kind, mayBeMissing, limits }: Kept): Term =>
  term(kind, mayBeMissing, { op: 'read', name }, limits);
export const inDoubles = (said: Extract<Said, { op: 'in doubles' }>, kept: Kept): Term =>
  term(kept.kind, kept.mayBeMissing, said, kept.limits);

const isWhole = (one: Term, value: bigint) => one.op === 'whole' && one.value === value;
const isTruth = (one: Term, value: boolean) => one.op === 'truth' && one.value === value;

export function isMissing(of: Term): Term {
  if (!of.mayBeMissing) return truth(false);
  return of.op === 'missing' ? truth(true) : term('truth', false, { op: 'is missing', of });
}

export const not = (of: Term): Term =>
  of.op === 'truth' ? truth(!of.value) : term('truth', of.mayBeMissing, { op: 'not', of });
export const and = (parts: readonly Term[]): Term => joined('and', parts, false);
export const or = (parts: readonly Term[]): Term => joined('or', parts, true);

function joined(op: 'and' | 'or', parts: readonly Term[], decisive: boolean): Term {
  if (parts.some((part) => isTruth(part, decisive))) return truth(decisive);
  const open = parts.filter((part) => !isTruth(part, !decisive));
  if (open.length === 0) return truth(!decisive);
  return open.length === 1 ? open[0]! : term('truth', anyMissing(open), { op, parts: open });
}

export function compare(operator: Comparison, left: Term, right: Term): Term {
  if (left.op === 'whole' && right.op === 'whole')
    return truth(holds(operator, Number(left.value - right.value), 0));
  return term('truth', anyMissing([left, right]), { op: 'compare', operator, left, right });
}

export function choose(branches: readonly TermBranch[], otherwise: Term): Term {
  const possible = branches.filter(({ when }) => !isTruth(when, false) && when.op !== 'missing');
  const certain = possible.findIndex(({ when }) => isTruth(when, true));
  if (certain >= 0) return choose(possible.slice(0, certain), possible[certain]!.then);
  if (possible.length === 0) return otherwise;
  const results = [...possible.map(({ then }) => then), otherwise];
  const known = results.filter(({ op }) => op !== 'missing');
  const { kind } = known[0] ?? otherwise;
  const limits = known.length === 0 ? NONE : around(known.map((one) => one.limits));
  return term(kind, anyMissing(results), { op: 'case', branches: possible, otherwise }, limits);
}

export function firstKnown(parts: readonly Term[]): Term {
  const certain = parts.findIndex(({ mayBeMissing }) => !mayBeMissing);
  const open = (certain < 0 ? parts : parts.slice(0, certain + 1)).filter(({ op }) => op !== 'missing');
  if (open.length < 2) return open[0] ?? parts[0]!;
  const limits = around(open.map((one) => one.limits));
  return term(open[0]!.kind, certain < 0, { op: 'first known', parts: open }, limits);
}

export function add(parts: readonly Term[]): Term {
  const constant = parts.reduce((sum, one) => sum + (one.op === 'whole' ? one.value : 0n), 0n);
  const open = parts.filter(({ op }) => op !== 'whole');
  if (open.some(({ op }) => op === 'missing')) return missing('whole');
  const all = constant === 0n && open.length > 0 ? open : [...open, whole(constant)];
  if (all.length === 1) return all[0]!;
  const limits = all.reduce<Limits>(
    (sum, { limits: { low, high } }) => ({ low: sum.low + low, high: sum.high + high }),
    NONE,
  );
  return term('whole', anyMissing(all), { op: 'add', parts: all }, limits);
}

/** By 0, too, what is missing stays missing. */
export function multiply(left: Term, right: Term): Term {
  if (left.op === 'missing' || right.op === 'missing') return missing('whole');
  if (left.op === 'whole' && right.op === 'whole') return whole(left.value * right.value);
  if (isWhole(left, 1n)) return right;
  if (isWhole(right, 1n)) return left;
  const ends = [left.limits.low, left.limits.high].flatMap((one) => [
    one * right.limits.low,
    one * right.limits.high,
  ]);
  return term(
    'whole',
    anyMissing([left, right]),
    { op: 'multiply', parts: [left, right] },
    { low: leastOf(ends), high: greatestOf(ends) },
  );
}

export function negative(of: Term): Term {
  if (of.op === 'whole') return whole(-of.value);
  if (of.op === 'missing') return of;
  if (of.op === 'negative') return of.of;
  return term(
    'whole',
    of.mayBeMissing,
    { op: 'negative', of },
    { low: -of.limits.high, high: -of.limits.low },
  );
}

export const subtract = (left: Term, right: Term): Term => add([left, negative(right)]);

export function quotient(left: Term, right: Term): Term {
  if (isWhole(right, 1n)) return left;
  const { low, high } = left.limits;
  return term(
    'whole',
    anyMissing([left, right]),
    { op: 'quotient', left, right },
    {
      low: low < 0n ? 0n : low / (right.limits.high || 1n),
      high: high < 0n ? 0n : high / (right.limits.low > 0n ? right.limits.low : 1n),
    },
  );
}

export function extreme(op: 'least' | 'greatest', parts: readonly Term[]): Term {
  if (parts.length === 1) return parts[0]!;
  const constants = parts.flatMap((part) => (part.op === 'whole' ? [part.value] : []));
  if (constants.length === parts.length)
    return whole(op === 'least' ? leastOf(constants) : greatestOf(constants));
  const of = op === 'least' ? leastOf : greatestOf;
  const limits = {
    low: of(parts.map(({ limits: { low } }) => low)),
    high: of(parts.map(({ limits: { high } }) => high)),
  };
  return term(parts[0]!.kind, anyMissing(parts), { op, parts }, limits);
}

export function lookUp(of: Term, values: readonly (bigint | null)[]): Term {
  if (of.op === 'missing') return of;
  const known = values.filter((value) => value !== null);
  const limits = known.length === 0 ? NONE : { low: leastOf(known), high: greatestOf(known) };
  const mayBeMissing = of.mayBeMissing || known.length < values.length;
  return term('whole', mayBeMissing, { op: 'look up', of, values }, limits);
}

export const hasBit = (of: Term, position: number): Term =>
  term('truth', of.mayBeMissing, { op: 'has bit', of, position });

type DateTerm = Extract<Said, { op: 'months' | 'days' | 'part' | 'moved' }>;

export function ofDates(said: DateTerm, mayBeMissing: boolean, limits: Limits): Term {
  return term(said.op === 'moved' ? 'date' : 'whole', mayBeMissing, said, limits);
}

/** 1 where a condition holds, else 0. */
export const count = (condition: Term): Term => choose([{ when: condition, then: ONE }], ZERO);

export function partsOf(one: Term): readonly Term[] {
  switch (one.op) {
    case 'whole':
    case 'truth':
    case 'date':
    case 'missing':
    case 'read':
    case 'in doubles':
      return [];
    case 'compare':
    case 'quotient':
      return [one.left, one.right];
    case 'case':
      return [...one.branches.flatMap(({ when, then }) => [when, then]), one.otherwise];
    case 'months':
    case 'days':
      return [one.from, one.to];
    case 'is missing':
    case 'not':
    case 'negative':
    case 'look up':
    case 'has bit':
    case 'part':
    case 'moved':
      return [one.of];
    default:
      return one.parts;
  }
}
