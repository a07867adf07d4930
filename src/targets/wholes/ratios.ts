// Numbers as whole ones over whole ones.

import { fractionOf } from '../../model/fraction.ts';
import type { Rounding } from '../../language/index.ts';
import {
  add,
  and,
  choose,
  compare,
  count,
  extreme,
  firstKnown,
  isMissing,
  missing,
  multiply,
  negative,
  not,
  ONE,
  or,
  quotient,
  subtract,
  whole,
  ZERO,
} from './make.ts';
import type { Ratio, Term, TermBranch } from './types.ts';

export const power = (exponent: number): bigint => 10n ** BigInt(exponent);

export const ofWhole = (n: Term, scale = 0): Ratio => ({ n, scale, d: ONE });

/** A decimal, which its digits write. */
export function decimal(value: number | string): Ratio {
  const { n, d } = fractionOf(value);
  let scale = 0;
  while (power(scale) % d !== 0n) scale += 1;
  return ofWhole(whole(n * (power(scale) / d)), scale);
}

const isOne = ({ d }: Ratio) => d === ONE;

/** The numerator in smaller units. */
const inUnits = ({ n, scale }: Ratio, units: number): Term => multiply(n, whole(power(units - scale)));

const finest = (all: readonly Ratio[]) => Math.max(0, ...all.map(({ scale }) => scale));

/** Over one denominator, in one unit; where a part is missing, only its own numerator is. */
export function together(all: readonly Ratio[]): { readonly ns: readonly Term[]; scale: number; d: Term } {
  const scale = finest(all);
  const ds = all.map(({ n, d }) =>
    d.mayBeMissing ? choose([{ when: isMissing(n), then: ONE }], firstKnown([d, ONE])) : d,
  );
  const ns = all.map((one, at) =>
    ds.reduce((n, d, other) => (other === at ? n : multiply(n, d)), inUnits(one, scale)),
  );
  return { ns, scale, d: ds.reduce(multiply, ONE) };
}

export function sum(all: readonly Ratio[]): Ratio {
  if (all.length === 0) return ofWhole(ZERO);
  const { ns, scale, d } = together(all);
  return { n: add(ns), scale, d };
}

export function sumOfKnown(all: readonly Ratio[]): Ratio {
  const { ns, scale, d } = together(all);
  return { n: add(ns.map((n) => firstKnown([n, ZERO]))), scale, d };
}

/** Each counts that has fewer than so many known ones above it; of equal ones, the first comes first. */
export function sumOfHighest(all: readonly Ratio[], most: number): Ratio {
  const { ns, scale, d } = together(all);
  const counted = ns.map((one, at) => {
    const above = ns.flatMap((other, place) =>
      place === at ? [] : [count(compare(place < at ? '>=' : '>', other, one))],
    );
    const isIn = and([not(isMissing(one)), compare('<', add(above), whole(BigInt(most)))]);
    return choose([{ when: isIn, then: one }], ZERO);
  });
  return { n: add(counted.map((one) => firstKnown([one, ZERO]))), scale, d };
}

export const times = (one: Ratio, other: Ratio): Ratio => ({
  n: multiply(one.n, other.n),
  scale: one.scale + other.scale,
  d: multiply(one.d, other.d),
});

export const minus = (of: Ratio): Ratio => ({ ...of, n: negative(of.n) });

/** By 0: missing. The denominator is kept above 0. */
export function over(one: Ratio, other: Ratio): Ratio {
  const { low, high } = other.n.limits;
  const isBelow = compare('<', other.n, ZERO);
  const size =
    low >= 0n
      ? other.n
      : high <= 0n
        ? negative(other.n)
        : choose([{ when: isBelow, then: negative(other.n) }], other.n);
  const signed =
    low >= 0n
      ? one.n
      : high <= 0n
        ? negative(one.n)
        : choose([{ when: isBelow, then: negative(one.n) }], one.n);
  const up = Math.max(0, other.scale - one.scale);
  const isNothing = or([isMissing(other.n), compare('=', other.n, ZERO)]);
  const canBeNothing = low <= 0n && high >= 0n;
  const n = multiply(multiply(signed, other.d), whole(power(up)));
  const d = multiply(multiply(size, one.d), whole(power(Math.max(0, one.scale - other.scale))));
  const absent = canBeNothing ? isNothing : isMissing(other.n);
  return {
    n: choose([{ when: absent, then: missing('whole') }], n),
    scale: 0,
    d: choose([{ when: absent, then: ONE }], d),
  };
}

