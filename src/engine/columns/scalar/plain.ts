// Numbers and positions of the core that are looked up or counted.

import { bitsIn, stepAt, type Node } from '../../../core/index.ts';
import { betweenOver, partOver } from './dates.ts';
import { over1, over2 } from './over.ts';
import { BLOCK, type Blocks, type Vector } from './registers.ts';

/** As doubles; missing is NaN. */
export function plainNumber(node: Node, { vector }: Blocks): Vector {
  switch (node.op) {
    case 'between':
      return over2(vector(node.from), vector(node.to), betweenOver(node.unit));
    case 'part':
      return over1(vector(node.of), partOver(node.part));
    case 'size':
      return over1(vector(node.of), (set) => (Number.isNaN(set) ? NaN : bitsIn(set)));
    case 'count true':
      return countOf(node.parts.map((part) => vector(part)));
    case 'by code':
      return over1(vector(node.of), (position) => node.values[position] ?? NaN);
    case 'step':
      return over1(vector(node.of), (value) => (Number.isNaN(value) ? NaN : (stepAt(node, value) ?? NaN)));
    default:
      throw new Error(`${node.op} is neither looked up nor counted`);
  }
}

function countOf(parts: readonly Vector[]): Vector {
  const counts = new Float64Array(BLOCK);
  return (n) => {
    counts.fill(0, 0, n);
    for (const part of parts) {
      const truths = part(n);
      for (let row = 0; row < n; row += 1) if (truths[row] === 1) counts[row]! += 1;
    }
    return counts;
  };
}
