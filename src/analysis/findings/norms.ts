// Norm tables: scores that they do not convert, rows that no score needs, groups into which nobody falls.

import type { NormStep, PlanNormGroup } from '../../plan/index.ts';
import type { Analysis } from '../analyse.ts';
import { rowsNeverMet } from './bands.ts';
import { finding, type Finding, type Looked } from './finding.ts';
import { bandIn, condition, probed, taken, valueIn } from './probe.ts';

export function normFindings(looked: Looked): readonly Finding[] {
  return looked.plan.steps.flatMap((step) => (step.kind === 'norm' ? ofNorm(looked, step) : []));
}

function ofNorm(looked: Looked, step: NormStep): readonly Finding[] {
  const { id, of, groups } = step;
  const { path } = looked.plan.values.get(id)!;
  const conditions = taken(groups);
  const inGroup = conditions.flatMap((when, n) =>
    when ? [condition(`${id}.group${String(n)}`, when, step)] : [],
  );
  const bands = groups.map((group, n) =>
    bandIn(`${id}.rows${String(n)}`, of, cutsOf(group), { when: conditions[n]!, step }),
  );
  const analysis = probed(looked, [...inGroup, ...bands, bandIn(`${id}.known`, of, [])]);
  const found = groups.flatMap((group, n) => {
    // The last group is everybody else, and may be nobody.
    const isLast = n === groups.length - 1;
    const place = isLast ? path : `${path}/groups/${String(n)}`;
    const isNever = !isLast && valuesOf(analysis, inGroup[n]!.id)?.includes(1) === false;
    if (isNever) return [finding('group-never', place, { group: n + 1 })];
    const values = valuesOf(analysis, bands[n]!.id);
    if (!values?.some((value) => value !== null)) return [];
    const rows = { of, from: group.from, path: `${place}/rows` };
    return [...gaps(looked, analysis, bands[n]!.id, group, of, place), ...rowsNeverMet(rows, values)];
  });
  const isOpen =
    inGroup.length > 0
      ? groupUnknown(
          analysis,
          id,
          inGroup.map((one) => one.id),
        )
      : null;
  return [...found, ...(isOpen ? [finding('norm-group-unknown', path, { name: of }, [isOpen])] : [])];
}

const valuesOf = (analysis: Analysis, name: string) => analysis.valuesTogether((lift) => lift.name(name));

/** Numbers have no more decimals than this says: what is above `upTo` has no row. */
const ABOVE = 1e-12;

function cutsOf({ from, upTo }: PlanNormGroup): readonly number[] {
  return Number.isFinite(upTo) ? [...from, upTo + ABOVE * Math.max(1, Math.abs(upTo))] : from;
}

/** Below the first row and above the last. */
function gaps(
  { options: { assessedOn } }: Looked,
  analysis: Analysis,
  band: string,
  { from, upTo }: PlanNormGroup,
  of: string,
  path: string,
): readonly Finding[] {
  const exact = analysis.of(band);
  if (!exact.isExact) return [];
  return [0, ...(Number.isFinite(upTo) ? [from.length + 1] : [])].flatMap((outside) => {
    const witness = exact.witness((value) => value === outside);
    if (!witness) return [];
    const score = valueIn(exact.lift.view.core, assessedOn, of, witness)!;
    return [finding('norm-gap', path, { name: of, score }, [witness])];
  });
}

/** A case with a score in which an answer is missing that decides the group. */
function groupUnknown(analysis: Analysis, id: string, groups: readonly string[]) {
  const open = analysis.together(`${id}.known`, (lift) => {
    const { diagrams } = lift.model;
    const isIn = diagrams.joined(
      groups.map((group) => lift.name(group)),
      1,
    );
    return diagrams.apply(lift.name(`${id}.known`), isIn, (known, group) =>
      known !== null && group === null ? 1 : 0,
    );
  });
  return open?.witness((value) => value === 1) ?? null;
}
