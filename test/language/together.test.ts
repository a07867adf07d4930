import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canHoldTogether,
  checkExpression,
  checkUnaryTests,
  evaluate,
  printExpression,
  type Expression,
  type NamedValue,
  type Scope,
  type Value,
} from '../../src/language/index.ts';
import { verdictTogether } from '../../src/language/judge/together.ts';

const NAMES: readonly NamedValue[] = [
  { name: 'n', type: 'number', min: 0, max: 4, decimals: 0 },
  { name: 'm', type: 'number', min: 0, max: 4, decimals: 0 },
  { name: 'half', type: 'number', min: 0, max: 4, decimals: 1 },
  { name: 'rate', type: 'number' },
  { name: 'sex', type: 'code', codes: ['f', 'm'] },
  { name: 'risk', type: 'code', codes: ['low', 'mid', 'high'] },
  { name: 'was', type: 'code', codes: ['low', 'mid', 'high'] },
  { name: 'remand', type: 'boolean' },
  { name: 'means', type: 'codes', codes: ['knife', 'fire'] },
  { name: 'born', type: 'date' },
];
const scope: Scope = new Map(NAMES.map((value) => [value.name, value]));

const never = (text: string) => ['always-false', text] as const;
const always = (text: string) => ['always-true', text] as const;
type Said = readonly (readonly [code: string, text: string])[];

const conditions: readonly (readonly [text: string, said: Said])[] = [
  ['sex = "m" and sex = "f"', [never('sex = "m" and sex = "f"')]],
  ['"m" = sex and sex = "f"', [never('"m" = sex and sex = "f"')]],
  ['sex != "m" or sex != "f"', [always('sex != "m" or sex != "f"')]],
  ['sex = "m" or sex = "f"', [always('sex = "m" or sex = "f"')]],
  ['sex in ("m", "f")', [always('sex in ("m", "f")')]],
  ['sex != "m" and sex != "f"', [never('sex != "m" and sex != "f"')]],
  ['risk = "low" and remand and risk = "high"', [never('risk = "low" and remand and risk = "high"')]],
  ['risk in ("low", "mid") and risk = "high"', [never('risk in ("low", "mid") and risk = "high"')]],
  ['not(risk = "low") and risk in ("low")', [never('not(risk = "low") and risk in ("low")')]],
  [
    '(risk = "low" or risk = "mid") and not(risk != "high")',
    [never('(risk = "low" or risk = "mid") and not(risk != "high")')],
  ],
  ['risk = "low" or not(risk = "low") or remand', [always('risk = "low" or not(risk = "low") or remand')]],
  ['risk = was and risk != was', [never('risk = was and risk != was')]],
  ['risk = was and was = risk', []],
  ['n > 3 and n < 3', [never('n > 3 and n < 3')]],
  ['n > 3 and 3 > n', [never('n > 3 and 3 > n')]],
  ['n > 2 and n < 3', [never('n > 2 and n < 3')]],
  ['half > 2 and half < 3', []],
  ['half > 2.5 and half < 2.6', [never('half > 2.5 and half < 2.6')]],
  ['rate > 2 and rate < 2.0000001', []],
  ['rate > 2 and rate < 2', [never('rate > 2 and rate < 2')]],
  ['rate + 1 > 5 and rate + 1 < 5', [never('rate + 1 > 5 and rate + 1 < 5')]],
  ['n >= 3 and n <= 3', []],
  ['n < 1 and n != 0', [never('n < 1 and n != 0')]],
  ['n > 3 or n < 4', [always('n > 3 or n < 4')]],
  ['n > 2 or n < 3', [always('n > 2 or n < 3')]],
  ['half > 2 or half < 2', []],
  ['n in [1..2] and n in [3..4]', [never('n in [1..2] and n in [3..4]')]],
  ['n in [0..2] or n in [3..4]', [always('n in [0..2] or n in [3..4]')]],
  ['n in (1..2)', [never('n in (1..2)')]],
  ['n between 1 and 2 and n > 3', [never('n between 1 and 2 and n > 3')]],
  ['n = 2.5', [never('n = 2.5')]],
  ['n != 2.5', [always('n != 2.5')]],
  ['n > m and n < m', [never('n > m and n < m')]],
  ['n > m and m > n', [never('n > m and m > n')]],
  ['n >= m or n <= m', [always('n >= m or n <= m')]],
  ['remand and not(remand)', [never('remand and not(remand)')]],
  ['remand or remand = false', [always('remand or remand = false')]],
  ['remand = true and remand = false', [never('remand = true and remand = false')]],
  [
    'list contains(means, "fire") and not(list contains(means, "fire"))',
    [never('list contains(means, "fire") and not(list contains(means, "fire"))')],
  ],
  ['list contains(means, "fire") and not(list contains(means, "knife"))', []],
  ['count(means) > 0 and count(means) < 1', [never('count(means) > 0 and count(means) < 1')]],
  [
    'born > date("2000-01-01") and born < date("1999-01-01")',
    [never('born > date("2000-01-01") and born < date("1999-01-01")')],
  ],
  [
    'born > date("2000-01-01") and born < date("2000-01-02")',
    [never('born > date("2000-01-01") and born < date("2000-01-02")')],
  ],
  ['born > date("2000-01-01") and born < date("2000-01-03")', []],
  ['n = null and n > 3', [never('n = null and n > 3')]],
  ['n = null and n != null', [never('n = null and n != null')]],
  ['n = null or n != null', [always('n = null or n != null')]],
  ['n = null or n > 3', []],
  ['n != null or n > 3', []],
  ['n = null or n >= 2 or n < 2', [always('n = null or n >= 2 or n < 2')]],
  ['if n > 3 then n < 3 else n > 3', []],
  // One mistake is said once, where it is.
  ['remand and (n > 3 and n < 3)', [never('n > 3 and n < 3')]],
  [
    '(sex = "m" and sex = "f") or (n > 3 and n < 3)',
    [never('sex = "m" and sex = "f"'), never('n > 3 and n < 3')],
  ],
  ['not(sex = "m" and sex = "f")', [never('sex = "m" and sex = "f"')]],
  ['if sex = "m" and sex = "f" then 1 else 2', [never('sex = "m" and sex = "f"')]],
  ['n > 4 and remand', [never('n > 4')]],
  // One name with itself, of different cases.
  ['risk = "low" and was = "high"', []],
  ['(n > 3 and remand) or (n < 3 and remand)', []],
];

