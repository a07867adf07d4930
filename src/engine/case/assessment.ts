// What an instrument says of one case, from a finished run.

import { printDate } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Value } from '../../language/index.ts';
import { constraintsOf, type Input, type Plan } from '../../plan/index.ts';
import { answeredMarks, answeredReader, askedToday, mark, unmarkAll, type ItemState } from '../answered.ts';
import type { Assessment, Case } from '../types.ts';
import type { CaseRun } from './run.ts';

/** For one case after the other: what holds for all is worked out once. */
export function assessing(plan: Plan): (given: Case, run: CaseRun) => Assessment {
  const { results } = plan;
  const asked = askedToday(plan);
  const marks = answeredMarks(plan);
  const answeredNow = answeredReader(plan, marks);
  const constraints = constraintsOf(plan).map(({ id }) => id);
  return (given, run) => {
    const record = <Kind>(ids: readonly Id[]) =>
      Object.fromEntries(ids.map((id) => [id, shown(plan, id, run.value(id)) as Kind]));
    const having = (truth: boolean | null, ids: readonly Id[]) => ids.filter((id) => run.value(id) === truth);
    const states = asked.map((input) => stateOf(input, run));
    unmarkAll(marks);
    for (const [position, state] of states.entries()) {
      if (state !== 'not asked') mark(marks.asked, position);
      if (state === 'answered') mark(marks.known, position);
    }
    return {
      id: given.id,
      scores: record<number | null>(results.scores),
      levels: record<string | null>(results.levels),
      values: record<Assessment['values'][Id]>(results.values),
      flags: having(true, results.flags),
      recommendations: having(true, results.recommendations),
      unknown: having(null, [...results.flags, ...results.recommendations]),
      classification: record<string | null>(results.classifications),
      missing: asked.filter((_, position) => states[position] === 'missing').map(({ id }) => id),
      ...(constraints.length > 0 && { violated: constraints.filter((id) => run.truths.get(id) === false) }),
      answered: answeredNow(),
    };
  };
}

function stateOf({ id, noAnswer }: Input, run: CaseRun): ItemState {
  if (!run.relevant(id)) return 'not asked';
  const answer = run.value(id);
  if (answer === null) return 'missing';
  return noAnswer.includes(answer as string) ? 'refused' : 'answered';
}

function shown(plan: Plan, id: Id, value: Value): Value {
  return plan.values.get(id)?.type === 'date' && typeof value === 'number' ? printDate(value) : value;
}
