// Whether outcomes depend on an item, with what differs between the two cases that show it.

import { independent, type IndependenceOptions, type OutcomeOfPair } from '../../analysis/index.ts';
import type { Id, IsoDate } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { differing } from './pairs.ts';
import type { CaseSide, OutcomeDependence, ProvedIndependence } from './types.ts';

export async function independenceOf(
  plan: Plan,
  item: Id,
  options: IndependenceOptions,
): Promise<ProvedIndependence> {
  const { assessedOn } = options;
  const [found] = await independent(plan, [item], options);
  const { brings, outcomes } = found!;
  return {
    item,
    assessedOn,
    brings,
    outcomes: await Promise.all(outcomes.map((one) => withRows(plan, item, one, assessedOn))),
  };
}

export async function withRows(
  plan: Plan,
  item: Id,
  { id, code, found }: OutcomeOfPair,
  assessedOn: IsoDate,
): Promise<OutcomeDependence> {
  if (found.state === 'independent') return { id, code, state: 'independent' };
  if (found.state === 'undecided') return { id, code, state: 'undecided', reason: found.reason };
  const [before, after] = found.pair.map(({ responses, gives }) => ({
    responses,
    code: gives === null ? null : String(gives),
  })) as [CaseSide, CaseSide];
  const rows = await differing(plan, id, [before.responses, after.responses], assessedOn);
  const pair = { item, outcome: id, before, after, ...rows };
  return { id, code, state: 'depends', pair, isExcluded: found.isExcluded };
}
