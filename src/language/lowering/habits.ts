// Conditions as people put them who know another language: what was meant can be told from the parts.

import type { TextRange } from '../../model/diagnostic.ts';
import { renameInExpression } from '../names.ts';
import type { Reading, Typed } from '../reading.ts';
import { elementsOf, mentionsInput, partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';
import { bareCode, isUnknownName } from './beside.ts';
import { isDifference, rangeInstead } from './doubts.ts';

/** `1 <= a <= 3` */
export function sayChain(reading: Reading, node: SyntaxNode): boolean {
  const [first, sign, last] = partsOf(node);
  const [, before, middle] = first?.name === 'Comparison' ? partsOf(first) : [];
  if (!first || !sign || !last || !before || !middle) return false;
  if (!isOrder(reading, before) || !isOrder(reading, sign)) return false;
  const [subject] = partsOf(first);
  const [one, shared, sign2, other] = [first, middle, sign, last].map((part) => reading.textOf(part));
  // `a > 3 < 9` is said of a; `a > 1 + b > 1` may count what is true.
  const isOfSubject = reading.textOf(before)[0] !== sign2![0];
  const isUnclear = isOfSubject
    ? !isNumber(middle)
    : middle.name === 'ArithmeticExpression' && !isNumber(subject);
  if (isUnclear) {
    reading.report('feel-unexpected', rangeOf(sign), { text: sign2! });
    return true;
  }
  const again = isOfSubject && subject ? reading.textOf(subject) : shared!;
  reading.correct('feel-spelling', rangeOf(node), `${one!} and ${again} ${sign2!} ${other!}`);
  return true;
}

function isNumber(node: SyntaxNode | undefined): boolean {
  return node?.name === 'NumericLiteral';
}

function isOrder(reading: Reading, sign: SyntaxNode): boolean {
  return /^[<>]=?$/.test(reading.textOf(sign));
}

/** `age = [18..25]`, `age != [18, 20]` */
export function sayEqualTests(reading: Reading, node: SyntaxNode): boolean {
  const [first, sign, second] = partsOf(node);
  const operator = sign ? reading.textOf(sign) : '';
  const isRange = second?.name === 'SimplePositiveUnaryTest' && partsOf(second)[0]?.name === 'Interval';
  if (!first || !second || !(isRange || second.name === 'List') || !/^!?=$/.test(operator)) return false;
  const elements = second.name === 'List' ? elementsOf(second) : [];
  const text = reading.textOf(first);
  // Of a set of codes, another condition may be meant; and one name in brackets is a variable of REDCap.
  const isUncertain = reading.scope.get(text)?.type === 'codes' || elements[0]?.name === 'VariableName';
  if (second.name === 'List' && elements.length === 0 && reading.scope.get(text)?.type === 'codes') {
    reading.correct('feel-spelling', rangeOf(node), `count(${text}) ${operator === '=' ? '=' : '>'} 0`);
    return true;
  }
  if (isUncertain || (second.name === 'List' && elements.length === 0)) return false;
  const test = `${text} in ${testsOf(reading, second, elements)}`;
  reading.correct('feel-spelling', rangeOf(node), operator === '=' ? test : `not(${test})`);
  return true;
}

function testsOf(reading: Reading, node: SyntaxNode, elements: readonly SyntaxNode[]): string {
  const [only] = elements;
  if (!only) return reading.textOf(node);
  if (elements.length > 1 || !isDifference(reading, only))
    return `(${elements.map((one) => reading.textOf(one)).join(', ')})`;
  return rangeInstead(reading, only);
}

/** `remand = T` and `remand = Y`: one letter for a yes or no. */
export function sayTruth(reading: Reading, { type }: Typed, node: SyntaxNode): boolean {
  const instead = type === 'boolean' ? LETTERS[reading.textOf(node).toLowerCase()] : undefined;
  if (instead === undefined || !isUnknownName(reading, node)) return false;
  reading.correct('feel-spelling', rangeOf(node), instead);
  return true;
}

const LETTERS: Readonly<Record<string, string>> = {
  t: 'true',
  y: 'true',
  д: 'true',
  f: 'false',
  n: 'false',
  н: 'false',
};

/** `01.01.2000-31.12.2000`, as soon as its ends are dates */
export function sayDatesBetween(reading: Reading, node: SyntaxNode): boolean {
  const [from, sign, to] = node.name === 'ArithmeticExpression' ? partsOf(node) : [];
  const areDates = from?.name === 'DateTimeLiteral' && to?.name === 'DateTimeLiteral';
  if (!areDates || !sign || reading.textOf(sign) !== '-') return false;
  reading.correct('feel-spelling', rangeOf(node), rangeInstead(reading, node));
  return true;
}

/** `[]`: nothing is ever among no values; of a set of codes, that none was chosen is meant. */
export function sayNothingListed(
  reading: Reading,
  { type, expression }: Typed,
  nodes: readonly SyntaxNode[],
  range: TextRange,
): void {
  const [only] = nodes;
  const place = only ? rangeOf(only) : range;
  const isCell = reading.input?.expression === expression;
  const isDenied = isCell && place.from > 0;
  const subject = isCell ? '?' : reading.textOf(expression.range);
  const instead = type === 'codes' && !isDenied ? `count(${subject}) = 0` : '';
  const fix = instead === '' ? undefined : { range: isCell ? place : range, value: instead };
  reading.report('nothing-listed', place, { text: reading.quote(place), instead }, 'warning', fix);
}

/** `means in ("knife", "fire")` and `"knife" in means`, of a set of codes */
export function saySetTests(
  reading: Reading,
  left: Typed,
  tests: readonly SyntaxNode[],
  range: TextRange,
): boolean {
  const text = reading.textOf(left.expression.range);
  const [first = ''] = tests.map((one) => reading.textOf(one));
  if (left.type === 'code' && tests.length === 1 && reading.scope.get(first)?.type === 'codes') {
    reading.correct('codes-compared', range, `list contains(${first}, ${text})`, { text: first });
    return true;
  }
  const codes = tests.map((one) => writtenCode(reading, one, left.codes));
  if (left.type !== 'codes' || codes.includes(undefined)) return false;
  const joined = codes.map((code) => `list contains(${text}, ${code!})`).join(' or ');
  const isWhole = range.to - range.from === reading.text.trim().length;
  reading.correct('codes-compared', range, codes.length > 1 && !isWhole ? `(${joined})` : joined, { text });
  return true;
}

/** A code with its quotation marks, whether or not it is written with them. */
function writtenCode(reading: Reading, node: SyntaxNode, codes: readonly string[]): string | undefined {
  const bare = bareCode(reading, node, codes);
  if (node.name === 'StringLiteral') return reading.textOf(node);
  return bare === undefined ? undefined : `"${bare}"`;
}

/** What a cell cannot be and what it was meant for: `18 or 25`, `age > 18` where age is the input, a code of a set. */
export function saidOfCell(reading: Reading, input: Typed, node: SyntaxNode): boolean {
  const instead =
    listedIn(reading, input, node) ?? aboutInput(reading, input, node) ?? chosenIn(reading, input, node);
  if (instead === undefined) return false;
  reading.correct(instead.code, rangeOf(node), instead.text, instead.params);
  return true;
}

interface Meant {
  readonly code: 'feel-spelling' | 'cell-without-mark' | 'codes-compared';
  readonly text: string;
  readonly params?: { readonly text: string };
}

/** `18 or 25`, `21-30 or 40`, `low or mid` */
function listedIn(reading: Reading, input: Typed, node: SyntaxNode): Meant | undefined {
  const values =
    node.name === 'Disjunction' ? alternativesOf(node).map((one) => valueIn(reading, input, one)) : [];
  const isList = values.length > 0 && !values.includes(undefined);
  return isList ? { code: 'feel-spelling', text: values.join(', ') } : undefined;
}

function alternativesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const [left, , right] = partsOf(node);
  return node.name === 'Disjunction' && left && right ? [...alternativesOf(left), right] : [node];
}

