// Random arithmetic over items, as FEEL and as exact fractions of whole numbers that this file works out by itself:
// an oracle that shares no code with the engines.

import fc from 'fast-check';

/** A number over a number above 0; null is missing. */
export type Exact = { readonly n: bigint; readonly d: bigint } | null;

/** The decimals of an item, and its limits in whole units of them. */
export interface Measure {
  readonly id: string;
  readonly decimals: number;
  readonly min: number;
  readonly max: number;
}

export type Term =
  | { readonly op: 'item'; readonly of: Measure }
  | { readonly op: 'constant'; readonly text: string }
  | { readonly op: '+' | '-' | '*' | '/' | 'modulo'; readonly left: Term; readonly right: Term }
  | { readonly op: 'min' | 'max' | 'sum' | 'mean'; readonly args: readonly Term[] }
  | { readonly op: 'abs' | 'floor' | 'ceiling'; readonly arg: Term }
  | { readonly op: 'round half up' | 'round up'; readonly arg: Term; readonly decimals: number }
  | { readonly op: 'if'; readonly when: Test; readonly then: Term; readonly otherwise: Term };

export interface Test {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '!=';
  readonly left: Term;
  readonly right: Term;
}

/** Small and huge ranges, whole numbers and as many decimals as an item may have. */
export const MEASURES: readonly Measure[] = [
  { id: 'months', decimals: 0, min: 0, max: 480 },
  { id: 'served', decimals: 0, min: 0, max: 480 },
  { id: 'score', decimals: 1, min: -400, max: 400 },
  { id: 'rate', decimals: 4, min: -30_000, max: 30_000 },
  { id: 'damage', decimals: 2, min: 0, max: 100_000_000_000 },
  { id: 'days', decimals: 0, min: 1, max: 20_000 },
];

const item: fc.Arbitrary<Term> = fc.constantFrom(...MEASURES).map((of) => ({ op: 'item', of }));

const digits = (most: number) => fc.bigInt({ min: 0n, max: 10n ** BigInt(most) - 1n });
const constant: fc.Arbitrary<Term> = fc
  .oneof(
    { arbitrary: fc.integer({ min: 0, max: 60 }).map(String), weight: 4 },
    { arbitrary: fc.constantFrom('365', '12', '0.1', '0.3', '1.5', '0.07', '100', '36.5'), weight: 3 },
    {
      arbitrary: fc
        .tuple(digits(5), fc.integer({ min: 1, max: 12 }), digits(12))
        .map(
          ([whole, decimals, rest]) =>
            `${String(whole)}.${String(rest).padStart(12, '0').slice(0, decimals)}`,
        ),
      weight: 2,
    },
  )
  .map((text) => ({ op: 'constant', text }));

const leaf = fc.oneof({ arbitrary: item, weight: 3 }, { arbitrary: constant, weight: 2 });

function terms(depth: number): fc.Arbitrary<Term> {
  if (depth === 0) return leaf;
  const part = terms(depth - 1);
  const signs = fc.constantFrom('+', '-', '*', '/', '/', 'modulo');
  return fc.oneof(
    { arbitrary: leaf, weight: 1 },
    {
      arbitrary: fc.record({ op: signs, left: part, right: part }),
      weight: 6,
    },
    {
      arbitrary: fc.record({
        op: fc.constantFrom('min', 'max', 'sum', 'mean'),
        args: fc.array(part, { minLength: 1, maxLength: 3 }),
      }),
      weight: 2,
    },
    {
      arbitrary: fc.record({
        op: fc.constantFrom('abs', 'floor', 'ceiling'),
        arg: part,
      }),
      weight: 2,
    },
    {
      arbitrary: fc.record({
        op: fc.constantFrom('round half up', 'round up'),
        arg: part,
        decimals: fc.integer({ min: 0, max: 4 }),
      }),
      weight: 2,
    },
    {
      arbitrary: fc
        .record({ when: tests(depth - 1), then: part, otherwise: part })
        .map((choice): Term => ({ op: 'if', ...choice })),
      weight: 1,
    },
  );
}

function tests(depth: number): fc.Arbitrary<Test> {
  const sign = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
  return fc.record({ sign, left: terms(depth), right: terms(depth) });
}

export const numbers = terms(3);

/**
 * Two sides that often meet: a number against itself in another order of operations, and against anything.
 * `served >= 2 / 3 * months` is one of them.
 */
export const comparisons: fc.Arbitrary<Test> = fc.oneof(
  { arbitrary: tests(2), weight: 2 },
  {
    arbitrary: fc
      .record({
        sign: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        of: item,
        by: item,
        over: fc.integer({ min: 1, max: 40 }),
        under: fc.integer({ min: 1, max: 40 }),
      })
      .map(({ sign, of, by, over, under }): Test => {
        const [numerator, denominator] = [whole(over), whole(under)];
        return {
          sign: sign,
          left: of,
          right: { op: '*', left: { op: '/', left: numerator, right: denominator }, right: by },
        };
      }),
    weight: 3,
  },
);

