// Everything that safeguards look at in an instrument, with the facts of each.

import {
  analysed,
  independent,
  reportOf,
  type IndependenceOptions,
  type ProofOptions,
} from '../../analysis/index.ts';
import { statusOf, type Recorded } from '../../model/index.ts';
import type { Status } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { AnySubject } from '../catalogue.ts';
import {
  classificationSubjects,
  flagSubjects,
  overrideSubjects,
  reassessmentSubjects,
  stepSubjects,
} from './decisions.ts';
import { itemSubjects, protectedSubjects } from './items.ts';
import { cutoffSubjects, normSubjects, scaleSubjects, scoreSubjects } from './scoring.ts';
import { isProtected, sightOf, type Proofs } from './sight.ts';
import { instrumentSubject, languageSubjects } from './whole.ts';

export type { Proofs } from './sight.ts';

/** What safeguards need to know of every case. */
export async function proofsFor(
  { document }: Recorded,
  plan: Plan,
  options: ProofOptions & Pick<IndependenceOptions, 'onProgress'>,
): Promise<Proofs> {
  const looked = analysed(document, plan, options);
  const attributes = document.items.filter((item) => item.kind !== 'text' && isProtected(item));
  const ids = attributes.map(({ id }) => id);
  const independence = ids.length === 0 ? [] : await independent(plan, ids, options);
  return { looked, findings: reportOf(looked).findings, independence };
}

/**
 * Without proofs, the facts that rest on them are not known. What is asked before a step is known when the instrument is
 * looked at as if the step was taken.
 */
export function subjectsOf(
  { document, record }: Recorded,
  plan: Plan,
  proofs: Proofs | null,
  status: Status = statusOf(record),
): AnySubject[] {
  const sight = sightOf(document, record, plan, proofs, status);
  return [
    instrumentSubject(sight),
    ...languageSubjects(sight),
    ...itemSubjects(sight),
    ...protectedSubjects(sight),
    ...scoreSubjects(sight),
    ...normSubjects(sight),
    ...scaleSubjects(sight),
    ...cutoffSubjects(sight),
    ...flagSubjects(sight),
    ...overrideSubjects(sight),
    ...classificationSubjects(sight),
    ...stepSubjects(sight),
    ...reassessmentSubjects(sight),
  ];
}
