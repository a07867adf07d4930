// Safeguards on an instrument: what is broken, what is not decided, and what stands for a reason.

import { Engine } from 'json-rules-engine';
import { exceptionFor, type JustifiedException, type Recorded } from '../model/index.ts';
import type { AnySubject } from './catalogue.ts';
import { conditionOf } from './conditions.ts';
import type { Safeguard, SubjectKind } from './types.ts';

export interface SafeguardFinding {
  /** Known by it in the record of the instrument. */
  readonly code: `safeguard:${string}`;
  readonly safeguard: Safeguard;
  /** `undecided`: a fact that decides it is not known. */
  readonly state: 'broken' | 'undecided';
  readonly path: string;
  readonly params: AnySubject['params'];
  /** The exception that the record keeps. */
  readonly accepted?: JustifiedException;
}

/** In the order of the subjects, and of the safeguards for each. */
export async function checkSafeguards(
  safeguards: readonly Safeguard[],
  subjects: readonly AnySubject[],
  recorded: Recorded,
): Promise<SafeguardFinding[]> {
  const kinds = [...new Set(safeguards.map((one) => one.of))];
  const engines = new Map(kinds.map((kind) => [kind, engineOf(safeguards, kind)]));
  const found: SafeguardFinding[] = [];
  for (const subject of subjects) {
    const engine = engines.get(subject.kind);
    if (!engine) continue;
    const { events } = await engine.run({ ...subject.facts });
    const said = new Map(events.map(({ type, params }) => [params!['id'] as string, type]));
    for (const safeguard of safeguards.filter(({ of }) => of === subject.kind))
      if (said.get(safeguard.id) !== 'kept')
        found.push(findingOf(safeguard, subject, said.has(safeguard.id), recorded));
  }
  return found;
}

/** Two rules for each safeguard; where neither holds, it is not decided. */
function engineOf(safeguards: readonly Safeguard[], kind: SubjectKind): Engine {
  const rules = safeguards
    .filter(({ of }) => of === kind)
    .flatMap(({ id, broken }) =>
      [true, false].map((wanted) => ({
        conditions: { all: [conditionOf(broken, wanted)] },
        event: { type: wanted ? 'broken' : 'kept', params: { id } },
      })),
    );
  return new Engine(rules);
}

function findingOf(
  safeguard: Safeguard,
  { path, params }: AnySubject,
  isBroken: boolean,
  recorded: Recorded,
): SafeguardFinding {
  const code = `safeguard:${safeguard.id}` as const;
  const accepted = exceptionFor(recorded, { code, path, params });
  const state = isBroken ? 'broken' : 'undecided';
  return { code, safeguard, state, path, params, ...(accepted && { accepted }) };
}
