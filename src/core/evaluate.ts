// What a node is in one case, exactly: for those cases that whole numbers in doubles do not hold.

import {
  between,
  calculate,
  compare,
  numberOf,
  order,
  QUANTITIES,
  valueOf,
  type ArithmeticOperator,
  type Quantity,
} from '../language/index.ts';
import { movedDay, partOfDate } from '../model/dates.ts';
import { fractionOf } from '../model/fraction.ts';
import type { Node, Of } from './types.ts';

/** As columns hold it: a position, bits, days, 1 or 0, or a number; null where missing. */
export type ReadValue = (name: string) => number | null;

/** A number observed, or whatever else the node gives, as columns hold it; null where missing. */
export function evaluateNode(node: Node, read: ReadValue): number | null {
  if (node.type !== 'number') return plain(node, read);
  const held = heldIn(node, read);
  if (held !== undefined) return held;
  const quantity = quantityOf(node, read);
  return quantity === null ? null : numberOf(quantity);
}

/** A number that needs no arithmetic, observed; undefined for others. As decimals, they stand in the order of their doubles. */
function heldIn(node: Node, read: ReadValue): number | null | undefined {
  if (node.op === 'const') return typeof node.value === 'number' ? node.value + 0 : undefined;
  if (node.op !== 'read') return undefined;
  const value = read(node.name);
  return value === null ? null : value + 0;
}

function plain(node: Node, read: ReadValue): number | null {
  const part = (one: Node) => evaluateNode(one, read);
  switch (node.op) {
    case 'const':
      return Number(node.value);
    case 'missing':
      return null;
    case 'read':
      return read(node.name);
    case 'is missing':
      return part(node.of) === null ? 1 : 0;
    case 'not': {
      const truth = part(node.of);
      return truth === null ? null : 1 - truth;
    }
    case 'and':
      return joined(node.parts, 0, read);
    case 'or':
      return joined(node.parts, 1, read);
    case 'compare':
      return comparison(node, read);
    case 'choose': {
      const branch = branchOf(node, read);
      return branch && part(branch);
    }
    case 'first known':
      return firstOf(node.parts, part);
    case 'least':
    case 'greatest': {
      const values = allOf(node.parts, part);
      return values && (node.op === 'least' ? Math.min(...values) : Math.max(...values));
    }
    case 'by code':
    case 'step':
      return lookedUp(node, read);
    case 'has': {
      const set = part(node.of);
      return set === null ? null : (set >>> node.position) & 1;
    }
    case 'set of': {
      const truths = allOf(node.parts, part);
      return truths && truths.reduce((set, truth, position) => set | (truth << position), 0);
    }
    case 'moved': {
      const day = part(node.of);
      return day === null ? null : movedDay(node, day);
    }
    case 'within': {
      const [at, from] = [part(node.of), part(node.from)];
      if (at === null || from === null) return null;
      return movedWithin(node, at, from);
    }
    default:
      throw new Error(`${node.op} gives a number`);
  }
}

/** A position, brought so near to another as it may be. */
export function movedWithin({ down, up }: Of<'within'>, at: number, from: number): number {
  return Math.min(Math.max(at, from - (down ?? Infinity)), from + (up ?? Infinity));
}

export const ARITHMETIC: Readonly<Record<'subtract' | 'multiply' | 'divide' | 'power', ArithmeticOperator>> =
  {
    subtract: '-',
    multiply: '*',
    divide: '/',
    power: '**',
  };

const OF_KNOWN = {
  'sum of known': 'add',
  'least of known': 'least',
  'greatest of known': 'greatest',
} as const;

