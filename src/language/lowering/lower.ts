// From the syntax tree to the typed expression: one line for each construct of the language.

import { helpOf } from '../functions/index.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { feelSpelling } from '../spelling.ts';
import { partsOf, rangeOf, withoutBrackets, type SyntaxNode } from '../syntax.ts';
import type { Expression, ValueType } from '../types.ts';
import { arithmetic } from './arithmetic.ts';
import { call } from './call.ts';
import { comparison } from './comparison.ts';
import { dateLiteral, datePart } from './dates.ts';
import { readAs } from './expecting.ts';
import { hasExponent } from './exponent.ts';
import { saidAsClock } from './foreign-call.ts';
import { junction } from './junction.ts';
import { number } from './number.ts';
import { variable } from './redcap.ts';

export function lower(reading: Reading, bracketed: SyntaxNode): Typed | null {
  const node = withoutBrackets(bracketed);
  const range = rangeOf(node);
  switch (node.name) {
    case 'NumericLiteral':
      return hasExponent(reading, node) ? null : number(reading, node);
    case 'BooleanLiteral':
      return typed({ op: 'boolean', value: reading.textOf(node) === 'true', range }, 'boolean');
    case 'StringLiteral':
      return code(reading, node);
    case 'null':
      return { expression: { op: 'missing', range }, type: null, codes: [] };
    case 'DateTimeLiteral':
      return dateLiteral(reading, node);
    case 'VariableName':
      return name(reading, node);
    case '?':
      return input(reading, node);
    case 'ArithmeticExpression':
      return arithmetic(reading, node);
    case 'Comparison':
      return comparison(reading, node);
    case 'Conjunction':
      return junction(reading, node, 'and');
    case 'Disjunction':
      return junction(reading, node, 'or');
    case 'IfExpression':
      return choice(reading, node);
    case 'FunctionInvocation':
      return call(reading, node);
    case 'PathExpression':
      return datePart(reading, node);
    default:
      if (!variable(reading, node))
        reading.report('feel-unsupported', range, { text: constructOf(reading, node) });
      return null;
  }
}

/** What a construct outside the language is called: by its own first word or signs. */
function constructOf(reading: Reading, node: SyntaxNode): string {
  switch (node.name) {
    case 'ForExpression':
      return 'for … in … return';
    case 'QuantifiedExpression':
      return `${reading.textOf(node).startsWith('every') ? 'every' : 'some'} … satisfies`;
    case 'Context':
      return '{ … }';
    case 'List':
      return '[ … ]';
    case 'SimplePositiveUnaryTest':
    case 'Interval':
      return reading.quote(node);
    case 'FilterExpression':
      return '…[ … ]';
    case 'FunctionDefinition':
      return 'function(…)';
    case 'InstanceOfExpression':
      return 'instance of';
    default:
      return reading.quote(node);
  }
}

function code(reading: Reading, node: SyntaxNode): Typed {
  const value = reading.textOf({ from: node.from + 1, to: node.to - 1 });
  return typed({ op: 'code', value, range: rangeOf(node) }, 'code', [value]);
}

function name(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const words = partsOf(node);
  const text = reading.textOf(range);
  if (words.length > 1) {
    sayTwoValues(reading, words);
    return null;
  }
  const value = reading.scope.get(text);
  if (value?.type === null) return null; // its own definition says why
  if (value) return typed({ op: 'name', name: text, type: value.type, range }, value.type, value.codes ?? []);
  const instead = feelSpelling(text);
  if (instead) reading.correct('feel-spelling', range, instead);
  else if (helpOf(text)) reading.report('feel-unfinished', range, { after: text });
  else if (!saidAsClock(reading, node)) sayUnknown(reading, node, text);
  return null;
}

function sayUnknown(reading: Reading, node: SyntaxNode, text: string): void {
  reading.report('unknown-name', rangeOf(node), {
    name: text,
    nearest: reading.namesLike(text).join(', '),
  });
}

/** `a b`: words without an operator. */
function sayTwoValues(reading: Reading, words: readonly SyntaxNode[]): void {
  const second = words[1] as SyntaxNode;
  reading.report('feel-two-values', rangeOf(second), { text: reading.quote(second) });
}

function input(reading: Reading, node: SyntaxNode): Typed | null {
  if (!reading.input) reading.report('feel-input-mark', rangeOf(node));
  return reading.input;
}

function choice(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [, condition, , first, , second] = partsOf(node);
  const when = readAs(reading, condition, 'boolean');
  const then = first ? reading.read(first) : null;
  const otherwise = second ? reading.read(second) : null;
  if (!then || !otherwise) return null;
  const type: ValueType | null = then.type ?? otherwise.type;
  if (type === null) {
    reading.report('only-missing', range);
    return null;
  }
  if (then.type && otherwise.type && then.type !== otherwise.type) {
    const texts = {
      first: reading.quote(then.expression.range),
      second: reading.quote(otherwise.expression.range),
    };
    const types = { left: then.type, right: otherwise.type };
    reading.report('branches-differ', range, { ...texts, ...types });
    return null;
  }
  if (!when) return null;
  const branches = { then: then.expression, otherwise: otherwise.expression };
  const whole: Expression = { op: 'if', type, when: when.expression, ...branches, range };
  return typed(whole, type, [...new Set([...then.codes, ...otherwise.codes])]);
}
