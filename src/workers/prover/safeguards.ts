// Safeguards on an instrument, with what the page shows of each: the parts it was looked for in, and what was found.

import type { Independence } from '../../analysis/index.ts';
import { DECIDED_STEPS, statusOf, type DecidedStep, type Recorded } from '../../model/index.ts';
import type { IsoDate, Status } from '../../model/types.ts';
import { planIn, type Plan } from '../../plan/index.ts';
import {
  checkSafeguards,
  proofsFor,
  readSafeguards,
  SAFEGUARDS,
  subjectsOf,
  type Proofs,
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
  const found = await Promise.all(
    (await stepwise(safeguards, recorded, plan, proofs)).map(async ({ finding, ...steps }) => ({
      id: finding.safeguard.id,
      found: { ...(await withPair(finding, proofs.independence, plan, assessedOn)), ...steps },
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

interface Stepwise extends Pick<FoundSafeguard, 'isNow' | 'before'> {
  readonly finding: SafeguardFinding;
}

/** What is found where the instrument stands, and what would be after each step at which somebody decides. */
async function stepwise(
  safeguards: readonly Safeguard[],
  recorded: Recorded,
  plan: Plan,
  proofs: Proofs,
): Promise<readonly Stepwise[]> {
  const at = (status: Status) =>
    checkSafeguards(safeguards, subjectsOf(recorded, plan, proofs, status), recorded);
  const now = await at(statusOf(recorded.record));
  const then = await Promise.all(DECIDED_STEPS.map(async (step) => [step, await at(step)] as const));
  const all = new Map([...now, ...then.flatMap(([, found]) => found)].map((one) => [nameOf(one), one]));
  const isIn = (found: readonly SafeguardFinding[], name: string) =>
    found.some((one) => nameOf(one) === name);
  return [...all].map(([name, finding]) => ({
    finding,
    isNow: isIn(now, name),
    before: then.flatMap(([step, found]): DecidedStep[] => (isIn(found, name) ? [step] : [])),
  }));
}

const nameOf = ({ code, state, path, params }: SafeguardFinding): string =>
  JSON.stringify([code, state, path, params]);

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
): Promise<Omit<FoundSafeguard, 'isNow' | 'before'>> {
  const { item, name } = params;
  const outcome = independence
    .find((one) => one.item === item)
    ?.outcomes.find(({ id, found }) => id === name && found.state === 'depends');
  const shown = outcome && (await withRows(plan, String(item), outcome, assessedOn));
  return { code, state, path, params, ...(shown?.pair && { pair: shown.pair }) };
}