/** A number before it is observed. */
export function quantityOf(node: Node, read: ReadValue): Quantity | null {
  const quantity = (part: Node) => quantityOf(part, read);
  switch (node.op) {
    case 'const':
      return fractionOf(node.value as number | string);
    case 'add':
    case 'least':
    case 'greatest':
      return QUANTITIES[node.op](node.parts.map(quantity));
    case 'abs':
      return QUANTITIES.abs(quantity(node.of));
    case 'exp':
    case 'log':
    case 'sqrt':
      return QUANTITIES.double(node.op, quantity(node.of));
    case 'call':
      return valueOf(node.name, node.parts.map(quantity), node.to);
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power': {
      const [left, right] = [quantity(node.left), quantity(node.right)];
      return left === null || right === null ? null : calculate(ARITHMETIC[node.op], left, right);
    }
    case 'round':
      return QUANTITIES.round(node.how, node.to, quantity(node.of));
    case 'choose': {
      const branch = branchOf(node, read);
      return branch && quantity(branch);
    }
    case 'first known':
      return firstOf(node.parts, quantity);
    case 'between': {
      const [from, to] = [evaluateNode(node.from, read), evaluateNode(node.to, read)];
      return from === null || to === null ? null : fractionOf(between(node.unit, from, to));
    }
    case 'part': {
      const day = evaluateNode(node.of, read);
      return day === null ? null : fractionOf(partOfDate(node.part, day));
    }
    case 'size': {
      const set = evaluateNode(node.of, read);
      return set === null ? null : fractionOf(bitsIn(set));
    }
    case 'sum of known':
    case 'least of known':
    case 'greatest of known': {
      const known = node.parts.map(quantity).filter((part) => part !== null);
      if (known.length === 0) return node.op === 'sum of known' ? fractionOf(0) : null;
      return QUANTITIES[OF_KNOWN[node.op]](known);
    }
    case 'sum of highest': {
      const known = node.parts.map(quantity).filter((part) => part !== null);
      known.sort((one, other) => order(other, one));
      return known.length === 0 ? fractionOf(0) : QUANTITIES.add(known.slice(0, node.count));
    }
    case 'count true':
      return fractionOf(node.parts.filter((part) => evaluateNode(part, read) === 1).length);
    case 'by code':
    case 'step': {
      const found = lookedUp(node, read);
      return found === null ? null : fractionOf(found);
    }
    default: {
      const value = plain(node, read);
      return value === null ? null : fractionOf(value);
    }
  }
}

function lookedUp(node: Of<'by code' | 'step'>, read: ReadValue): number | null {
  if (node.op === 'by code') {
    const position = evaluateNode(node.of, read);
    return position === null ? null : (node.values[position] ?? null);
  }
  const value = evaluateNode(node.of, read);
  return value === null ? null : stepAt(node, value);
}

/** What a known number reaches. */
export function stepAt({ from, values }: Of<'step'>, value: number): number | null {
  let band = 0;
  while (band < from.length && value >= from[band]!) band += 1;
  return values[band] ?? null;
}

function comparison({ operator, left, right }: Of<'compare'>, read: ReadValue): number | null {
  if (left.type === 'number' && right.type === 'number') {
    const [held, limit] = [heldIn(left, read), heldIn(right, read)];
    if (held === null || limit === null) return null;
    if (held !== undefined && limit !== undefined) return Number(compare(operator, held, limit));
    const [one, other] = [quantityOf(left, read), quantityOf(right, read)];
    return one === null || other === null ? null : Number(compare(operator, order(one, other), 0));
  }
  const [one, other] = [evaluateNode(left, read), evaluateNode(right, read)];
  return one === null || other === null ? null : Number(compare(operator, one, other));
}

/** What is unknown chooses none. */
function branchOf({ branches, otherwise }: Of<'choose'>, read: ReadValue): Node | null {
  for (const { when, then } of branches) {
    const holds = evaluateNode(when, read);
    if (holds === null) return null;
    if (holds === 1) return then;
  }
  return otherwise;
}

function joined(parts: readonly Node[], decisive: number, read: ReadValue): number | null {
  let outcome: number | null = 1 - decisive;
  for (const part of parts) {
    const truth = evaluateNode(part, read);
    if (truth === decisive) return decisive;
    if (truth === null) outcome = null;
  }
  return outcome;
}

function allOf<Found>(parts: readonly Node[], of: (part: Node) => Found | null): Found[] | null {
  const found = parts.map(of);
  return found.every((one) => one !== null) ? found : null;
}

function firstOf<Found>(parts: readonly Node[], of: (part: Node) => Found | null): Found | null {
  for (const part of parts) {
    const found = of(part);
    if (found !== null) return found;
  }
  return null;
}

/** How many codes are in a set. */
export function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