const codesThatDecide = ['always-true', 'always-false', 'outside-limits', 'compared-with-itself'];

describe('what parts of a condition make of each other', () => {
  test.each(conditions)('%s', (text, said) => {
    const { diagnostics } = checkExpression(text, scope);
    const found = diagnostics.map(({ code, range }) => [code, text.slice(range!.from, range!.to)]);
    expect(found).toEqual(said);
    for (const { severity } of diagnostics) expect(severity).toBe('warning');
  });

  test.each([
    ['n', '> 3 and ? < 3', []],
    ['n', '(1..2)', ['always-false']],
    ['n', '< 3, >= 3', ['always-true']],
    ['risk', '"low", "mid", "high"', ['always-true']],
    ['risk', 'not("low", "mid", "high")', ['always-true']],
    ['n > 3 and n < 3', 'true', []],
  ])('in a cell about %s: %s', (input, text, said) => {
    const { diagnostics } = checkUnaryTests(text, checkExpression(input, scope), scope);
    expect(diagnostics.map(({ code }) => code).filter((code) => codesThatDecide.includes(code))).toEqual(
      said,
    );
  });
});

test.each([
  [['n > 3', 'n < 3'], false],
  [['n > 3', 'remand', 'n < 3'], false],
  [['n > 3', 'n < 5'], true],
  [['(n >= 3) = true', 'n < 2'], false],
  [['n > 3 and n < 2', 'n < 2'], true], // said of the first alone
  [['risk = "low"', 'remand'], true],
])('%j together', (texts, can) => {
  const all = texts.map((text) => checkExpression(text, scope).expression!);
  expect(canHoldTogether(all, scope)).toBe(can);
});

const RANGE = { from: 0, to: 0 };
const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const named = (name: string, type: NamedValue['type']): Expression => ({
  op: 'name',
  name,
  type: type!,
  range: RANGE,
});

/** Conditions about a few names and small numbers, so that they meet. */
function about(names: readonly string[]) {
  const { condition } = fc.letrec<{ condition: Expression }>((tie) => {
    const pair = fc.array(tie('condition'), { minLength: 2, maxLength: 3 });
    const leaf = fc.constantFrom(...names).chain((name) => leafAbout(name));
    return {
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        pair.map((parts): Expression => ({ op: 'and', parts, range: RANGE })),
        pair.map((parts): Expression => ({ op: 'or', parts, range: RANGE })),
        tie('condition').map((of): Expression => ({ op: 'not', of, range: RANGE })),
        fc
          .tuple(tie('condition'), tie('condition'), tie('condition'))
          .map(([when, then, otherwise]): Expression => ({
            op: 'if',
            type: 'boolean',
            when,
            then,
            otherwise,
            range: RANGE,
          })),
        fc
          .tuple(tie('condition'), tie('condition'), fc.constantFrom('=', '!='))
          .map(([left, right, operator]): Expression => ({
            op: 'compare',
            type: 'boolean',
            operator,
            left,
            right,
            range: RANGE,
          })),
      ),
    };
  });
  return condition;
}

