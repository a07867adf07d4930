// Sums under cut-offs: a total may have thousands of values where its bands are three.

import { boundsOf, evaluateNode, isHeld, partsOf, type Node, type Of } from '../core/index.ts';
import { canBeZero } from '../language/index.ts';
import { changesBetween } from './inputs/halving.ts';
import type { View } from './inputs/view.ts';

/** A comparison or a band that rests on one sum only, and rises or falls with it. */
export interface BandedSum {
  readonly parts: readonly Node[];
  /** Sums are whole numbers of 10^-decimals. */
  readonly decimals: number;
  /** The sums from which it is another; before the first, it is `values[0]`. */
  readonly from: readonly number[];
  readonly values: readonly (number | null)[];
}

const SUM = '#sum';

/** More bands than these are as many as sums. */
const MOST_BANDS = 1000;

/** Null where the node is none. */
export function bandedSum(node: Of<'compare' | 'step'>, view: View): BandedSum | null {
  const within = new Map<string, Node>();
  const found = chainTo(node, view, within);
  if (!found) return null;
  const { sum, outer, banded } = found;
  const decimals = sum.decimals!;
  const unit = 10 ** decimals;
  const at = (of: Node, units: number): number | null => {
    const read = (name: string): number | null => {
      if (name === SUM) return units / unit;
      const own = within.get(name);
      return own ? evaluateNode(own, read) : view.known(name);
    };
    return evaluateNode(of, read);
  };
  const sides = sidesOf(banded!);
  const keyAt = (units: number) => sides.map((side) => at(side, units)).join();
  const { lowest, highest } = boundsOf(sum);
  const from = changesBetween(Math.round(lowest * unit), Math.round(highest * unit), keyAt, MOST_BANDS);
  if (!from) return null;
  const values = [Math.round(lowest * unit), ...from].map((units) => at(outer, units));
  // What is missing at both ends may be known between them.
  if (from.length === 0 && values[0] === null) return null;
  return { parts: sum.parts.flatMap((part) => partsOfTotal(part, view)), decimals, ...merged(from, values) };
}

/** Rows of a norm that lead to the same are one. */
function merged(
  from: readonly number[],
  values: readonly (number | null)[],
): Pick<BandedSum, 'from' | 'values'> {
  const isOther = (position: number) => values[position] !== values[position - 1];
  return {
    from: from.filter((_, n) => isOther(n + 1)),
    values: values.filter((_, n) => n === 0 || isOther(n)),
  };
}

/** A number that is equal to another lies between those that are below and above it: each of these has one change. */
function sidesOf(node: Of<'compare' | 'step'>): readonly Node[] {
  if (node.op === 'compare')
    return [
      { ...node, operator: '<' },
      { ...node, operator: '>' },
    ];
  return [{ ...node, type: 'number', values: [0, ...node.from].map((_, band) => band) }];
}

interface Chain {
  readonly sum: Of<'add'>;
  /** The node with the sum as a name. */
  readonly outer: Node;
  /** The innermost comparison or band, on which all others rest. What it leads to need not rise or fall with the sum. */
  readonly banded: Of<'compare' | 'step'> | null;
}

/** Follows what rises or falls with one part of it, down to a sum. Definitions on the way are kept, as they observe. */
function chainTo(node: Node, view: View, within: Map<string, Node>): Chain | null {
  const into = (part: Node, outerOf: (inner: Node) => Node): Chain | null => {
    const found = chainTo(part, view, within);
    if (!found) return null;
    const outer = outerOf(found.outer);
    const own = outer.op === 'compare' || outer.op === 'step' ? outer : null;
    return { sum: found.sum, outer, banded: found.banded ?? own };
  };
  const rests = (part: Node) => view.supportOf(part).size > 0;
  switch (node.op) {
    case 'read': {
      if (view.answer(node.name)) return null;
      const found = chainTo(view.definition(node.name).node, view, within);
      if (found) within.set(node.name, found.outer);
      return found && { ...found, outer: node };
    }
    case 'add': {
      const resting = node.parts.filter(rests);
      const [only] = resting;
      if (resting.length === 1)
        return into(only!, (inner) => ({
          ...node,
          parts: node.parts.map((part) => (part === only ? inner : part)),
        }));
      return isHeld(node) ? { sum: node, outer: { ...node, op: 'read', name: SUM }, banded: null } : null;
    }
    case 'step':
    case 'round':
      return into(node.of, (of) => ({ ...node, of }));
    case 'exp':
    case 'log':
    case 'sqrt':
      // Were another function below, a value could be missing at both ends and known between them.
      return isOfDoubles(node.of, view) ? null : into(node.of, (of) => ({ ...node, of }));
    case 'compare':
    case 'subtract':
    case 'multiply':
      if (!rests(node.right)) return into(node.left, (left) => ({ ...node, left }));
      return rests(node.left) ? null : into(node.right, (right) => ({ ...node, right }));
    case 'divide':
      if (!rests(node.right)) return into(node.left, (left) => ({ ...node, left }));
      return rests(node.left) || canBeZero(boundsOf(node.right))
        ? null
        : into(node.right, (right) => ({ ...node, right }));
    default:
      return null;
  }
}

function isOfDoubles(node: Node, view: View): boolean {
  if (node.op === 'exp' || node.op === 'log' || node.op === 'sqrt') return true;
  if (node.op === 'read')
    return !view.answer(node.name) && isOfDoubles(view.definition(node.name).node, view);
  return partsOf(node).some((part) => view.supportOf(part).size > 0 && isOfDoubles(part, view));
}

/** A total of totals is one total, where those in between are not rounded to less than they are. */
function partsOfTotal(part: Node, view: View): readonly Node[] {
  if (part.op !== 'read' || view.answer(part.name) || view.supportOf(part).size < 2) return [part];
  const { node } = view.definition(part.name);
  const inner = node.op === 'round' && (node.of.decimals ?? Infinity) <= node.to ? node.of : node;
  return inner.op === 'add' && isHeld(inner) ? inner.parts.flatMap((one) => partsOfTotal(one, view)) : [part];
}
