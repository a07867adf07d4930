// From FEEL to a sentence: what has a word gets it, everything else stays as it is written.

import { checkExpression, NO_HELP } from '../check.ts';
import { printExpression } from '../print.ts';
import { parse, partsOf } from '../syntax.ts';
import { associated } from '../association.ts';
import type { Comparison, Expression, Scope } from '../types.ts';
import { sameMeaning, typeOf } from '../walk.ts';
import type { ComparisonWord, Condition, Operand, Sentence, Subject, Written } from './tree.ts';

/** Null where nothing is written. What cannot be read is text as a whole. */
export function sentenceOf(text: string, scope: Scope): Sentence | null {
  if (text.trim() === '') return null;
  const { expression } = checkExpression(text, scope, { type: 'boolean' }, NO_HELP);
  if (!expression) return { kind: 'feel', written: { text, loose: true } };
  return { ...read(expression, { text, scope }), written: { text, loose: isLoose(text) } };
}

interface Source {
  readonly text: string;
  readonly scope: Scope;
}

function read(expression: Expression, source: Source): Sentence {
  const condition = conditionOf(expression);
  if (condition) return condition;
  const parts = (of: readonly Expression[]) => of.map((part) => partOf(part, source));
  switch (expression.op) {
    case 'and':
      return { kind: 'group', join: 'all', parts: parts(expression.parts) };
    case 'or':
      return { kind: 'group', join: 'any', parts: parts(expression.parts) };
    case 'not': {
      const { of } = expression;
      const isAny = of.op === 'or' && conditionOf(of) === null;
      return { kind: 'group', join: 'none', parts: parts(isAny ? of.parts : [of]) };
    }
    default:
      return { kind: 'feel', written: canonical(expression) };
  }
}

function partOf(expression: Expression, source: Source): Sentence {
  const written = writtenOf(expression, source);
  const part = read(expression, source);
  return written ? { ...part, written } : part;
}

/** What the author wrote, where it says the same by itself: a test within `in ( … )` does not. */
function writtenOf(expression: Expression, { text, scope }: Source): Written | undefined {
  const own = text.slice(expression.range.from, expression.range.to);
  const again = checkExpression(own, scope, { type: 'boolean' }, NO_HELP).expression;
  return again && sameMeaning(again, expression) ? { text: own, loose: isLoose(own) } : undefined;
}

function canonical(expression: Expression): Written {
  return { text: printExpression(expression), loose: expression.op === 'if' };
}

const LOOSE = new Set(['Conjunction', 'Disjunction', 'IfExpression']);

function isLoose(text: string): boolean {
  const [root] = partsOf(associated(parse(text, 'Expression')));
  return !root || LOOSE.has(root.name);
}

const WORDS: Readonly<Record<Comparison, ComparisonWord>> = {
  '=': 'is',
  '!=': 'isNot',
  '>=': 'atLeast',
  '>': 'moreThan',
  '<=': 'atMost',
  '<': 'lessThan',
};

/** The one condition that an expression is; null where it is several, or none that has words. */
function conditionOf(expression: Expression): Condition | null {
  switch (expression.op) {
    case 'name':
      return bare(expression, true);
    case 'compare': {
      const { operator, left, right } = expression;
      return condition(subjectOf(left), WORDS[operator], [operandOf(right)]);
    }
    case 'is missing':
      return condition(subjectOf(expression.of), 'notAnswered', []);
    case 'contains':
      return included('includes', expression.list, [expression.code]);
    case 'or':
      return alternatives(expression.parts);
    case 'and':
      return between(expression.parts) ?? included('includesAll', ...containedIn(expression.parts));
    case 'not':
      return denied(expression.of);
    default:
      return null;
  }
}

const DENIED: Partial<Record<ComparisonWord, ComparisonWord>> = {
  oneOf: 'notOneOf',
  includes: 'includesNot',
  includesAny: 'includesNone',
  notAnswered: 'answered',
};

