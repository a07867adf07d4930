// Nodes of the core over blocks of cases, in doubles: yes/no is 1 and 0, codes are positions, sets are bits, missing is
// NaN.

import type { Node } from '../../../core/index.ts';
import { compare as compareValues, type Comparison } from '../../../language/index.ts';
import { chosenOver } from './choice.ts';
import { movedOver } from './dates.ts';
import { comparedNumbers, isMissingNumber, observedNumber } from './numbers.ts';
import { constant, over1, over2 } from './over.ts';
import { plainNumber } from './plain.ts';
import type { Blocks, Registers, Vector } from './registers.ts';

export function blocksOver(registers: Registers): Blocks {
  const blocks: Blocks = {
    registers,
    vector: (node) => (node.type === 'number' ? observedNumber(node, blocks) : vectorOf(node, blocks)),
  };
  return blocks;
}

function vectorOf(node: Node, blocks: Blocks): Vector {
  const { registers, vector } = blocks;
  switch (node.op) {
    case 'const':
      return constant(Number(node.value));
    case 'missing':
      return constant(NaN);
    case 'read': {
      const register = registers.of(node.name);
      return () => register;
    }
    case 'is missing':
      return node.of.type === 'number'
        ? isMissingNumber(node, blocks)
        : over1(vector(node.of), (value) => (Number.isNaN(value) ? 1 : 0));
    case 'not':
      return over1(vector(node.of), (truth) => 1 - truth);
    case 'and':
      return node.parts.map(vector).reduce((left, right) => over2(left, right, and));
    case 'or':
      return node.parts.map(vector).reduce((left, right) => over2(left, right, or));
    case 'compare':
      return node.left.type === 'number' && node.right.type === 'number'
        ? comparedNumbers(node, blocks)
        : over2(vector(node.left), vector(node.right), COMPARE[node.operator]);
    case 'choose':
      return chosenOver(
        node,
        blocks,
        (value) => (value.op === 'const' ? Number(value.value) : undefined),
        vector,
      )!;
    case 'first known':
      return node.parts.map(vector).reduce((left, right) => over2(left, right, known));
    case 'least':
    case 'greatest':
      return node.parts
        .map(vector)
        .reduce((left, right) => over2(left, right, node.op === 'least' ? Math.min : Math.max));
    case 'by code':
    case 'step':
      return plainNumber(node, blocks);
    case 'has':
      return over1(vector(node.of), (set) => (Number.isNaN(set) ? NaN : (set >>> node.position) & 1));
    case 'set of':
      return node.parts
        .map(vector)
        .reduce(
          (set, truth, position) => over2(set, truth, (bits, one) => bits + one * 2 ** position),
          constant(0),
        );
    case 'moved':
      return over1(vector(node.of), movedOver(node));
    case 'within': {
      const [down, up] = [node.down ?? Infinity, node.up ?? Infinity];
      return over2(vector(node.of), vector(node.from), (at, from) =>
        Math.min(Math.max(at, from - down), from + up),
      );
    }
    default:
      throw new Error(`${node.op} gives a number`);
  }
}

const truth = (left: number, right: number, holds: boolean) =>
  left + right !== left + right ? NaN : holds ? 1 : 0;

const comparing = (operator: Comparison) => (left: number, right: number) =>
  truth(left, right, compareValues(operator, left, right));

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => number>> = {
  '=': comparing('='),
  '!=': comparing('!='),
  '<': comparing('<'),
  '<=': comparing('<='),
  '>': comparing('>'),
  '>=': comparing('>='),
};

/** Kleene's logic: what decides wins over what is unknown. */
const and = (left: number, right: number) => (left === 0 || right === 0 ? 0 : left * right);
const or = (left: number, right: number) => (left === 1 || right === 1 ? 1 : left + right);
const known = (left: number, right: number) => (Number.isNaN(left) ? right : left);
