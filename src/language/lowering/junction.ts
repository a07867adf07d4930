// `and` and `or`.

import { typed, type Reading, type Typed } from '../reading.ts';
import { partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';
import { bareCode } from './beside.ts';
import { allOf, readAs } from './expecting.ts';

export function junction(reading: Reading, node: SyntaxNode, op: 'and' | 'or'): Typed | null {
  const operands = operandsOf(node);
  if (sayUnsaid(reading, node, operands, op === 'or' ? '=' : '!=')) return null;
  const parts = allOf(operands.map((part) => readAs(reading, part, 'boolean')));
  return parts && typed({ op, parts: parts.map((part) => part.expression), range: rangeOf(node) }, 'boolean');
}

/** `a and b and c` is one conjunction of three; brackets keep what they hold together. */
function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const [left, , right] = partsOf(node);
  if (!left || !right) return [];
  return [...(left.name === node.name ? operandsOf(left) : [left]), right];
}

/** What is compared, and how, until another comparison says otherwise. */
interface Subject {
  readonly text: string;
  readonly sign: string;
  readonly codes: readonly string[];
}

/** Says of `age > 18 and < 25` and `risk = "low" or "mid"` that what is compared must be said again. */
function sayUnsaid(
  reading: Reading,
  node: SyntaxNode,
  operands: readonly SyntaxNode[],
  repeated: '=' | '!=',
): boolean {
  let subject: Subject | null = reading.input && { text: '?', sign: '', codes: reading.input.codes };
  let whole = '';
  let done = node.from;
  let unsaid: SyntaxNode | undefined;
  for (const operand of operands) {
    const instead = subject && inFull(reading, operand, subject, repeated);
    if (instead !== null) {
      unsaid ??= operand;
      whole += reading.textOf({ from: done, to: operand.from }) + instead;
      done = operand.to;
    }
    subject = subjectOf(reading, operand) ?? subject;
  }
  if (unsaid) {
    const params = { text: reading.quote(unsaid) };
    reading.correct(
      'feel-unsaid',
      rangeOf(node),
      whole + reading.textOf({ from: done, to: node.to }),
      params,
    );
  }
  return unsaid !== undefined;
}

const LITERAL = /^(?:NumericLiteral|StringLiteral|DateTimeLiteral)$/;

/** An operand with the subject before it; null where it says itself what is compared. */
function inFull(
  reading: Reading,
  operand: SyntaxNode,
  { text, sign, codes }: Subject,
  repeated: '=' | '!=',
): string | null {
  if (operand.name === 'SimplePositiveUnaryTest' && partsOf(operand).length > 1)
    return `${text} ${reading.textOf(operand)}`;
  // `a != 1 or 2` may mean either, and would always hold.
  if (sign !== repeated) return null;
  // `true` is a condition, whatever the codes are.
  const code = operand.name === 'BooleanLiteral' ? undefined : bareCode(reading, operand, codes);
  if (code !== undefined) return `${text} ${sign} "${code}"`;
  return LITERAL.test(operand.name) ? `${text} ${sign} ${reading.textOf(operand)}` : null;
}

function subjectOf(reading: Reading, operand: SyntaxNode): Subject | null {
  const [first, sign, second] = operand.name === 'Comparison' ? partsOf(operand) : [];
  if (!first || !sign) return null;
  // Of `18 <= age` it is what stands behind.
  const left = second && LITERAL.test(first.name) ? second : first;
  const codes = reading.scope.get(reading.textOf(left))?.codes ?? [];
  return { text: reading.textOf(left), sign: reading.textOf(sign), codes };
}
