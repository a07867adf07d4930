// What all facts are made from: the document, what is said of it, its plan, and what was proved where it was.

import type { Finding, Independence, Looked } from '../../analysis/index.ts';
import { countedTerms, type CountedTerm, type InstrumentRecord } from '../../model/index.ts';
import type { Id, Instrument, Item, Status } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { wordIn } from '../words.ts';
import { graphOf, restsOn, type Graph } from './graph.ts';

/** What was proved of every case. */
export interface Proofs {
  readonly looked: Looked;
  readonly findings: readonly Finding[];
  /** Of items that are a protected attribute. */
  readonly independence: readonly Independence[];
}

export interface Sight {
  readonly document: Instrument;
  readonly record: InstrumentRecord;
  /** Where it stands, or is to stand. */
  readonly status: Status;
  readonly plan: Plan;
  /** Null where nothing was proved: then no fact that rests on a proof is known. */
  readonly proofs: Proofs | null;
  readonly graph: Graph;
  /** What is decided of a person: the classifications, or the levels where there are none. */
  readonly decisions: readonly Id[];
  /** Everything on which a decision rests. */
  readonly deciding: ReadonlySet<Id>;
}

export function sightOf(
  document: Instrument,
  record: InstrumentRecord,
  plan: Plan,
  proofs: Proofs | null,
  status: Status,
): Sight {
  const graph = graphOf(plan);
  const { classifications, levels } = plan.results;
  const decisions = classifications.length > 0 ? classifications : levels;
  const deciding = new Set(decisions.flatMap((name) => [name, ...restsOn(graph, name)]));
  return { document, record, status, plan, proofs, graph, decisions, deciding };
}

/** Whether the label of an item names a protected attribute. */
export function isProtected({ label }: Item): boolean {
  return wordIn('protected', [label]) !== null;
}

export function isInUse({ status }: Sight): boolean {
  return status === 'approved' || status === 'released';
}

/** Whether it gives more points for no than for yes. */
function countsNo({ points }: CountedTerm): boolean {
  return points !== undefined && !Array.isArray(points) && (points['false'] ?? 0) > (points['true'] ?? 0);
}

/** The items that a score adds up, itself or through other scores; the sign says which way more points of it move the sum. */
export function itemsAddedUp(document: Instrument, score: Id, sign: 1 | -1 = 1): [Item, 1 | -1][] {
  const position = document.scores.findIndex(({ id }) => id === score);
  const found = document.scores[position];
  if (!found) return [];
  return countedTerms(document, found, `/scores/${String(position)}`).flatMap((term) => {
    const isTurned =
      [(term.weight ?? 1) < 0, term.reverse ?? false, countsNo(term)].filter(Boolean).length % 2 === 1;
    const own = isTurned ? (-sign as 1 | -1) : sign;
    const item = document.items.find(({ id }) => id === term.of);
    return item ? [[item, own] as [Item, 1 | -1]] : itemsAddedUp(document, term.of, own);
  });
}
