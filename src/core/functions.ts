// Functions of numbers as nodes.

import { BOUNDS, NUMBER_FUNCTIONS, type Arithmetic, type NumberFunction } from '../language/index.ts';
import {
  abs,
  add,
  boundsOf,
  called,
  choose,
  divide,
  double,
  extreme,
  isMissing,
  limitedTo,
  missing,
  multiply,
  number,
  or,
  round,
  subtract,
  sumOfHighest,
} from './nodes.ts';
import { partsOf } from './parts.ts';
import type { Node } from './types.ts';

const NODES: Arithmetic<Node> = {
  number,
  add,
  subtract,
  multiply,
  divide,
  least: (parts) => extreme('least', parts),
  greatest: (parts) => extreme('greatest', parts),
  median,
  abs,
  round,
  double,
};

/** What the highest half add up to, without all that are higher than the middle. */
function median(parts: readonly Node[]): Node {
  const half = parts.length >> 1;
  const isOdd = parts.length % 2 === 1;
  const [many, few] = isOdd ? [half + 1, half] : [half + 1, half - 1];
  const both = subtract(sumOfHighest(parts, many), few === 0 ? number(0) : sumOfHighest(parts, few));
  const found = limitedTo(BOUNDS.median(parts.map(boundsOf)), isOdd ? both : divide(both, number(2)));
  const lacks = parts.filter(({ mayBeMissing }) => mayBeMissing).map(isMissing);
  return lacks.length === 0 ? found : choose([{ when: or(lacks), then: missing('number') }], found);
}

/**
 * A function written out in operations. Where one of its arguments that is computed itself would stand there twice, the
 * function is called instead, so that what calls itself again and again does not grow without end.
 */
export function functionOf(name: NumberFunction, args: readonly Node[], decimals: number): Node {
  const { within } = NUMBER_FUNCTIONS[name];
  const whole = written(name, args, decimals);
  const node = within ? limitedTo(within(args.map(boundsOf)), whole) : whole;
  return repeatsAny(args, whole) ? called(name, args, decimals, node) : node;
}

/** What a call means, written out: for who says what stands in several places once. */
export function written(name: NumberFunction, args: readonly Node[], decimals: number): Node {
  const [first, ...others] = args;
  if (!first) throw new Error(`${name} of nothing`);
  return NUMBER_FUNCTIONS[name].means(NODES, [first, ...others], decimals);
}

/** Whether an argument that is computed stands more than once in what is written around the arguments. */
function repeatsAny(args: readonly Node[], written: Node): boolean {
  const met = new Set<Node>();
  const repeatsIn = (node: Node): boolean => {
    if (!args.includes(node)) return partsOf(node).some(repeatsIn);
    const isAgain = met.has(node) && partsOf(node).length > 0;
    met.add(node);
    return isAgain;
  };
  return repeatsIn(written);
}
