// What can be chosen in a condition: what it is about, how that is compared, and with what it begins.

import type { NamedValue, Scope, ValueType } from '../../language/index.ts';
import {
  templateOf,
  type ComparisonWord,
  type Condition,
  type Naming,
  type Operand,
  type Subject,
} from '../../language/sentences/index.ts';

const KNOWN = ['answered', 'notAnswered'] as const;

const COMPARISONS: Readonly<Record<ValueType, readonly ComparisonWord[]>> = {
  boolean: ['is', ...KNOWN],
  code: ['is', 'isNot', 'oneOf', 'notOneOf', ...KNOWN],
  codes: ['includes', 'includesNot', 'includesAny', 'includesAll', 'includesNone', ...KNOWN],
  number: ['atLeast', 'moreThan', 'atMost', 'lessThan', 'is', 'isNot', 'between', ...KNOWN],
  date: ['atLeast', 'moreThan', 'atMost', 'lessThan', 'is', 'isNot', 'between', ...KNOWN],
};

/** Comparisons that take several values, to which more can be added. */
export const SEVERAL: ReadonlySet<ComparisonWord> = new Set([
  'oneOf',
  'notOneOf',
  'includesAny',
  'includesAll',
  'includesNone',
]);

export function comparisonsOf({ subject, comparison }: Condition): readonly ComparisonWord[] {
  const fitting = COMPARISONS[subject.type];
  return fitting.includes(comparison) ? fitting : [comparison, ...fitting];
}

/** How a comparison is called where it is chosen: its words, with dots for what is compared. */
export function comparisonName(condition: Condition, naming: Naming): string {
  return templateOf(condition, naming)
    .replace('{subject}', '')
    .replace(/\{\w+\}/g, '…')
    .replace(/^[\s—]+/, '')
    .replace(/\s*…?$/, '')
    .trim();
}

/** The same subject compared in another way, with as many of its values as fit. */
export function comparedBy(condition: Condition, comparison: ComparisonWord, scope: Scope): Condition {
  const { kind, subject, values } = condition;
  const begun = beginValues(subject, comparison, scope);
  const kept = begun.map((value, position) => values[position] ?? value);
  const more = SEVERAL.has(comparison) ? values.slice(begun.length) : [];
  return { kind, subject, comparison, values: withoutBare([...kept, ...more], comparison) };
}

/** A bare name stands for “is” only. */
function withoutBare(values: readonly Operand[], comparison: ComparisonWord): readonly Operand[] {
  return comparison === 'is'
    ? values
    : values.map((value) => (value.kind === 'boolean' ? { kind: 'boolean', value: value.value } : value));
}

/** A whole condition about a name: complete as it is, so that there is always something that runs. */
export function beginCondition(name: string, type: ValueType, scope: Scope): Condition {
  const subject: Subject = { kind: 'name', name, type };
  const [comparison = 'is'] = type === 'date' ? KNOWN : COMPARISONS[type];
  return { kind: 'condition', subject, comparison, values: beginValues(subject, comparison, scope) };
}

function beginValues(subject: Subject, comparison: ComparisonWord, scope: Scope): Operand[] {
  if (comparison === 'answered' || comparison === 'notAnswered') return [];
  const value = subject.kind === 'name' ? scope.get(subject.name) : undefined;
  const first = beginValue(subject.type, value);
  return comparison === 'between' ? [first, endOf(first, value)] : [first];
}

function beginValue(type: ValueType, value: NamedValue | undefined): Operand {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean', value: true };
    case 'number':
      return { kind: 'number', text: String(middleOf(value)) };
    case 'date':
      return { kind: 'name', name: 'assessed_on' };
    case 'code':
    case 'codes':
      return { kind: 'code', code: value?.codes?.at(-1) ?? '' };
  }
}

function middleOf({ min = 0, max = min + 2 }: Partial<NamedValue> = {}): number {
  return Math.ceil((min + max) / 2);
}

function endOf(first: Operand, value: NamedValue | undefined): Operand {
  if (first.kind !== 'number') return first;
  return { kind: 'number', text: String(Math.floor(value?.max ?? Number(first.text) + 1)) };
}
