// Numbers of the core that come of what is no number.

import type { Node, Of } from '../../../core/index.ts';
import { betweenOver } from './dates.ts';
import { over1, over2, setSize } from './over.ts';
import { BLOCK, type Blocks, type Vector } from './registers.ts';

/** Numbers that come of what is no number, as doubles; missing is NaN. */
export function plainNumber(node: Node, { vector }: Blocks): Vector {
  switch (node.op) {
    case 'between':
      return over2(vector(node.from), vector(node.to), betweenOver(node.unit));
    case 'size':
      return over1(vector(node.of), setSize);
    case 'count true':
      return countOf(node.parts.map((part) => vector(part)));
    case 'by code':
      return over1(vector(node.of), (position) => node.values[position] ?? NaN);
    case 'step':
      return over1(vector(node.of), (value) => stepped(node, value));
    default:
      throw new Error(`${node.op} is made of numbers`);
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

export function stepped({ from, values }: Of<'step'>, value: number): number {
  if (Number.isNaN(value)) return NaN;
  let band = 0;
  while (band < from.length && value >= from[band]!) band += 1;
  return values[band] ?? NaN;
}
