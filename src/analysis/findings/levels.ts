// Codes that no answers give, and scores that have no converted value.

import { exactly, finding, type Finding, type Looked } from './finding.ts';

/** Of level scales and classifications. A classification with the codes of a level only repeats what that one lacks. */
export function unreachedCodes({ plan, analysis }: Looked): readonly Finding[] {
  const told = new Set<string>();
  return [...plan.results.levels, ...plan.results.classifications].flatMap((id) => {
    const exact = exactly(analysis, id);
    const { codes, path } = plan.values.get(id)!;
    const values = exact?.values();
    if (!values) return [];
    return codes.flatMap((code, position) => {
      if (values.includes(position) || told.has(code)) return [];
      told.add(code);
      return [finding('level-never', path, { name: id, level: code })];
    });
  });
}

/** Scores outside a norm table. */
export function normGaps({ plan, analysis }: Looked): readonly Finding[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'norm' || !analysis.of(step.id).isExact || !analysis.of(step.of).isExact) return [];
    const gap = analysis
      .together(step.id, (lift) =>
        lift.model.diagrams.apply(lift.name(step.of), lift.name(step.id), (raw, converted) =>
          raw !== null && converted === null ? 1 : 0,
        ),
      )
      ?.witness((value) => value === 1);
    const score = exactly(analysis, step.of);
    if (!gap || !score) return [];
    const { path } = plan.values.get(step.id)!;
    return [finding('norm-gap', path, { name: step.of, score: score.value(gap)! }, [gap])];
  });
}
