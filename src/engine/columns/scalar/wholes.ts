// Decimals over blocks of cases as whole numbers of 10^-decimals, where what is known beforehand says that doubles hold
// them all: nothing can be lost on the way.

import { constantOf, isHeld, type Node } from '../../../core/index.ts';
import { chosenOver } from './choice.ts';
import { constant, over1, over2 } from './over.ts';
import { plainNumber } from './plain.ts';
import { wholesOfVector, type Watch } from './ratios.ts';
import { BLOCK, type Blocks, type Vector } from './registers.ts';

/** In units of the node's own decimals; NaN where missing. Null where doubles may not hold something in it. */
export function wholesOf(node: Node, blocks: Blocks, watch: Watch): Vector | null {
  return wholesIn(node, node.decimals ?? 0, blocks, watch);
}

function wholesIn(node: Node, decimals: number, blocks: Blocks, watch: Watch): Vector | null {
  if (!isHeld(node, decimals)) return null;
  const unit = 10 ** decimals;
  const within = (part: Node) => wholesIn(part, decimals, blocks, watch);
  const all = (parts: readonly Node[]) => {
    const found = parts.map(within);
    return found.every((one) => one !== null) ? found : null;
  };
  switch (node.op) {
    case 'const':
      return constant(wholeConstant(node, unit)!);
    case 'missing':
      return constant(NaN);
    case 'read': {
      const register = blocks.registers.of(node.name);
      return wholesOfVector(() => register, decimals, watch);
    }
    case 'by code':
    case 'step': {
      const values = node.values.map((value) => (value === null ? null : Math.round(value * unit)));
      return plainNumber({ ...node, values }, blocks);
    }
    case 'between':
    case 'part':
    case 'size':
    case 'count true': {
      const counts = plainNumber(node, blocks);
      return unit === 1 ? counts : over1(counts, (count) => count * unit);
    }
    case 'add':
    case 'sum of known': {
      const parts = isHeld(sizeOf(node.parts), decimals) ? all(node.parts) : null;
      return parts && summed(parts, node.op === 'sum of known');
    }
    case 'sum of highest': {
      const parts = isHeld(sizeOf(node.parts), decimals) ? all(node.parts) : null;
      return parts && highestSummed(parts, node.count);
    }
    case 'subtract': {
      const [left, right] = all([node.left, node.right]) ?? [];
      return left && right ? over2(left, right, (one, other) => one - other) : null;
    }
    case 'multiply': {
      const own = [node.left.decimals ?? 0, node.right.decimals ?? 0] as const;
      const left = wholesIn(node.left, own[0], blocks, watch);
      const right = wholesIn(node.right, own[1], blocks, watch);
      const more = 10 ** (decimals - own[0] - own[1]);
      return left && right && over2(left, right, (one, other) => one * other * more);
    }
    case 'least':
    case 'greatest': {
      const pick = node.op === 'least' ? Math.min : Math.max;
      return all(node.parts)?.reduce((one, other) => over2(one, other, pick)) ?? null;
    }
    case 'least of known':
    case 'greatest of known': {
      const pick = node.op === 'least of known' ? Math.min : Math.max;
      const known = (one: number, other: number) =>
        Number.isNaN(one) ? other : Number.isNaN(other) ? one : pick(one, other);
      return all(node.parts)?.reduce((one, other) => over2(one, other, known)) ?? null;
    }
    case 'abs': {
      const of = within(node.of);
      return of && over1(of, Math.abs);
    }
    case 'first known': {
      const parts = all(node.parts);
      return parts?.reduce((one, other) => over2(one, other, firstKnown)) ?? null;
    }
    case 'choose':
      return chosenOver(node, blocks, (value) => wholeConstant(value, unit), within);
    default:
      return null;
  }
}

/** What parts can add up to, however many of them are there. */
function sizeOf(parts: readonly Node[]): Pick<Node, 'decimals' | 'min' | 'max'> {
  const size = parts.reduce(
    (sum, { min = -Infinity, max = Infinity }) => sum + Math.max(Math.abs(min), Math.abs(max)),
    0,
  );
  return { decimals: 0, min: 0, max: size };
}

/** Undefined where it is none; it has no more decimals than the unit. */
function wholeConstant(node: Node, unit: number): number | undefined {
  const fraction = constantOf(node);
  return fraction ? Number((fraction.n * BigInt(unit)) / fraction.d) : undefined;
}

const firstKnown = (one: number, other: number) => (Number.isNaN(one) ? other : one);

function summed(parts: readonly Vector[], leavesOut: boolean): Vector {
  const sums = new Float64Array(BLOCK);
  return (n) => {
    sums.fill(0, 0, n);
    for (const part of parts) {
      const values = part(n);
      if (leavesOut) {
        for (let row = 0; row < n; row += 1) if (!Number.isNaN(values[row])) sums[row]! += values[row]!;
      } else for (let row = 0; row < n; row += 1) sums[row]! += values[row]!;
    }
    return sums;
  };
}

/** Of each case, the highest so far stand in descending order; what is missing stands below all. */
function highestSummed(parts: readonly Vector[], count: number): Vector {
  const highest = Array.from({ length: count }, () => new Float64Array(BLOCK));
  const sums = new Float64Array(BLOCK);
  return (n) => {
    for (const one of highest) one.fill(-Infinity, 0, n);
    for (const part of parts) {
      const values = part(n);
      for (let row = 0; row < n; row += 1) {
        let value = values[row]!;
        for (const column of highest) {
          const before = column[row]!;
          if (value > before) [column[row], value] = [value, before];
        }
      }
    }
    for (let row = 0; row < n; row += 1) sums[row] = sumAt(highest, row);
    return sums;
  };
}

function sumAt(columns: readonly Float64Array[], row: number): number {
  let sum = 0;
  for (const column of columns) if (column[row] !== -Infinity) sum += column[row]!;
  return sum;
}
