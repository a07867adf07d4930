// What stands after `in` and `between` belongs to it only as far as DMN 1.5 says (10.3.1.2): `or` binds least, then
// `and`, then comparisons, and operators of one kind are read from the left.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression, checkUnaryTests, printExpression, sameMeaning } from '../../src/language/index.ts';
import { scope } from './arbitraries.ts';

function read(text: string) {
  const { expression, diagnostics } = checkExpression(text, scope);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(errors, text).toEqual([]);
  return expression!;
}

/** A text, and the same with every bracket that it could have. */
const EXAMPLES: readonly (readonly [text: string, bracketed: string])[] = [
  ['remand in true and violent', '(remand in true) and violent'],
  ['remand in true or violent', '(remand in true) or violent'],
  ['age in [18..25) and remand', '(age in [18..25)) and remand'],
  ['remand and age in [18..25)', 'remand and (age in [18..25))'],
  ['age in (18..25] or score > 2', '(age in (18..25]) or (score > 2)'],
  ['age in [18..25] and score in (2..9]', '(age in [18..25]) and (score in (2..9])'],
  ['age in (20) and remand', '(age in (20)) and remand'],
  ['age in 20 and remand', '(age in (20)) and remand'],
  ['age in > 20 or remand', '(age in (> 20)) or remand'],
  ['age in >= 20 and remand or violent and remand', '((age in (>= 20)) and remand) or (violent and remand)'],
  ['remand and age in 20 or violent', '(remand and (age in (20))) or violent'],
  ['remand or age in 20 and violent', 'remand or ((age in (20)) and violent)'],
  ['risk in ("low", "mid") or risk = "high"', '(risk in ("low", "mid")) or (risk = "high")'],
  ['risk in "low" and remand', '(risk in ("low")) and remand'],
  ['age in ([14..20], 50) and remand', '(age in ([14..20], 50)) and remand'],
  ['age in ([14..20]) and remand', '(age in ([14..20])) and remand'],
  ['age in (< 18) and remand', '(age in (< 18)) and remand'],
  ['age in 20 + 1 and remand', '(age in (20 + 1)) and remand'],
  ['age in > score * 2 + 1 and remand', '(age in (> ((score * 2) + 1))) and remand'],
  ['age + 1 in [18..25] and remand', '((age + 1) in [18..25]) and remand'],
  ['-score in [18..25] and remand', '((-score) in [18..25]) and remand'],
  ['age in [score..score + 9) and remand', '(age in [score..(score + 9))) and remand'],
  ['age in [18..25] = remand', '(age in [18..25]) = remand'],
  ['age in 20 = remand and violent', '((age in (20)) = remand) and violent'],
  ['age in > 20 = remand', '(age in (> 20)) = remand'],
  ['remand in violent in true', '(remand in (violent)) in (true)'],
  ['age in 20 and score in 3 and rate in 4', '(age in (20)) and (score in (3)) and (rate in (4))'],
  [
    'age in 20 and score in 3 or rate in 4 and remand',
    '((age in 20) and (score in 3)) or ((rate in 4) and remand)',
  ],
  ['age in [18..25] and not(remand)', '(age in [18..25]) and (not(remand))'],
  ['not(age in [18..25] or remand) and violent', '(not((age in [18..25]) or remand)) and violent'],
  ['remand in not(violent) and remand', '(remand in (not(violent))) and remand'],
  ['age between 18 and 24 and remand', '(age between 18 and 24) and remand'],
  ['age between 18 and 24 or remand', '(age between 18 and 24) or remand'],
  ['age between 18 and 24 + 1 and remand', '(age between 18 and (24 + 1)) and remand'],
  ['age between 18 and 24 = remand', '(age between 18 and 24) = remand'],
  [
    'remand and age between 18 and 24 and violent or remand',
    '(remand and (age between 18 and 24) and violent) or remand',
  ],
  ['age between 18 and 24 and score in 3 and remand', '(age between 18 and 24) and (score in 3) and remand'],
  ['age in 20 and score between 1 and 3 or remand', '((age in 20) and (score between 1 and 3)) or remand'],
  [
    'born in [date("2000-01-01")..date("2001-01-01")] and remand',
    '(born in [date("2000-01-01")..date("2001-01-01")]) and remand',
  ],
  ['born in @"2000-01-01" and remand', '(born in (@"2000-01-01")) and remand'],
  [
    'if age in [18..25] and remand then age in 20 or violent else remand',
    'if ((age in [18..25]) and remand) then ((age in 20) or violent) else remand',
  ],
  ['remand and (violent or age in 20 and remand)', 'remand and (violent or ((age in 20) and remand))'],
  [
    'age in 20 and if remand then violent else remand',
    '(age in 20) and (if remand then violent else remand)',
  ],
  ['age in /* of them */ 20 // years\n and remand', '(age in 20) and remand'],
];

describe('the text is read as if it had the brackets', () => {
  test.each(EXAMPLES)('%s', (text, bracketed) => {
    expect(printExpression(read(text))).toBe(printExpression(read(bracketed)));
    expect(sameMeaning(read(text), read(bracketed))).toBe(true);
  });
});

test('the same in the cells of tables', () => {
  const input = checkExpression('age', scope);
  const cell = (text: string) => checkUnaryTests(text, input, scope).expression!;
  expect(sameMeaning(cell('? in [18..25] and remand'), read('(age in [18..25]) and remand'))).toBe(true);
  expect(sameMeaning(cell('? in 20 or ? in > 30, 15'), read('(age in 20 or age in > 30) or age = 15'))).toBe(
    true,
  );
});

/** Conditions that hold together without brackets, each with the brackets that `in` must have. */
const conditions: readonly (readonly [text: string, closed: string])[] = [
  ['remand', 'remand'],
  ['not(violent)', 'not(violent)'],
  ['score > 2', 'score > 2'],
  ['age in 20', 'age in (20)'],
  ['age in (20)', 'age in (20)'],
  ['age in (20, > 30)', 'age in (20, > 30)'],
  ['age in < 18', 'age in (< 18)'],
  ['age in >= score + 1', 'age in (>= (score + 1))'],
  ['age in [18..25)', 'age in ([18..25))'],
  ['age in score * 2', 'age in ((score * 2))'],
  ['risk in ("low", "mid")', 'risk in ("low", "mid")'],
  ['remand in true', 'remand in (true)'],
  ['score between 1 and 3 + 1', 'score between 1 and (3 + 1)'],
  ['(violent or age in 20 and remand)', '(violent or ((age in (20)) and remand))'],
];

test('and so is any chain of conditions', () => {
  const chain = fc.array(fc.tuple(fc.constantFrom(...conditions), fc.constantFrom('and', 'or')), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(chain, (links) => {
      const text = links.map(([[open], sign], at) => (at === 0 ? open : `${sign} ${open}`)).join(' ');
      // `or` binds less: what stands between two of them is one conjunction.
      const groups: string[][] = [];
      links.forEach(([[, closed], sign], at) => {
        if (at === 0 || sign === 'or') groups.push([]);
        groups.at(-1)!.push(`(${closed})`);
      });
      const bracketed = groups.map((group) => `(${group.join(' and ')})`).join(' or ');
      expect(sameMeaning(read(text), read(bracketed)), text).toBe(true);
    }),
    { numRuns: 500, seed: 5 },
  );
});
