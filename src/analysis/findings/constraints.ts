// Constraints that no answers violate, and constraints that leave no case.

import { lower } from '../../core/index.ts';
import { constraintsOf, type Plan } from '../../plan/index.ts';
import { Analysis, type AnalysisOptions } from '../analyse.ts';
import type { Reason } from '../diagram/budget.ts';
import type { Ref } from '../diagram/diagrams.ts';
import type { Lift } from '../lift.ts';
import { finding, type Finding, type Looked } from './finding.ts';

export interface Constrained {
  readonly findings: readonly Finding[];
  readonly undecided: readonly { readonly id: string; readonly reason: Reason }[];
  /** Whether no case is left in which everything that is asked is answered. */
  readonly isEmpty: boolean;
}

/** Each is looked at as if there were no other. */
export function constraintFindings({ instrument, plan }: Looked, options: AnalysisOptions): Constrained {
  const constraints = constraintsOf(plan);
  if (constraints.length === 0) return { findings: [], undecided: [], isEmpty: false };
  const { constraints: _, ...free } = lower(plan);
  const ids = constraints.map(({ id }) => id);
  const analysis = new Analysis(free, options, ids);
  const pathOf = (id: string) =>
    `/constraints/${String((instrument.constraints ?? []).findIndex((one) => one.id === id))}`;
  const known = ids.map((id) => analysis.of(id));
  const never = known.flatMap((one) =>
    one.isExact && !one.values().includes(0)
      ? [
          {
            ...finding('constraint-never-broken', pathOf(one.name), { constraint: one.name }),
            severity: 'info' as const,
          },
        ]
      : [],
  );
  const excluding = excludingAll(plan, analysis);
  const [first] = excluding;
  const place = excluding.length === 1 ? pathOf(first!) : '/constraints';
  const params = { constraints: excluding.join(', ') };
  return {
    findings: [
      ...(first === undefined
        ? []
        : [{ ...finding('constraint-excludes-all', place, params), severity: 'error' as const }]),
      ...never,
    ],
    undecided: known.flatMap((one) => (one.isExact ? [] : [{ id: one.name, reason: one.reason }])),
    isEmpty: first !== undefined,
  };
}

/** One constraint that leaves no complete case, or all where only all of them do; none where a case is left. */
function excludingAll(plan: Plan, analysis: Analysis): readonly string[] {
  const errors = constraintsOf(plan)
    .filter(({ force }) => force === 'error')
    .map(({ id }) => id);
  const leavesNone = (names: readonly string[]) =>
    analysis.valuesTogether((lift) => completeCases(names, lift))?.includes(1) === false;
  if (errors.length === 0 || !leavesNone(errors)) return [];
  const alone = errors.find((name) => leavesNone([name]));
  return alone === undefined ? errors : [alone];
}

/** 1 for the cases in which all that is asked is answered and none of the constraints is violated. */
function completeCases(names: readonly string[], lift: Lift): Ref {
  const { model, view } = lift;
  const { diagrams, variables } = model;
  const [no, yes] = [diagrams.end(0), diagrams.end(1)];
  const kept = names.reduce(
    (all, name) =>
      diagrams.choose(
        diagrams.map(lift.name(name), (value) => (value === 0 ? 0 : 1)),
        all,
        no,
      ),
    yes,
  );
  return variables.reduceRight((all, { item, kind, classes }, level) => {
    if (kind === 'code') return all;
    const isAnswered = diagrams.variable(
      level,
      classes.map(({ value }) => (value === null ? 0 : 1)),
    );
    const asked = view.answer(item)?.asked;
    return diagrams.choose(asked ? diagrams.choose(lift.name(asked), isAnswered, yes) : isAnswered, all, no);
  }, kept);
}
