// Whether a number rises or falls with the one answer on which it rests: between two values that it maps to the same,
// all are.

import { boundsOf, partsOf, staysInCalendar, type Node } from '../../core/index.ts';
import { canBeZero } from '../../language/index.ts';
import type { View } from './view.ts';

/** 1: never falls as the answer rises. -1: never rises. 0: stays. Null: cannot be told. */
export type Trend = -1 | 0 | 1 | null;

export function trendOf(node: Node, view: View): Trend {
  if (view.supportOf(node).size === 0) return 0;
  const of = (part: Node) => trendOf(part, view);
  switch (node.op) {
    case 'read':
      return view.answer(node.name) ? 1 : of(view.definition(node.name).node);
    case 'add':
    case 'least':
    case 'greatest':
      return together(node.parts.map(of));
    case 'subtract':
      return together([of(node.left), turned(of(node.right))]);
    case 'multiply':
      return scaled(node.left, node.right, view);
    case 'divide':
      return view.supportOf(node.right).size === 0 ? times(of(node.left), signOf(node.right, view)) : null;
    case 'round':
      return of(node.of);
    case 'part':
      return node.part === 'year' ? of(node.of) : null;
    case 'moved':
      return staysInCalendar(node) ? of(node.of) : null;
    case 'exp':
    case 'log':
    case 'sqrt':
      return isTotal(node.of, view) ? of(node.of) : null;
    case 'between':
      return together([of(node.to), turned(of(node.from))]);
    default:
      return null;
  }
}

/** Whether it is known wherever the answer is. A function of what is not could be missing at both ends. */
export function isTotal(node: Node, view: View): boolean {
  switch (node.op) {
    case 'const':
      return true;
    case 'read':
      if (view.answer(node.name)) return true;
      return view.fixedValue(node.name) !== undefined || isTotal(view.definition(node.name).node, view);
    case 'between':
    case 'part':
      return partsOf(node).every((part) => isTotal(part, view));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'round':
      return fitsDouble(node) && partsOf(node).every((part) => isTotal(part, view));
    case 'moved':
      return staysInCalendar(node) && isTotal(node.of, view);
    case 'divide':
      return (
        fitsDouble(node) &&
        !canBeZero(boundsOf(node.right)) &&
        isTotal(node.left, view) &&
        isTotal(node.right, view)
      );
    default:
      return false;
  }
}

/** What is too large for a double is missing. */
function fitsDouble(node: Node): boolean {
  const { lowest, highest } = boundsOf(node);
  return Number.isFinite(lowest) && Number.isFinite(highest);
}

function together(trends: readonly Trend[]): Trend {
  return trends.reduce<Trend>((all, one) => {
    if (all === null || one === null) return null;
    if (all === 0 || one === 0) return (all + one) as Trend;
    return all === one ? all : null;
  }, 0);
}

const turned = (trend: Trend): Trend => (trend === null ? null : ((0 - trend) as Trend));

function times(trend: Trend, sign: Trend): Trend {
  return trend === null || sign === null ? null : ((trend * sign) as Trend);
}

function scaled(left: Node, right: Node, view: View): Trend {
  if (view.supportOf(left).size === 0) return times(trendOf(right, view), signOf(left, view));
  return view.supportOf(right).size === 0 ? times(trendOf(left, view), signOf(right, view)) : null;
}

/** Of a number that rests on no answer. */
function signOf(node: Node, view: View): Trend {
  const value = view.valueAt(node, null);
  if (value === null) return 0;
  if (typeof value === 'number') return Math.sign(value) as Trend;
  return value.n === 0n ? 0 : value.n > 0n ? 1 : -1;
}
