// What the instrument makes of each participant's ratings of each vignette.

import { assessmentReader, columnEngine, columnsOf } from '../../engine/index.ts';
import type { Responses } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { ExerciseResponse, RatedVignette } from '../response/types.ts';
import type { Assess, Outcome } from './outcomes.ts';

const NOTHING: Outcome = { scores: {}, levels: {} };

/** All are assessed as of one day, the first on which one was handed in, so that no level differs by a date. */
export function assessed(plan: Plan, responses: readonly ExerciseResponse[]): Assess {
  const all = responses.flatMap(({ vignettes }) => vignettes);
  const [assessedOn = '2000-01-01'] = responses.map(({ handedIn }) => handedIn.slice(0, 10)).sort();
  const outcomes = outcomesOf(
    plan,
    all.map((rated) => answersOf(rated)),
    assessedOn,
  );
  const known = new Map(all.map((rated, at) => [rated, outcomes[at]!]));
  return (rated) => known.get(rated) ?? NOTHING;
}

/** Many cases at once. */
export function outcomesOf(plan: Plan, cases: readonly Responses[], assessedOn: string): Outcome[] {
  const columns = columnsOf(
    plan,
    cases.map((responses, at) => ({ id: String(at), assessedOn, responses })),
  );
  const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
  return cases.map((_, at) => {
    const { scores, classification } = read(at);
    return { scores, levels: classification };
  });
}

/** The ratings as answers of a case. */
export function answersOf({ ratings }: Pick<RatedVignette, 'ratings'>): Responses {
  return Object.fromEntries(ratings.map(({ item, value }) => [item, value]));
}
