// What follows from the ratings of a vignette: which items are asked, and from which levels one may depart.

import { caseEngine, type ExplainedAssessment } from '../../engine/index.ts';
import type { Id, Item, Response, Responses } from '../../model/index.ts';
import { levelsIn, type Level } from '../../workshop/index.ts';
import type { VignetteDraft } from './draft.ts';
import type { Task } from './task.ts';

export interface Following {
  readonly isAsked: (item: Item) => boolean;
  readonly levels: readonly Level[];
}

export type Follow = (ratings: VignetteDraft['ratings'], on: string) => Promise<Following>;

export function followingIn({ plan, items }: Task): Follow {
  if (!plan) return () => Promise.resolve({ isAsked: () => true, levels: [] });
  const engine = caseEngine(plan);
  return async (ratings, on) => {
    const responses = responsesOf(ratings, items);
    const assessment = await engine.explain({ id: 'vignette', assessedOn: on, responses });
    return {
      isAsked: ({ id }) => isAsked(assessment, id, responses),
      levels: levelsIn(plan, assessment.classification),
    };
  };
}

function responsesOf(ratings: VignetteDraft['ratings'], items: readonly Item[]): Responses {
  return Object.fromEntries(
    items.flatMap(({ id }): [Id, Response][] => {
      const { value, isOpen } = ratings[id] ?? {};
      return value !== undefined ? [[id, value]] : isOpen ? [[id, null]] : [];
    }),
  );
}

/** An unrated item that is asked is one that is missing; of a rated one its condition tells. */
function isAsked({ why, missing }: ExplainedAssessment, id: Id, responses: Responses): boolean {
  const reason = why[id];
  if (reason?.kind !== 'relevance' || reason.value === true) return true;
  return reason.value === null && (missing.includes(id) || responses[id] !== undefined);
}
