// Random typed expressions over a few names, and cases in which some of them are missing.

import fc from 'fast-check';
import {
  NUMBER_FUNCTIONS,
  type Expression,
  type FunctionHelp,
  type NamedValue,
  type NumberFunction,
  type Scope,
  type Value,
  type ValueType,
} from '../../src/language/index.ts';

const RANGE = { from: 0, to: 0 };
const CODES = ['low', 'mid', 'high'];
const SET_CODES = ['knife', 'fire', 'dog'];

const NAMES: readonly NamedValue[] = [
  { name: 'age', type: 'number', min: 14, max: 99 },
  { name: 'score', type: 'number', min: -40, max: 40 },
  { name: 'rate', type: 'number' },
  { name: 'remand', type: 'boolean' },
  { name: 'violent', type: 'boolean' },
  { name: 'risk', type: 'code', codes: CODES },
  { name: 'regime', type: 'code', codes: CODES },
  { name: 'means', type: 'codes', codes: SET_CODES },
  { name: 'born', type: 'date' },
  { name: 'assessed_on', type: 'date' },
];

export const scope: Scope = new Map(NAMES.map((value) => [value.name, value]));

export type Case = Readonly<Record<string, Value>>;

const decimal = (lowest: number, highest: number) =>
  fc.integer({ min: lowest * 10, max: highest * 10 }).map((tenths) => tenths / 10);
export const day = fc.integer({ min: -7_305, max: 29_219 }); // 1950-01-01 to 2049-12-31

/** About one value in five is missing. */
const orMissing = (value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });

export const cases: fc.Arbitrary<Case> = fc.record({
  age: orMissing(fc.integer({ min: 14, max: 99 })),
  score: orMissing(decimal(-40, 40)),
  rate: orMissing(decimal(-3, 3)),
  remand: orMissing(fc.boolean()),
  violent: orMissing(fc.boolean()),
  risk: orMissing(fc.constantFrom(...CODES)),
  regime: orMissing(fc.constantFrom(...CODES)),
  means: orMissing(fc.subarray(SET_CODES)),
  born: orMissing(day),
  assessed_on: day,
});

type Typed = { readonly [Type in ValueType]: fc.Arbitrary<Expression> };

/** An expression of each type with so many operations within each other. */
function typed(depth: number): Typed {
  const leaf = leaves();
  if (depth === 0) return leaf;
  const part = typed(depth - 1);
  return {
    number: fc.oneof({ arbitrary: leaf.number, weight: 1 }, { arbitrary: numbers(part, leaf), weight: 4 }),
    boolean: fc.oneof({ arbitrary: leaf.boolean, weight: 1 }, { arbitrary: conditions(part), weight: 5 }),
    code: fc.oneof(
      { arbitrary: leaf.code, weight: 2 },
      { arbitrary: choice(part.boolean, part.code, 'code'), weight: 1 },
    ),
    date: fc.oneof(
      { arbitrary: leaf.date, weight: 3 },
      { arbitrary: choice(part.boolean, part.date, 'date'), weight: 1 },
      { arbitrary: moved(part.date), weight: 1 },
    ),
    codes: leaf.codes,
  };
}

function leaves(): Typed {
  return {
    number: fc.oneof(
      named('number'),
      fc.oneof(fc.integer({ min: 0, max: 12 }), decimal(-20, 20)).map((value): Expression => ({
        op: 'number',
        value,
        range: RANGE,
      })),
    ),
    boolean: fc.oneof(
      { arbitrary: named('boolean'), weight: 4 },
      {
        arbitrary: fc.boolean().map((value): Expression => ({ op: 'boolean', value, range: RANGE })),
        weight: 1,
      },
    ),
    code: fc.oneof(
      named('code'),
      fc.constantFrom(...CODES).map((value): Expression => ({ op: 'code', value, range: RANGE })),
    ),
    date: fc.oneof(
      { arbitrary: named('date'), weight: 3 },
      { arbitrary: day.map((value): Expression => ({ op: 'date', value, range: RANGE })), weight: 1 },
    ),
    codes: named('codes'),
  };
}

function named(type: ValueType): fc.Arbitrary<Expression> {
  const names = NAMES.filter((value) => value.type === type);
  return fc.constantFrom(...names).map(({ name }) => ({ op: 'name', name, type, range: RANGE }));
}

/** Calls of every function, with as many arguments as it takes. */
function calls(number: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.oneof(...Object.entries(NUMBER_FUNCTIONS).map(([name, entry]) => call(name, entry, number)));
}

function call(
  name: string,
  { parameters, repeats, optional }: Pick<FunctionHelp, 'parameters' | 'repeats' | 'optional'>,
  number: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  const args: fc.Arbitrary<Expression[]> = repeats
    ? fc.array(number, { minLength: 1, maxLength: 3 })
    : fc.tuple(...parameters.map((parameter) => (parameter === 'decimals' ? decimals : number)));
  const some = optional
    ? fc.oneof(
        args,
        args.map((all) => all.slice(0, -1)),
      )
    : args;
  return some.map((all) => ({ op: 'call', name: name as NumberFunction, args: all, range: RANGE }));
}

