// What a target does not carry that has whole numbers of some size and nothing beyond.

import type { Core } from '../core/index.ts';
import type { Id } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import { partsOf, type Term, type Wholes } from './wholes/index.ts';

export interface Lost {
  readonly id: Id;
  /** `doubles`: exp, log, sqrt, powers, numbers too large. `reads`: it rests on one that is lost. */
  readonly why: 'doubles' | 'reads';
}

type Names = ReadonlyMap<string, Lost['why']>;

/** Names that cannot be said by who has whole numbers up to a size, and no doubles. */
export function lostOf(wholes: Wholes, largest: bigint): Names {
  const lost = new Map<string, Lost['why']>();
  for (const [name, { kind }] of wholes.inputs) if (kind === 'double') lost.set(name, 'doubles');
  for (const { name, term } of wholes.definitions) {
    const why = whyLost(term, lost, largest);
    if (why) lost.set(name, why);
  }
  return lost;
}

function whyLost(term: Term, lost: Names, largest: bigint): Lost['why'] | null {
  const seen = new Set<Term>();
  const visit = (one: Term): Lost['why'] | null => {
    if (seen.has(one)) return null;
    seen.add(one);
    if (one.op === 'in doubles' || one.limits.high > largest || -one.limits.low > largest) return 'doubles';
    if (one.op === 'read' && lost.has(one.name)) return 'reads';
    for (const part of partsOf(one)) {
      const why = visit(part);
      if (why) return why;
    }
    return null;
  };
  return visit(term);
}

/** The parts of the document, each once. */
export function lostParts(plan: Plan, core: Core, lost: Names): Lost[] {
  const parts = new Map<Id, Lost['why']>();
  for (const { name, of } of core.definitions) {
    const why = lost.get(name);
    const id = plan.values.has(name) ? name : of;
    if (why && parts.get(id) !== 'doubles') parts.set(id, why);
  }
  return [...parts].map(([id, why]) => ({ id, why }));
}