function denied(of: Expression): Condition | null {
  if (of.op === 'name') return bare(of, false);
  const inner = conditionOf(of);
  const comparison = inner && DENIED[inner.comparison];
  return comparison ? { ...inner, comparison } : null;
}

/** The same codes of the same value: `risk in ("low", "mid")`. */
function alternatives(parts: readonly Expression[]): Condition | null {
  const [first] = parts;
  if (first?.op !== 'compare') return included('includesAny', ...containedIn(parts));
  const values = parts.map((part) =>
    part.op === 'compare' &&
    part.operator === '=' &&
    part.right.op === 'code' &&
    sameMeaning(part.left, first.left)
      ? operandOf(part.right)
      : null,
  );
  return areAll(values) ? condition(subjectOf(first.left), 'oneOf', values) : null;
}

function between(parts: readonly Expression[]): Condition | null {
  const [low, high, more] = parts;
  if (more || low?.op !== 'compare' || high?.op !== 'compare') return null;
  if (low.operator !== '>=' || high.operator !== '<=' || !sameMeaning(low.left, high.left)) return null;
  return condition(subjectOf(low.left), 'between', [operandOf(low.right), operandOf(high.right)]);
}

/** The list in which all parts look for a code, and the codes; none where they look for something else. */
function containedIn(parts: readonly Expression[]): [Expression | null, readonly string[]] {
  const [first] = parts;
  if (first?.op !== 'contains') return [null, []];
  const codes = parts.map((part) =>
    part.op === 'contains' && sameMeaning(part.list, first.list) ? part.code : null,
  );
  return areAll(codes) ? [first.list, codes] : [null, []];
}

function included(
  comparison: ComparisonWord,
  list: Expression | null,
  codes: readonly string[],
): Condition | null {
  return (
    list &&
    condition(
      subjectOf(list),
      comparison,
      codes.map((code) => ({ kind: 'code', code })),
    )
  );
}

function bare(name: Expression, value: boolean): Condition {
  return condition(subjectOf(name), 'is', [{ kind: 'boolean', value, bare: true }]);
}

function condition(subject: Subject, comparison: ComparisonWord, values: readonly Operand[]): Condition {
  return { kind: 'condition', subject, comparison, values };
}

function subjectOf(expression: Expression): Subject {
  if (expression.op === 'name') return { kind: 'name', name: expression.name, type: expression.type };
  if (expression.op === 'count' && expression.list.op === 'name')
    return { kind: 'count', name: expression.list.name, type: 'number' };
  if (expression.op === 'date part' && expression.of.op === 'name')
    return { kind: 'part', name: expression.of.name, part: expression.part, type: 'number' };
  return { kind: 'feel', text: closed(expression), type: typeOf(expression) ?? 'boolean' };
}

function operandOf(expression: Expression): Operand {
  switch (expression.op) {
    case 'code':
      return { kind: 'code', code: expression.value };
    case 'number':
      return { kind: 'number', text: printExpression(expression) };
    case 'date':
      return { kind: 'date', day: expression.value };
    case 'boolean':
      return { kind: 'boolean', value: expression.value };
    case 'name':
      return { kind: 'name', name: expression.name };
    case 'moved date': {
      const { of, unit, by } = expression;
      if (of.op === 'name') return { kind: 'moved', name: of.name, unit, by };
      return { kind: 'feel', text: printExpression(expression) };
    }
    default:
      return { kind: 'feel', text: closed(expression) };
  }
}

/** A side of a comparison: what would fall apart there stands in brackets. */
function closed(expression: Expression): string {
  const text = printExpression(expression);
  const isOpen =
    ['and', 'or', 'if', 'compare', 'is missing'].includes(expression.op) ||
    (expression.op === 'not' && expression.of.op === 'is missing');
  return isOpen ? `(${text})` : text;
}

function areAll<Value>(values: readonly (Value | null)[]): values is readonly Value[] {
  return values.every((value) => value !== null);
}
