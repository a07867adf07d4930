// Safeguards on an instrument, with what the page shows of each: the parts it was looked for in, and what was found.

import type { Independence } from '../../analysis/index.ts';
import type { IsoDate } from '../../model/types.ts';
import { planIn, type Plan } from '../../plan/index.ts';
import {
  checkSafeguards,
  proofsFor,
  readSafeguards,
  SAFEGUARDS,
  subjectsOf,
  type Safeguard,
  type SafeguardFinding,
} from '../../safeguards/index.ts';
import { withRows } from './independence.ts';
import type { FoundSafeguard, Safeguarded, SafeguardRequest } from './types.ts';

export async function safeguardsOf(
  { instrument, plan: text, assessedOn, record, own }: SafeguardRequest,
  onProgress: (done: number, all: number) => void,
): Promise<Safeguarded> {
  const plan = planIn(text);
  const recorded = { document: instrument, record };
  const { safeguards, unread } = withOwn(own);
  const proofs = await proofsFor(recorded, plan, { assessedOn, onProgress });
  const subjects = subjectsOf(recorded, plan, proofs);
  const findings = await checkSafeguards(safeguards, subjects, recorded);
  const found = await Promise.all(
    findings.map(async (finding) => ({
      id: finding.safeguard.id,
      found: await withPair(finding, proofs.independence, plan, assessedOn),
    })),
  );
  return {
    rules: safeguards.map((safeguard) => ({
      safeguard,
      looked: subjects.filter(({ kind }) => kind === safeguard.of).length,
      found: found.filter(({ id }) => id === safeguard.id).map((one) => one.found),
    })),
    own: safeguards.slice(SAFEGUARDS.length).map(({ id }) => id),
    unread,
  };
}

/** Files that were kept are read anew: a later program may not know all that they ask for. */
function withOwn(own: SafeguardRequest['own']): {
  readonly safeguards: readonly Safeguard[];
  readonly unread: readonly string[];
} {
  const safeguards = [...SAFEGUARDS];
  const unread: string[] = [];
  for (const { name, file } of own) {
    const { file: read } = readSafeguards(file, new Set(safeguards.map(({ id }) => id)));
    if (read) safeguards.push(...read.safeguards);
    else unread.push(name);
  }
  return { safeguards, unread };
}

/** With the two cases that show that a decision depends on an item. */
async function withPair(
  { code, state, path, params }: SafeguardFinding,
  independence: readonly Independence[],
  plan: Plan,
  assessedOn: IsoDate,
): Promise<FoundSafeguard> {
  const { item, name } = params;
  const outcome = independence
    .find((one) => one.item === item)
    ?.outcomes.find(({ id, found }) => id === name && found.state === 'depends');
  const shown = outcome && (await withRows(plan, String(item), outcome, assessedOn));
  return { code, state, path, params, ...(shown?.pair && { pair: shown.pair }) };
}
