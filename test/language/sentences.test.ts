// A condition read as a sentence says the same, to the letter and in its meaning.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression, evaluate, printExpression, type Scope } from '../../src/language/index.ts';
import {
  asGroup,
  changeAt,
  insertAt,
  moveBy,
  partAt,
  printSentence,
  removeAt,
  rewritten,
  sentenceOf,
  type Sentence,
} from '../../src/language/sentences/index.ts';
import { compile } from '../../src/plan/index.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { load, templateNames } from '../templates/load.ts';
import { runs } from '../tools/runs.ts';
import { cases, expressions, scope } from './arbitraries.ts';

const BOOLEAN = { type: 'boolean' } as const;
const canonical = (text: string, of: Scope = scope): string => {
  const { expression } = checkExpression(text, of, BOOLEAN);
  return expression ? printExpression(expression) : `unreadable: ${text}`;
};
const read = (text: string, of: Scope = scope): Sentence => sentenceOf(text, of)!;

function staysTheSame(text: string, of: Scope): void {
  const sentence = read(text, of);
  expect(printSentence(sentence)).toBe(text);
  const anew = printSentence(rewritten(sentence));
  expect(canonical(anew, of)).toBe(canonical(text, of));
  expect(printSentence(rewritten(read(anew, of)))).toBe(anew);
}

test.each(templateNames)('every condition of %s comes back as it was written', (name) => {
  const { instrument: document } = load(name);
  const { scope: of } = compile(document);
  const texts = conditionsOf(document);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) staysTheSame(text, of);
});

test('and so do those of 1,000 random rules and more', () => {
  let count = 0;
  for (let seed = 1; count < runs(1_000); seed += 1) {
    const document = randomInstrument(seed);
    const { scope: of } = compile(document);
    for (const text of conditionsOf(document)) {
      staysTheSame(text, of);
      count += 1;
    }
  }
});

test('any condition means the same when it is written anew', () => {
  fc.assert(
    fc.property(expressions, cases, (expression, answers) => {
      const text = printExpression(expression);
      fc.pre(checkExpression(text, scope, BOOLEAN).expression !== null);
      staysTheSame(text, scope);
      const anew = checkExpression(printSentence(rewritten(read(text))), scope, BOOLEAN).expression!;
      const lookup = (name: string) => answers[name] ?? null;
      expect(evaluate(anew, lookup)).toEqual(evaluate(expression, lookup));
    }),
    { numRuns: runs(1_000), seed: 20_261_127 },
  );
});

function conditionsOf(document: Parameters<typeof compile>[0]): string[] {
  return [
    ...document.rules.map(({ when }) => when),
    ...document.items.flatMap(({ relevantWhen }) => relevantWhen ?? []),
    ...(document.constraints ?? []).map(({ holds }) => holds),
  ];
}

describe('what is said', () => {
  const said = (text: string): unknown => simple(read(text));

  function simple(sentence: Sentence): unknown {
    if (sentence.kind === 'feel') return sentence.written.text;
    if (sentence.kind === 'group') return [sentence.join, ...sentence.parts.map(simple)];
    const { subject, comparison, values } = sentence;
    return [
      subject.kind === 'feel' ? subject.text : subject.name,
      comparison,
      ...values.map((value) => Object.values(value)[1] as unknown),
    ];
  }

  test.each([
    ['risk = "low"', ['risk', 'is', 'low']],
    ['risk in ("low", "mid")', ['risk', 'oneOf', 'low', 'mid']],
    ['not(risk in ("low", "mid"))', ['risk', 'notOneOf', 'low', 'mid']],
    ['remand', ['remand', 'is', true]],
    ['not(remand)', ['remand', 'is', false]],
    ['age in [18..21]', ['age', 'between', '18', '21']],
    ['age >= 18 and age <= 21', ['age', 'between', '18', '21']],
    ['age = null', ['age', 'notAnswered']],
    ['age != null', ['age', 'answered']],
    ['age > score', ['age', 'moreThan', 'score']],
    ['list contains(means, "fire")', ['means', 'includes', 'fire']],
    ['not(list contains(means, "fire"))', ['means', 'includesNot', 'fire']],
    ['list contains(means, "fire") or list contains(means, "dog")', ['means', 'includesAny', 'fire', 'dog']],
    ['list contains(means, "fire") and list contains(means, "dog")', ['means', 'includesAll', 'fire', 'dog']],
    ['count(means) >= 2', ['means', 'atLeast', '2']],
    ['born.year < 2000', ['born', 'lessThan', '2000']],
    ['born >= assessed_on - duration("P18Y")', ['born', 'atLeast', 'assessed_on']],
    ['score + 1 > age', ['score + 1', 'moreThan', 'age']],
    ['not(remand or age > 18)', ['none', ['remand', 'is', true], ['age', 'moreThan', '18']]],
    [
      '(remand or violent) and age < 21',
      ['all', ['any', ['remand', 'is', true], ['violent', 'is', true]], ['age', 'lessThan', '21']],
    ],
    [
      'remand and (if violent then true else false)',
      ['all', ['remand', 'is', true], 'if violent then true else false'],
    ],
    ['age >', 'age >'],
  ])('by %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a change', () => {
  const root = () => asGroup(read('remand and (risk in ("low","mid") or age>70) and  violent'));

  test('leaves all that is not changed as it was written', () => {
    const changed = changeAt(root(), [1, 1], () => [read('age > 65')]);
    expect(printSentence(changed)).toBe('remand and (risk in ("low","mid") or age > 65) and violent');
  });

  test('that takes all of a group away takes the group', () => {
    const changed = removeAt(removeAt(root(), [1, 0]), [1, 0]);
    expect(printSentence(changed)).toBe('remand and violent');
  });

  test('inserts at any place', () => {
    expect(printSentence(insertAt(root(), [1, 2], read('score > 3')))).toBe(
      'remand and (risk in ("low","mid") or age>70 or score > 3) and violent',
    );
    expect(printSentence(insertAt(asGroup(null), [0], read('score > 3')))).toBe('score > 3');
  });

  test('moves among neighbours, and out of a group at its end', () => {
    const moved = moveBy(root(), [1, 1], 1);
    expect(moved.path).toEqual([2]);
    expect(printSentence(moved.root)).toBe('remand and risk in ("low","mid") and age>70 and violent');
    const up = moveBy(root(), [2], -1);
    expect(up.path).toEqual([1]);
    expect(printSentence(up.root)).toBe('remand and violent and (risk in ("low","mid") or age>70)');
    expect(partAt(up.root, up.path)).toEqual(read('violent'));
  });

  test('at the beginning or the end of all moves nothing', () => {
    expect(printSentence(moveBy(root(), [0], -1).root)).toBe(printSentence(root()));
  });
});
