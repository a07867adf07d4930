// What the test cases of an instrument should reach: rows, rules, both sides of cut-offs, options, codes and what
// conditions come to.

import { and, condition, isEqual, not, type Analysis } from '../../analysis/index.ts';
import { askedOf, lower, type Core } from '../../core/index.ts';
import type { Expression } from '../../language/index.ts';
import type { ClassificationStep, Input, Plan, RuleStep, Step, TableStep } from '../../plan/index.ts';
import { besideCut, cutsOf } from './cuts.ts';
import { having, type Goal } from './goal.ts';
import { Trials } from '../mutation/trials.ts';

export interface Goals {
  /** The instrument, and what is asked of it beside what it says. */
  readonly core: Core;
  /** Names that an analysis is asked for. */
  readonly names: readonly string[];
  readonly of: (analysis: Analysis) => readonly Goal[];
}

export function goalsOf(plan: Plan): Goals {
  const own = lower(plan);
  const rows = plan.steps.flatMap((step) => (step.kind === 'table' ? rowsOf(step) : []));
  const cuts = cutsOf(plan, own);
  const probes: readonly Step[] = [...rows.map(({ probe }) => probe), ...cuts.map(({ probe }) => probe)];
  const core = lower({ ...plan, steps: [...plan.steps, ...probes] });
  const names = core.definitions.map(({ name }) => name).filter((name) => !name.includes('.'));
  return {
    core,
    names: [...names, ...probes.map(({ id }) => id)],
    of: (analysis) => [
      ...decidingOverrides(plan, core),
      ...rows.map(({ goal }) => goal),
      ...cuts.flatMap((cut) => besideCut(cut, analysis)),
      ...truths(plan, core),
      ...codes(plan),
      ...plan.inputs.filter((input) => isRead(input, own)).flatMap(options),
    ],
  };
}

/** A row that holds; where only the first of those that hold is taken, that none before it does. */
function rowsOf(step: TableStep): readonly { readonly probe: RuleStep; readonly goal: Goal }[] {
  const all = step.rows.map(({ cells }) => cells.filter((cell) => cell !== null));
  const inOrder = step.hitPolicy === 'F';
  return all.flatMap((own, row) => {
    const before = inOrder ? all.slice(0, row) : [];
    const others = before.filter((cells) => cells.length > 0).map((cells) => not(and(cells)));
    const parts: readonly Expression[] = [...own, ...others];
    if (parts.length === 0) return [];
    const probe = condition(`${step.id}.reaches${String(row + 1)}`, and(parts), step);
    return [{ probe, goal: having({ kind: 'row', table: step.id, row: row + 1 }, probe.id, 1) }];
  });
}

/** Cases that would be classified in another way without an override. */
function decidingOverrides(plan: Plan, core: Core): readonly Goal[] {
  const trials = new Trials(plan, core);
  return plan.steps.flatMap((step) =>
    step.kind === 'classification'
      ? step.overrides.map(({ rule }, position) =>
          deciding(rule, step, without(position, step, plan, core), trials),
        )
      : [],
  );
}

function deciding(rule: string, { id }: ClassificationStep, other: Core, trials: Trials): Goal {
  return {
    name: { kind: 'decides', rule, name: id },
    isReached: ({ given }) => trials.differIn(other, [id], given),
    witness: (analysis) => {
      const found = analysis.together(id, (lift) =>
        lift.model.diagrams.apply(lift.name(id), lift.variant(other).name(id), (one, two) =>
          one === two ? 0 : 1,
        ),
      );
      return found ? found.witness((differs) => differs === 1) : undefined;
    },
  };
}

/** The core with a classification that lacks an override; all else is the very same. */
function without(left: number, step: ClassificationStep, plan: Plan, core: Core): Core {
  const overrides = step.overrides.filter((_, position) => position !== left);
  const steps = plan.steps.map((one) => (one === step ? { ...step, overrides } : one));
  const others = lower({ ...plan, steps }).definitions.filter(({ of }) => of === step.id);
  const known = new Map(core.definitions.map((one) => [one.name, one]));
  const shared = others.map((one) => (isEqual(one, known.get(one.name)) ? known.get(one.name)! : one));
  const rest = core.definitions.filter(({ of }) => of !== step.id);
  return { ...core, definitions: [...rest, ...shared] };
}

/** Of conditions: true, false and not known, as far as each can be. */
function truths({ results, values, steps, inputs }: Plan, core: Core): readonly Goal[] {
  const rules = steps.filter(({ kind }) => kind === 'rule').map(({ id }) => id);
  const others = results.values.filter((id) => values.get(id)?.type === 'boolean');
  const ids = [...new Set([...rules, ...results.flags, ...results.recommendations, ...others])];
  const known = new Set(core.definitions.map(({ name }) => name));
  const asked = inputs.filter(({ id }) => known.has(askedOf(id)));
  return [
    ...ids
      .filter((id) => known.has(id))
      .flatMap((name) => [
        having({ kind: 'true', name }, name, 1),
        having({ kind: 'false', name }, name, 0),
        having({ kind: 'unknown', name }, name, null),
      ]),
    ...asked.flatMap(({ id: item }) => [
      having({ kind: 'asked', item }, askedOf(item), 1),
      having({ kind: 'not asked', item }, askedOf(item), 0),
    ]),
  ];
}

function codes({ results, values }: Plan): readonly Goal[] {
  const all = [...results.levels, ...results.classifications, ...results.values];
  return all.flatMap((name) => {
    const value = values.get(name);
    if (value?.type !== 'code') return [];
    return value.codes.map((code, position) => having({ kind: 'code', name, code }, name, position));
  });
}

function isRead({ id }: Input, { definitions }: Core): boolean {
  return definitions.some(({ name, reads }) => name !== id && reads.includes(id));
}

/** Each option, whether anything tells it from others or not: a slip in its code or its points shows only there. */
function options({ id, type, codes: all }: Input): readonly Goal[] {
  const names = type === 'boolean' ? ['false', 'true'] : all;
  if (type === 'boolean' || type === 'code')
    return names.map((code, position) => ({
      ...having({ kind: 'code', name: id, code }, id, position),
      witness: (analysis) => answered(id, position, analysis),
    }));
  if (type !== 'codes') return [];
  return all.map((code, position) => ({
    name: { kind: 'code', name: id, code },
    isReached: ({ values }) => (((values.get(id) ?? 0) >>> position) & 1) === 1,
    witness: (analysis) => chosen(id, position, analysis),
  }));
}

/** With a code among others; one that nothing reads is added to whatever makes the item asked. */
function chosen(item: string, code: number, analysis: Analysis) {
  const found = analysis.together(item, (lift) => {
    const { model, view } = lift;
    const level = model.levelOf(item, code);
    const asked = view.answer(item)?.asked ?? null;
    if (level !== undefined) return model.diagrams.variable(level, [0, 1]);
    return asked === null ? model.diagrams.end(1) : lift.name(asked);
  });
  if (!found) return undefined;
  const witness = found.witness((value) => value === 1);
  return witness && new Map([...witness, [item, (witness.get(item) ?? 0) | (1 << code)]]);
}

/** By an answer that nothing tells from it. */
function answered(item: string, held: number, analysis: Analysis) {
  const found = analysis.of(item);
  if (!found.isExact) return undefined;
  const { model } = found.lift;
  const variable = model.variables[model.levelOf(item)!]!;
  const like = variable.classes[variable.classOf(held)]!.value;
  const witness = found.witness((value) => value === like);
  return witness && new Map([...witness, [item, held]]);
}
