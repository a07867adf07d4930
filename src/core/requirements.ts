// What a definition asks of whatever is to carry it.

import { partsOf } from './parts.ts';
import type { Definition, Node, Requirement } from './types.ts';

const REQUIRED: Readonly<Partial<Record<Node['op'], Requirement>>> = {
  between: 'dates',
  part: 'dates',
  moved: 'dates',
  power: 'doubles',
  exp: 'doubles',
  log: 'doubles',
  sqrt: 'doubles',
  has: 'sets',
  size: 'sets',
  'set of': 'sets',
};

export function requirementsOf({ node }: Definition): readonly Requirement[] {
  const found = new Set<Requirement>();
  const visit = (one: Node): void => {
    const own = REQUIRED[one.op];
    if (own) found.add(own);
    partsOf(one).forEach(visit);
  };
  visit(node);
  return [...found].sort();
}
