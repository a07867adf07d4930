// Questions that the document does not ask, put to it as steps of their own: they have an analysis of their own, so that
// nothing else becomes larger by them.

import { evaluateNode, itemOf, lower, type Core } from '../../core/index.ts';
import type { Expression } from '../../language/index.ts';
import type { Id } from '../../model/types.ts';
import { constraintsOf, type LevelStep, type Plan, type RuleStep, type Step } from '../../plan/index.ts';
import { Analysis } from '../analyse.ts';
import type { Answers, Held } from '../exact.ts';
import type { Looked } from './finding.ts';

/** What is asked, and other names that are asked for beside it. Of the document, only what these rest on is looked at. */
export function probed(
  { plan, options }: Looked,
  probes: readonly Step[],
  beside: readonly string[] = [],
): Analysis {
  const names = [...probes.flatMap(({ reads }) => reads), ...beside];
  const core = lower({ ...plan, steps: [...stepsBehind(plan, names), ...probes] });
  return new Analysis(core, options, [...probes.map(({ id }) => id), ...beside]);
}

/** What constraints rest on too: they narrow what is asked. */
function stepsBehind(plan: Plan, names: readonly Id[]): readonly Step[] {
  const { steps } = plan;
  const givenBy = (step: Step): readonly Id[] =>
    step.kind === 'table' ? step.outputs.map(({ id }) => id) : [step.id];
  const giving = new Map(steps.flatMap((step) => givenBy(step).map((name): [Id, Step] => [name, step])));
  const found = new Set<Step>();
  const open = [...names, ...constraintsOf(plan).map(({ id }) => id)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = giving.get(name);
    if (!step || found.has(step)) continue;
    found.add(step);
    open.push(...step.reads);
  }
  return steps.filter((step) => found.has(step));
}

/** Whether a condition that stands in a step holds. No id of a document has a point. */
export const condition = (id: string, when: Expression, { reads }: Step): RuleStep => ({
  kind: 'rule',
  id,
  reads,
  when,
});

/** In which band a number lies: 0 below the first. Unknown where a condition of the step is not true. */
export const bandIn = (
  id: string,
  of: string,
  from: readonly number[],
  within?: { readonly when: Expression | null; readonly step: Step },
): LevelStep => ({
  kind: 'level',
  id,
  of,
  reads: [of, ...(within?.step.reads ?? [])],
  codes: [0, ...from].map((_, band) => `band${String(band)}`),
  groups: [{ when: within?.when ?? null, from }],
});

/** Whether each group is the one that is taken: null where it always is. */
export function taken(
  groups: readonly { readonly when: Expression | null }[],
): readonly (Expression | null)[] {
  return groups.map(({ when }, position) => {
    const before = groups.slice(0, position).flatMap((group) => (group.when ? [not(group.when)] : []));
    const all = when ? [...before, when] : before;
    return all.length === 0 ? null : and(all);
  });
}

const ANYWHERE = { from: 0, to: 0 };

export const not = (of: Expression): Expression => ({ op: 'not', of, range: ANYWHERE });

export function and(parts: readonly Expression[]): Expression {
  return parts.length === 1 ? parts[0]! : { op: 'and', parts, range: ANYWHERE };
}

/** What a name is in one case. */
export function valueIn(core: Core, assessedOn: number, name: string, answers: Answers): Held {
  const definitions = new Map(core.definitions.map((definition) => [definition.name, definition]));
  const inputs = new Set(core.inputs.map((input) => input.name));
  const known = new Map<string, Held>([['assessed_on', assessedOn]]);
  const read = (wanted: string): Held => {
    const found = known.get(wanted);
    if (found !== undefined) return found;
    const value = inputs.has(wanted)
      ? (answers.get(itemOf(wanted)) ?? null)
      : evaluateNode(definitions.get(wanted)!.node, read);
    known.set(wanted, value);
    return value;
  };
  return read(name);
}