const LITERAL = /^(?:NumericLiteral|StringLiteral|BooleanLiteral|DateTimeLiteral|null)$/;

function valueIn(reading: Reading, { codes }: Typed, node: SyntaxNode): string | undefined {
  if (isDifference(reading, node)) return rangeInstead(reading, node);
  if (node.name === 'SimplePositiveUnaryTest' && partsOf(node)[0]?.name === 'Interval')
    return reading.textOf(node);
  return LITERAL.test(node.name) ? reading.textOf(node) : writtenCode(reading, node, codes);
}

const CONDITION = /^(?:Comparison|Conjunction|Disjunction)$/;
const QUESTION = /^(?:list\s+contains|not)\s*\(/;

/** `age > 18`, where age is the input: a mark stands for it. */
function aboutInput(reading: Reading, { type, expression }: Typed, node: SyntaxNode): Meant | undefined {
  const text = reading.textOf(node);
  const isCondition =
    CONDITION.test(node.name) || (node.name === 'FunctionInvocation' && QUESTION.test(text));
  if (type === 'boolean' || expression.op !== 'name' || !isCondition || mentionsInput(node)) return undefined;
  const marked = renameInExpression(text, expression.name, '?');
  return marked === text ? undefined : { code: 'cell-without-mark', text: marked };
}

/** `"knife"` or `knife` among the codes of a set. */
function chosenIn(reading: Reading, { type, codes }: Typed, node: SyntaxNode): Meant | undefined {
  const code = type === 'codes' ? writtenCode(reading, node, codes) : undefined;
  if (code === undefined) return undefined;
  return { code: 'codes-compared', text: `list contains(?, ${code})`, params: { text: '?' } };
}
