// What an author asserts of every case: proved, or refuted by a case.

import { lower } from '../core/index.ts';
import { columnEngine, columnsOf } from '../engine/index.ts';
import { printDate } from '../model/dates.ts';
import { givenOfAssertion, withAssertions, type Plan } from '../plan/index.ts';
import { Analysis, type AnalysisOptions } from './analyse.ts';
import type { Reason } from './diagram/budget.ts';
import type { Answers } from './exact.ts';
import { finding, type Finding, type Looked } from './findings/finding.ts';
import { responsesOf } from './responses.ts';

export interface Asserted {
  readonly id: string;
  readonly state: 'holds' | 'refuted' | 'undecided';
  /** Of one that is refuted: a case in which it is false, as the engine says too. */
  readonly witness?: Answers;
  /** Of one that is decided: a case in which it is not known, where there is one. It refutes nothing. */
  readonly unknown?: Answers;
  /** Of one that is not decided; `engine`: the engine does not find false what the proof does. */
  readonly reason?: Reason | { readonly kind: 'engine' };
  /** Whether it is about no case at all. */
  readonly isIdle?: true;
}

export function assertionsIn(plan: Plan, options: AnalysisOptions): readonly Asserted[] {
  const { assertions = [] } = plan;
  if (assertions.length === 0) return [];
  const asserted = withAssertions(plan);
  const ids = assertions.map(({ id }) => id);
  const analysis = new Analysis(lower(asserted), options, ids);
  const isFalse = (id: string, answers: Answers) => falseIn(asserted, id, answers, options.assessedOn);
  return assertions.map(({ id, given }) => {
    const decided = decide(analysis, id, isFalse);
    if (decided.state !== 'holds' || given === null) return decided;
    const where = analysis.of(givenOfAssertion(id));
    return where.isExact && !where.values().includes(1) ? { ...decided, isIdle: true } : decided;
  });
}

export function assertionFindings({ instrument }: Looked, asserted: readonly Asserted[]): readonly Finding[] {
  return asserted.flatMap(({ id, witness, isIdle }) => {
    const place = (instrument.assertions ?? []).findIndex((one) => one.id === id);
    const path = `/assertions/${String(place)}`;
    if (witness) return [finding('assertion-refuted', path, { assertion: id }, [witness])];
    return isIdle ? [finding('assertion-never-applies', path, { assertion: id })] : [];
  });
}

function decide(
  analysis: Analysis,
  id: string,
  isFalse: (id: string, answers: Answers) => boolean,
): Asserted {
  const exact = analysis.of(id);
  if (!exact.isExact) return { id, state: 'undecided', reason: exact.reason };
  const unknown = exact.witness((value) => value === null);
  const said = unknown ? { unknown } : {};
  const witness = exact.witness((value) => value === 0);
  if (!witness) return { id, state: 'holds', ...said };
  if (!isFalse(id, witness)) return { id, state: 'undecided', reason: { kind: 'engine' } };
  return { id, state: 'refuted', witness, ...said };
}

function falseIn(plan: Plan, id: string, answers: Answers, day: number): boolean {
  const given = { id: 'witness', assessedOn: printDate(day), responses: responsesOf(plan, answers) };
  return (
    columnEngine(plan)
      .run(columnsOf(plan, [given]))
      .values.get(id)?.data[0] === 0
  );
}