function leafAbout(name: string): fc.Arbitrary<Expression> {
  const { type, codes = [] } = scope.get(name)!;
  const side = named(name, type);
  const missing = fc.constant<Expression>({ op: 'is missing', of: side, range: RANGE });
  if (type === 'boolean') return fc.oneof(fc.constant(side), missing);
  if (type === 'codes') {
    const list = named(name, type);
    return fc.oneof(
      fc.constantFrom(...codes).map((code): Expression => ({ op: 'contains', list, code, range: RANGE })),
      missing,
    );
  }
  const written =
    type === 'code'
      ? fc.constantFrom(...codes).map((value): Expression => ({ op: 'code', value, range: RANGE }))
      : fc
          .integer({ min: -1, max: 10 })
          .map((value): Expression => ({ op: 'number', value: value / 2, range: RANGE }));
  const compared = fc
    .record({
      operator: type === 'code' ? fc.constantFrom('=', '!=') : operators,
      written,
      isMirrored: fc.boolean(),
    })
    .map(({ operator, written: other, isMirrored }): Expression => ({
      op: 'compare',
      operator: operator as '=',
      type: type as 'number' | 'code',
      left: isMirrored ? other : side,
      right: isMirrored ? side : other,
      range: RANGE,
    }));
  return fc.oneof({ arbitrary: compared, weight: 6 }, { arbitrary: missing, weight: 1 });
}

const VALUES: Readonly<Record<string, readonly Value[]>> = {
  n: [0, 1, 2, 3, 4, null],
  half: [...Array.from({ length: 41 }, (_, n) => n / 10), null],
  risk: ['low', 'mid', 'high', null],
  remand: [true, false, null],
};

const nothing = new Set<Expression>();

describe('of all values of one name', () => {
  test.each(Object.keys(VALUES))(
    '%s: it never holds, or always does, if and only if that is said',
    (name) => {
      fc.assert(
        fc.property(about([name]), (condition) => {
          const found = VALUES[name]!.map((value) => evaluate(condition, () => value));
          const asksIfMissing = printExpression(condition).includes('null');
          const known = asksIfMissing ? found : found.slice(0, -1);
          const verdict = found.every((truth) => truth !== true)
            ? false
            : known.every((truth) => truth === true)
              ? true
              : null;
          expect(verdictTogether(condition, scope, nothing)).toBe(verdict);
        }),
        { numRuns: 2000, seed: 1 },
      );
    },
  );
});

test('of several names nothing is said that some values contradict', () => {
  const names = ['n', 'm', 'half', 'risk', 'was', 'remand', 'means'];
  const values = fc.record({
    n: fc.constantFrom(...VALUES['n']!),
    m: fc.constantFrom(...VALUES['n']!),
    half: fc.constantFrom(...VALUES['half']!),
    risk: fc.constantFrom(...VALUES['risk']!),
    was: fc.constantFrom(...VALUES['risk']!),
    remand: fc.constantFrom(...VALUES['remand']!),
    means: fc.option(fc.subarray(['knife', 'fire'])),
  });
  let said = 0;
  fc.assert(
    fc.property(about(names), fc.array(values, { minLength: 20, maxLength: 20 }), (condition, cases) => {
      const verdict = verdictTogether(condition, scope, nothing);
      if (verdict === null) return;
      said += 1;
      for (const one of cases) expect(evaluate(condition, (name) => one[name as 'n'])).not.toBe(!verdict);
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(said).toBeGreaterThan(100);
});

test.each([
  ['risk', 'not("low", "mid", "high")', 'always-true', '"low", "mid", "high"'],
  ['n', 'not([0..4])', 'always-true', '[0..4]'],
  ['n', 'not(>= 0)', 'always-true', '>= 0'],
  ['n', 'not(<= 2, > 2)', 'always-true', '<= 2, > 2'],
  ['n', 'not(> 4)', 'always-false', '> 4'],
])('of what a cell about %s denies, it is said of what stands within: %s', (input, text, code, within) => {
  const { diagnostics } = checkUnaryTests(text, checkExpression(input, scope), scope);
  expect(diagnostics.map((one) => [one.code, one.params['text']])).toEqual([[code, within]]);
});
