// Codes that no answers give: of everybody, or of a group that has cut-offs of its own.

import { isComputed, type LevelStep } from '../../plan/index.ts';
import { exactly, finding, type Finding, type Looked } from './finding.ts';
import { condition, probed, taken } from './probe.ts';

/** Of level scales, table outputs and classifications. A classification only repeats what that lacks which it is of. */
export function unreachedCodes(looked: Looked): readonly Finding[] {
  const { plan, analysis } = looked;
  const unreached = new Map<string, readonly string[]>(unsaid(looked));
  for (const id of [...plan.results.levels, ...plan.results.classifications]) {
    const values = exactly(analysis, id)?.values();
    const { codes } = plan.values.get(id)!;
    if (values)
      unreached.set(
        id,
        codes.filter((_, position) => !values.includes(position)),
      );
  }
  const sources = new Map(
    plan.steps.flatMap((step) => (step.kind === 'classification' ? [[step.id, step.of] as const] : [])),
  );
  return [...unreached].flatMap(([id, codes]) => {
    const told = unreached.get(sources.get(id) ?? '') ?? [];
    const { path } = plan.values.get(id)!;
    return codes
      .filter((code) => !told.includes(code))
      .map((level) => finding('level-never', path, { name: id, level }));
  });
}

/** Codes of table outputs that no row says. Where a row does and never counts, that is told of the row. */
function unsaid({ plan }: Looked): readonly (readonly [string, readonly string[]])[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'table') return [];
    return step.outputs.flatMap((output, position) => {
      if (step.rows.some(({ then }) => isComputed(then[position] ?? ''))) return [];
      const said = [output.default, ...step.rows.map(({ then }) => then[position])];
      const codes = output.codes.filter((code) => !said.includes(code));
      return codes.length > 0 ? [[output.id, codes] as const] : [];
    });
  });
}

/** Groups with cut-offs of their own into which nobody falls, and codes that only they lack. */
export function levelGroups(looked: Looked): readonly Finding[] {
  return looked.plan.steps.flatMap((step) =>
    step.kind === 'level' && step.groups.length > 1 ? inGroups(looked, step) : [],
  );
}

function inGroups(looked: Looked, step: LevelStep): readonly Finding[] {
  const all = exactly(looked.analysis, step.id)?.values();
  if (!all) return [];
  const { path } = looked.plan.values.get(step.id)!;
  const groups = taken(step.groups).map((when, position) => condition(nameOf(step, position), when!, step));
  const analysis = probed(looked, groups, [step.id]);
  return groups.flatMap(({ id }, position) => {
    const values = analysis.valuesTogether((lift) =>
      lift.model.diagrams.choose(lift.name(id), lift.name(step.id), lift.model.diagrams.end(-1)),
    );
    if (!values) return [];
    // The last group is everybody else, and may be nobody.
    const isLast = position === groups.length - 1;
    const place = isLast ? path : `${path}/groups/${String(position)}`;
    if (values.every((value) => value === -1 || value === null))
      return isLast ? [] : [finding('group-never', place, { group: position + 1 })];
    const { levels } = step.groups[position]!;
    return step.codes
      .filter((_, code) => all.includes(code) && !values.includes(code) && (levels?.includes(code) ?? true))
      .map((level) => finding('level-never-in-group', place, { name: step.id, level }));
  });
}

const nameOf = ({ id }: LevelStep, position: number) => `${id}.group${String(position + 1)}`;