const decimals = fc
  .integer({ min: 0, max: 4 })
  .map((value): Expression => ({ op: 'number', value, range: RANGE }));

/** Time is counted between dates that are names or written: see `oneAtATime` of the test. */
function numbers(part: Typed, leaf: Typed): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc
      .record({
        operator: fc.constantFrom('+', '-', '*', '/', '**'),
        left: part.number,
        right: part.number,
      })
      .map((sides): Expression => ({ op: 'arithmetic', ...sides, range: RANGE })),
    { arbitrary: calls(part.number), weight: 3 },
    fc
      .record({ unit: fc.constantFrom('years', 'months', 'days'), from: leaf.date, to: leaf.date })
      .map((dates): Expression => ({ op: 'between dates', ...dates, range: RANGE })),
    fc
      .record({ part: fc.constantFrom('year', 'month', 'day', 'weekday'), of: part.date })
      .map((of): Expression => ({ op: 'date part', ...of, range: RANGE })),
    part.codes.map((list): Expression => ({ op: 'count', list, range: RANGE })),
    choice(part.boolean, part.number, 'number'),
  );
}

/** Mostly by some months or days, seldom out of the calendar. */
function moved(date: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const by = fc.oneof(
    { arbitrary: fc.integer({ min: -400, max: 400 }), weight: 9 },
    { arbitrary: fc.constantFrom(-99_999, 99_999), weight: 1 },
  );
  return fc
    .record({ unit: fc.constantFrom('months', 'days'), by, of: date })
    .map((move): Expression => ({ op: 'moved date', ...move, range: RANGE }));
}

function conditions(part: Typed): fc.Arbitrary<Expression> {
  const many = fc.array(part.boolean, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { arbitrary: comparison(part, 'number'), weight: 3 },
    { arbitrary: comparison(part, 'date'), weight: 1 },
    { arbitrary: equality('code', codeOf(part.boolean), leaves().code), weight: 2 },
    { arbitrary: equality('boolean', part.boolean, part.boolean), weight: 1 },
    {
      arbitrary: fc
        .oneof(part.number, part.boolean, part.code, part.date, part.codes)
        .map((of): Expression => ({ op: 'is missing', of, range: RANGE })),
      weight: 1,
    },
    {
      arbitrary: fc
        .record({ op: fc.constantFrom('and', 'or'), parts: many })
        .map((join): Expression => ({ ...join, range: RANGE })),
      weight: 3,
    },
    { arbitrary: part.boolean.map((of): Expression => ({ op: 'not', of, range: RANGE })), weight: 2 },
    {
      arbitrary: fc
        .record({ list: part.codes, code: fc.constantFrom(...SET_CODES) })
        .map((chosen): Expression => ({ op: 'contains', ...chosen, range: RANGE })),
      weight: 1,
    },
    { arbitrary: choice(part.boolean, part.boolean, 'boolean'), weight: 1 },
  );
}

function comparison(part: Typed, type: 'number' | 'date'): fc.Arbitrary<Expression> {
  return fc
    .record({
      operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      left: part[type],
      right: part[type],
    })
    .map((sides): Expression => ({ op: 'compare', type, ...sides, range: RANGE }));
}

function equality(
  type: 'code' | 'boolean',
  left: fc.Arbitrary<Expression>,
  right: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc
    .record({ operator: fc.constantFrom('=', '!='), left, right })
    .map((sides): Expression => ({ op: 'compare', type, ...sides, range: RANGE }));
}

/** Something that can have every code, so that it can be compared with any that is written. */
function codeOf(condition: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.oneof(named('code'), choice(condition, named('code'), 'code'));
}

/** One of the branches may be null. */
function choice(
  condition: fc.Arbitrary<Expression>,
  branch: fc.Arbitrary<Expression>,
  type: ValueType,
): fc.Arbitrary<Expression> {
  const missing: Expression = { op: 'missing', range: RANGE };
  const branches = fc.oneof(
    { arbitrary: fc.tuple(branch, branch), weight: 6 },
    { arbitrary: branch.map((then) => [then, missing] as const), weight: 1 },
    { arbitrary: branch.map((otherwise) => [missing, otherwise] as const), weight: 1 },
  );
  return fc.tuple(condition, branches).map(([when, [then, otherwise]]): Expression => ({
    op: 'if',
    type,
    when,
    then,
    otherwise,
    range: RANGE,
  }));
}

const DEEPEST = 3;
const all = typed(DEEPEST);

export const expressions: fc.Arbitrary<Expression> = fc.oneof(
  { arbitrary: all.number, weight: 3 },
  { arbitrary: all.boolean, weight: 5 },
  { arbitrary: all.code, weight: 1 },
  { arbitrary: all.date, weight: 1 },
);