const whole = (value: number): Term => ({ op: 'constant', text: String(value) });

export function printTerm(term: Term): string {
  switch (term.op) {
    case 'item':
      return term.of.id;
    case 'constant':
      return term.text;
    case '+':
    case '-':
    case '*':
    case '/':
      return `(${printTerm(term.left)} ${term.op} ${printTerm(term.right)})`;
    case 'modulo':
      return `modulo(${printTerm(term.left)}, ${printTerm(term.right)})`;
    case 'min':
    case 'max':
    case 'sum':
    case 'mean':
      return `${term.op}(${term.args.map(printTerm).join(', ')})`;
    case 'abs':
    case 'floor':
    case 'ceiling':
      return `${term.op}(${printTerm(term.arg)})`;
    case 'round half up':
    case 'round up':
      return `${term.op}(${printTerm(term.arg)}, ${String(term.decimals)})`;
    case 'if':
      return `(if ${printTest(term.when)} then ${printTerm(term.then)} else ${printTerm(term.otherwise)})`;
  }
}

export function printTest({ sign, left, right }: Test): string {
  return `${printTerm(left)} ${sign} ${printTerm(right)}`;
}

/** Answers in whole units of the items' decimals; null is missing. */
export type Units = Readonly<Record<string, number | null>>;

export function valueOfTerm(term: Term, units: Units): Exact {
  const value = (part: Term) => valueOfTerm(part, units);
  switch (term.op) {
    case 'item': {
      const given = units[term.of.id] ?? null;
      return given === null ? null : { n: BigInt(given), d: 10n ** BigInt(term.of.decimals) };
    }
    case 'constant': {
      const [over = '', under = ''] = term.text.split('.');
      return { n: BigInt(over + under), d: 10n ** BigInt(under.length) };
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case 'modulo':
      return both(value(term.left), value(term.right), SIGNS[term.op]);
    case 'sum':
      return term.args.map(value).reduce((sum, one) => both(sum, one, SIGNS['+']));
    case 'mean': {
      const sum = value({ op: 'sum', args: term.args });
      return sum && { n: sum.n, d: sum.d * BigInt(term.args.length) };
    }
    case 'min':
      return term.args.map(value).reduce((a, b) => both(a, b, (x, y) => (x.n * y.d <= y.n * x.d ? x : y)));
    case 'max':
      return term.args.map(value).reduce((a, b) => both(a, b, (x, y) => (x.n * y.d >= y.n * x.d ? x : y)));
    case 'abs': {
      const of = value(term.arg);
      return of && { n: of.n < 0n ? -of.n : of.n, d: of.d };
    }
    case 'floor': {
      const of = value(term.arg);
      return of && { n: floored(of.n, of.d), d: 1n };
    }
    case 'ceiling': {
      const of = value(term.arg);
      return of && { n: -floored(-of.n, of.d), d: 1n };
    }
    case 'round half up': {
      const of = value(term.arg);
      return of && roundedTo(of, term.decimals);
    }
    case 'round up': {
      const of = value(term.arg);
      const unit = 10n ** BigInt(term.decimals);
      if (!of) return null;
      return { n: of.n < 0n ? floored(of.n * unit, of.d) : -floored(-of.n * unit, of.d), d: unit };
    }
    case 'if': {
      const truth = truthOfTest(term.when, units);
      return truth === null ? null : value(truth ? term.then : term.otherwise);
    }
  }
}

type Known = NonNullable<Exact>;

function both(left: Exact, right: Exact, compute: (left: Known, right: Known) => Exact): Exact {
  return left && right && compute(left, right);
}

const SIGNS = {
  '+': (a: Known, b: Known): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
  '-': (a: Known, b: Known): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d }),
  '*': (a: Known, b: Known): Exact => ({ n: a.n * b.n, d: a.d * b.d }),
  '/': (a: Known, b: Known): Exact => {
    if (b.n === 0n) return null;
    return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
  },
  /** In a unit that both are whole numbers of; the remainder of whole numbers has the sign of what is divided. */
  modulo: (a: Known, b: Known): Exact => {
    const [over, under] = [a.n * b.d, b.n * a.d];
    if (under === 0n) return null;
    const rest = over % under;
    return { n: rest !== 0n && rest < 0n !== under < 0n ? rest + under : rest, d: a.d * b.d };
  },
};

function floored(n: bigint, d: bigint): bigint {
  return n >= 0n ? n / d : -((-n + d - 1n) / d);
}

/** Half away from zero. */
export function roundedTo({ n, d }: Known, decimals: number): Known {
  const unit = 10n ** BigInt(decimals);
  const size = (2n * (n < 0n ? -n : n) * unit + d) / (2n * d);
  return { n: n < 0n ? -size : size, d: unit };
}

export function truthOfTest({ sign, left, right }: Test, units: Units): boolean | null {
  const [one, other] = [valueOfTerm(left, units), valueOfTerm(right, units)];
  if (!one || !other) return null;
  const [a, b] = [one.n * other.d, other.n * one.d];
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a === b;
    case '!=':
      return a !== b;
  }
}
