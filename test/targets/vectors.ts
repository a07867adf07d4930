// The vectors of the templates, as a package of each holds them, and of random instruments.

import type { Assessment, Case } from '../../src/engine/index.ts';
import { boundaryCases, CaseAssessor } from '../../src/interchange/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { caseOf, load, templateNames } from '../templates/load.ts';

export interface Vector {
  readonly case: Case;
  readonly assessment: Assessment;
}

export interface Subject {
  readonly name: string;
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly vectors: readonly Vector[];
}

/** With the cases of a package where none are given. */
export function subjectOf(name: string, instrument: Instrument, given?: readonly Case[]): Subject {
  const plan = compile(instrument).plan!;
  const cases = given ?? [...instrument.tests.map(caseOf), ...boundaryCases(plan)];
  const assessed = new CaseAssessor(plan).assess(cases);
  const vectors = cases.map((one, at) => ({ case: one, assessment: assessed[at]!.assessment }));
  return { name, instrument, plan, vectors };
}

export const templates: readonly Subject[] = templateNames.map((file) =>
  subjectOf(file.replace('.json', ''), load(file).instrument),
);

export function randomSubject(seed: number, cases: number): Subject {
  const instrument = randomInstrument(seed, true);
  return subjectOf(`random ${String(seed)}`, instrument, randomCases(instrument, cases, seed));
}

/** The ids of the vectors of which something else says another thing, to the byte; what made it is not compared. */
export async function differingIn(
  { vectors }: Pick<Subject, 'vectors'>,
  assess: (given: Case) => object | Promise<object>,
): Promise<string[]> {
  const differing: string[] = [];
  for (const { case: given, assessment } of vectors) {
    const said = { ...(await assess(given)), instrument: undefined, engine: undefined };
    if (JSON.stringify(said) !== JSON.stringify(assessment)) differing.push(given.id);
  }
  return differing;
}
