// Conditions whose parts leave them only one outcome: `sex = "m" and sex = "f"` never holds, `a > 3 or a < 5` always does.

import { compare } from '../operations.ts';
import type { Expression, Scope } from '../types.ts';
import { subjectsOf, type Piece, type Subject } from './subjects.ts';
import { ANY, bothOf, comparedWith, eitherOf, FALSE, negated, TRUE, UNKNOWN, type Truths } from './truths.ts';

/**
 * True or false where every known value of one of its subjects makes it so, whatever the others are; else null. Of a
 * part that is `decided` already nothing is concluded.
 */
export function verdictTogether(
  condition: Expression,
  scope: Scope,
  decided: ReadonlySet<Expression>,
): boolean | null {
  for (const subject of subjectsOf(condition, scope)) {
    const isTested = [...subject.tests.values()].includes('is missing');
    const all = subject.pieces.map((piece) => truthsOf(condition, { subject, piece, decided }));
    if (all.every((truths) => !(truths & TRUE))) return false;
    const known = isTested ? all : all.slice(0, -1);
    if (known.length > 0 && known.every((truths) => truths === TRUE)) return true;
  }
  return null;
}

/** Whether conditions can hold at once, as far as one subject tells. */
export function canHoldTogether(conditions: readonly Expression[], scope: Scope): boolean {
  const nothing = new Set<Expression>();
  const decided = new Set(conditions.filter((one) => verdictTogether(one, scope, nothing) !== null));
  const range = { from: 0, to: 0 };
  return verdictTogether({ op: 'and', parts: conditions, range }, scope, decided) !== false;
}

interface At {
  readonly subject: Subject;
  readonly piece: Piece;
  readonly decided: ReadonlySet<Expression>;
}

/** What can come of a condition where its subject is in one piece. */
function truthsOf(condition: Expression, at: At): Truths {
  if (at.decided.has(condition)) return ANY;
  const of = (part: Expression) => truthsOf(part, at);
  switch (condition.op) {
    case 'boolean':
      return condition.value ? TRUE : FALSE;
    case 'missing':
      return UNKNOWN;
    case 'and':
      return condition.parts.map(of).reduce(bothOf);
    case 'or':
      return condition.parts.map(of).reduce(eitherOf);
    case 'not':
      return negated(of(condition.of));
    case 'if': {
      const when = of(condition.when);
      const then = when & TRUE ? of(condition.then) : 0;
      return (when & UNKNOWN) | then | (when & FALSE ? of(condition.otherwise) : 0);
    }
    case 'compare':
      if (condition.type !== 'boolean') return ofTest(condition, at);
      return comparedWith(of(condition.left), of(condition.right), condition.operator === '=');
    case 'is missing':
      return ofTest(condition, at) & ~UNKNOWN;
    default:
      return ofTest(condition, at);
  }
}

function ofTest(test: Expression, { subject, piece }: At): Truths {
  const found = subject.tests.get(test);
  if (!found) return ANY;
  if (found === 'is missing') return piece === null ? TRUE : FALSE;
  if (piece === null) return UNKNOWN;
  return compare(found.operator, piece, found.rank) ? TRUE : FALSE;
}
