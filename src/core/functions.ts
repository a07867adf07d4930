// Functions of numbers as nodes.

import { NUMBER_FUNCTIONS, type Arithmetic, type NumberFunction } from '../language/index.ts';
import {
  abs,
  add,
  boundsOf,
  called,
  divide,
  double,
  extreme,
  limitedTo,
  multiply,
  number,
  round,
  subtract,
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
  abs,
  round,
  double,
};

/**
 * A function written out in operations. Where one of its arguments that is computed itself would stand there twice, the
 * function is called instead, so that what calls itself again and again does not grow without end.
 */
export function functionOf(name: NumberFunction, args: readonly Node[], decimals: number): Node {
  const [first, ...others] = args;
  if (!first) throw new Error(`${name} of nothing`);
  const { means, within } = NUMBER_FUNCTIONS[name];
  const written = means(NODES, [first, ...others], decimals);
  const node = within ? limitedTo(within(args.map(boundsOf)), written) : written;
  return repeatsAny(args, written) ? called(name, args, decimals, node) : node;
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