export function comparable(one: Ratio, other: Ratio): readonly [Term, Term] {
  const { ns } = together([one, other]);
  return [ns[0]!, ns[1]!];
}

export function extremeRatio(op: 'least' | 'greatest', all: readonly Ratio[]): Ratio {
  if (all.every(isOne)) {
    const scale = finest(all);
    return ofWhole(
      extreme(
        op,
        all.map((one) => inUnits(one, scale)),
      ),
      scale,
    );
  }
  return all.reduce((best, one) => {
    const [left, right] = comparable(best, one);
    const isBest = compare(op === 'least' ? '<=' : '>=', left, right);
    return select(
      [
        { when: isMissing(isBest), then: absent },
        { when: isBest, then: best },
      ],
      one,
    );
  });
}

export function extremeOfKnown(op: 'least' | 'greatest', all: readonly Ratio[]): Ratio {
  return all.reduce((best, one) => {
    const [left, right] = comparable(best, one);
    const isBest = compare(op === 'least' ? '<=' : '>=', left, right);
    return select(
      [
        { when: isMissing(best.n), then: one },
        { when: or([isMissing(one.n), isBest]), then: best },
      ],
      one,
    );
  });
}

const absent: Ratio = ofWhole(missing('whole'));

export interface RatioBranch {
  readonly when: Term;
  readonly then: Ratio;
}

/** The first whose condition is true. */
export function select(branches: readonly RatioBranch[], otherwise: Ratio): Ratio {
  const all = [...branches.map(({ then }) => then), otherwise];
  const scale = finest(all);
  const having = (of: (one: Ratio) => Term) =>
    choose(
      branches.map(({ when, then }): TermBranch => ({ when, then: of(then) })),
      of(otherwise),
    );
  return {
    n: having((one) => (one.n.op === 'missing' ? one.n : inUnits(one, scale))),
    scale,
    d: all.every(isOne) ? ONE : having(({ d }) => d),
  };
}

export function firstKnownRatio(all: readonly Ratio[]): Ratio {
  const last = all.at(-1)!;
  return select(
    all.slice(0, -1).map((then) => ({ when: not(isMissing(then.n)), then })),
    last,
  );
}

export function absolute(of: Ratio): Ratio {
  if (of.n.limits.low >= 0n) return of;
  return { ...of, n: extreme('greatest', [of.n, negative(of.n)]) };
}

/** In units of 10^-`to`. */
export function rounded(how: Rounding, to: number, of: Ratio): Term {
  const n = multiply(of.n, whole(power(Math.max(0, to - of.scale))));
  const d = multiply(of.d, whole(power(Math.max(0, of.scale - to))));
  if (d.op === 'whole' && d.value === 1n) return n;
  switch (how) {
    case 'half away': {
      const near = (size: Term) => quotient(add([multiply(whole(2n), size), d]), multiply(whole(2n), d));
      return bySign(n, near, (of) => negative(near(negative(of))));
    }
    case 'down':
      return below(n, d);
    case 'up':
      return negative(below(negative(n), d));
  }
}

function below(n: Term, d: Term): Term {
  const above = (size: Term) => quotient(add([size, subtract(d, ONE)]), d);
  return bySign(
    n,
    (size) => quotient(size, d),
    (of) => negative(above(negative(of))),
  );
}

function bySign(n: Term, notBelow: (n: Term) => Term, isBelow: (n: Term) => Term): Term {
  if (n.limits.low >= 0n) return notBelow(n);
  if (n.limits.high < 0n) return isBelow(n);
  const sized = extreme('greatest', [n, ZERO]);
  const sunk = extreme('least', [n, ZERO]);
  return choose([{ when: compare('>=', n, ZERO), then: notBelow(sized) }], isBelow(sunk));
}
