// Two cases that differ in one answer, and in what follows from it on the way to an outcome.

import { caseEngine, type Assessment } from '../../engine/index.ts';
import type { Id, IsoDate, Responses } from '../../model/types.ts';
import { namesGivenBy, type Plan } from '../../plan/index.ts';
import type { CasePair, PairRow } from './types.ts';

/** What differs, answers first; `same`: how many answers do not. */
export async function differing(
  plan: Plan,
  outcome: Id,
  sides: readonly [Responses, Responses],
  assessedOn: IsoDate,
): Promise<Pick<CasePair, 'rows' | 'same'>> {
  const { assess } = caseEngine(plan);
  const one = await assess({ id: 'before', assessedOn, responses: sides[0] });
  const other = await assess({ id: 'after', assessedOn, responses: sides[1] });
  const answers = plan.inputs.map(({ id }): PairRow => ({
    id,
    kind: 'answer',
    before: sides[0][id] ?? null,
    after: sides[1][id] ?? null,
  }));
  const results = behind(plan, outcome).flatMap((id): PairRow[] => {
    const [before, after] = [valueOf(plan, one, id), valueOf(plan, other, id)];
    return before === undefined || after === undefined ? [] : [{ id, kind: 'result', before, after }];
  });
  return {
    rows: [...answers, ...results].filter(differs),
    same: answers.filter((row) => row.before !== null && !differs(row)).length,
  };
}

const differs = ({ before, after }: PairRow): boolean => JSON.stringify(before) !== JSON.stringify(after);

/** Undefined of a name that is not told; of a flag or a recommendation, whether it applies. */
function valueOf({ results }: Plan, assessment: Assessment, id: Id) {
  const { scores, levels, values, classification, flags, recommendations, unknown } = assessment;
  if (![...results.flags, ...results.recommendations].includes(id))
    return { ...scores, ...levels, ...values, ...classification }[id];
  return unknown.includes(id) ? null : [...flags, ...recommendations].includes(id);
}

/** What an outcome is made of, in the order in which it comes about, itself last. */
function behind({ steps }: Plan, outcome: Id): readonly Id[] {
  const wanted = new Set([outcome]);
  const names: Id[] = [];
  for (const step of steps.toReversed()) {
    const given = namesGivenBy(step).filter((id) => wanted.has(id));
    if (given.length === 0) continue;
    names.unshift(...given);
    step.reads.forEach((id) => wanted.add(id));
  }
  return names;
}
