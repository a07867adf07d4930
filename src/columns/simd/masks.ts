// Yes or no for each of sixteen rows: a byte of ones or of zeros.

import { constant, operation, type Node } from './nodes.ts';
import { AND, AND_NOT, BIT_SELECT, INTEGER, NOT, OR } from './opcodes.ts';

export type Mask = Node;

export const ALL: Mask = constant(Array.from({ length: 16 }, () => 0xff));
export const NONE: Mask = constant(Array.from({ length: 16 }, () => 0));

export function both(one: Mask, other: Mask): Mask {
  if (one === ALL || one === other) return other;
  if (other === ALL) return one;
  if (one === NONE || other === NONE) return NONE;
  const signs = bothNotNegative(one, other);
  return signs ?? operation(AND, [one, other]);
}

export function either(one: Mask, other: Mask): Mask {
  if (one === NONE || one === other) return other;
  if (other === NONE) return one;
  return one === ALL || other === ALL ? ALL : operation(OR, [one, other]);
}

export function not(mask: Mask): Mask {
  if (mask === ALL) return NONE;
  if (mask === NONE) return ALL;
  const isNegation = mask.kind === 'operation' && mask.opcode === NOT;
  return isNegation ? mask.inputs[0]! : operation(NOT, [mask]);
}

/** The first, and not the second. */
export function except(one: Mask, other: Mask): Mask {
  if (other === NONE || one === NONE) return one;
  if (other === ALL) return NONE;
  return one === ALL ? not(other) : operation(AND_NOT, [one, other]);
}

export function allOf(masks: readonly Mask[]): Mask {
  return masks.reduce(both, ALL);
}

export function anyOf(masks: readonly Mask[]): Mask {
  return masks.reduce(either, NONE);
}

/** Bits of `yes` where the mask is set, else of `no`. */
export function select(mask: Mask, yes: Node, no: Node): Node {
  if (mask === ALL || yes === no) return yes;
  if (mask === NONE) return no;
  return no === NONE ? both(yes, mask) : operation(BIT_SELECT, [yes, no, mask]);
}

/** Where a vector of bytes is 0 or more. */
export function notNegative(bytes: Node): Mask {
  return operation(INTEGER.i8.ge, [bytes, NONE]);
}

/** Two numbers are 0 or more exactly where their bits together are: one comparison for many columns. */
function bothNotNegative(one: Mask, other: Mask): Mask | null {
  const [left, right] = [one, other].map((mask) =>
    mask.kind === 'operation' && mask.opcode === INTEGER.i8.ge && mask.inputs[1] === NONE
      ? mask.inputs[0]!
      : null,
  );
  return left && right ? notNegative(operation(OR, [left, right])) : null;
}
