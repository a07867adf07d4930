// Walks nodes.

import type { Node } from './types.ts';

export function partsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'const':
    case 'missing':
    case 'read':
      return [];
    case 'and':
    case 'or':
    case 'first known':
    case 'add':
    case 'least':
    case 'greatest':
    case 'set of':
    case 'sum of known':
    case 'least of known':
    case 'greatest of known':
    case 'sum of highest':
    case 'count true':
    case 'call':
      return node.parts;
    case 'compare':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
      return [node.left, node.right];
    case 'choose':
      return [...node.branches.flatMap(({ when, then }) => [when, then]), node.otherwise];
    case 'between':
      return [node.from, node.to];
    case 'within':
      return [node.of, node.from];
    default:
      return [node.of];
  }
}

/** The names that a node reads, each once, in order. */
export function readsOf(node: Node): readonly string[] {
  const names = new Set<string>();
  const visit = (one: Node): void => {
    if (one.op === 'read') names.add(one.name);
    else partsOf(one).forEach(visit);
  };
  visit(node);
  return [...names];
}
