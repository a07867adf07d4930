// Conditions in the form of json-rules-engine. Its logic has two values, and several of its operators are true of a
// missing fact: so there is one form that holds where a term is true and another where it is false, and in both every
// comparison is false of what is missing.

import { COMPLEMENT, MIRROR, type Comparison } from '../../language/index.ts';
import type { Term } from '../wholes/index.ts';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | {
      readonly fact: string;
      readonly operator: string;
      readonly value: number | boolean | null | { readonly fact: string };
    };

const OPERATORS: Readonly<Record<Comparison, string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/** `computed`: names a fact of what the rule engine has no words for. */
export function conditionOf(term: Term, wanted: boolean, computed: (term: Term) => string): Condition {
  const part = (one: Term, of = wanted) => conditionOf(one, of, computed);
  switch (term.op) {
    case 'read':
      return { fact: term.name, operator: 'equal', value: wanted };
    case 'not':
      return part(term.of, !wanted);
    case 'and':
    case 'or': {
      const parts = term.parts.map((one) => part(one));
      return (term.op === 'and') === wanted ? { all: parts } : { any: parts };
    }
    case 'is missing':
      if (term.of.op !== 'read') break;
      return { fact: term.of.name, operator: wanted ? 'equal' : 'notEqual', value: null };
    case 'compare': {
      const found = comparison(term, wanted);
      if (found) return found;
      break;
    }
    default:
  }
  return { fact: computed(term), operator: 'equal', value: wanted };
}

function comparison(
  { operator, left, right }: Extract<Term, { op: 'compare' }>,
  wanted: boolean,
): Condition | null {
  const used = wanted ? operator : COMPLEMENT[operator];
  if (left.op !== 'read') return right.op === 'read' ? withFact(right, MIRROR[used], left) : null;
  return withFact(left, used, right);
}

function withFact(left: Extract<Term, { op: 'read' }>, used: Comparison, right: Term): Condition | null {
  const isKnown = (fact: string): Condition => ({ fact, operator: 'notEqual', value: null });
  const operator = OPERATORS[used];
  if (right.op === 'read')
    return {
      all: [
        isKnown(left.name),
        isKnown(right.name),
        { fact: left.name, operator, value: { fact: right.name } },
      ],
    };
  const value = literal(right);
  if (value === null) return null;
  const compared: Condition = { fact: left.name, operator, value };
  return used === '!=' ? { all: [isKnown(left.name), compared] } : compared;
}

function literal(term: Term): number | boolean | null {
  switch (term.op) {
    case 'whole':
      return Number.isSafeInteger(Number(term.value)) ? Number(term.value) : null;
    case 'date':
      return term.day;
    case 'truth':
      return term.value;
    default:
      return null;
  }
}
