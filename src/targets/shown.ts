// What of the values is shown, and how: plain JSON that stands in what is shipped.

import { askedOf, inputName, isHeld, overrideOf, type Core } from '../core/index.ts';
import { askedToday, itemsBehindResults } from '../engine/index.ts';
import type { Code, Id } from '../model/types.ts';
import { constraintsOf, type Input, type Plan } from '../plan/index.ts';
import type { ValueType } from '../language/index.ts';

/** A value with a name, at a position among those that are kept. */
export interface ShownValue {
  readonly id: Id;
  readonly at: number;
  readonly type: ValueType;
  readonly codes?: readonly Code[];
  /** What a number is divided by. */
  readonly unit?: number;
}

export interface Shown {
  readonly scores: readonly ShownValue[];
  readonly levels: readonly ShownValue[];
  readonly values: readonly ShownValue[];
  readonly flags: readonly ShownValue[];
  readonly recommendations: readonly ShownValue[];
  readonly classifications: readonly ShownValue[];
  readonly constraints: readonly ShownValue[];
  /** The items of today: the position of the answer among the inputs, and of whether it is asked among the values. */
  readonly items: readonly {
    readonly id: Id;
    readonly input: number;
    readonly asked: number | null;
    readonly refusals: readonly number[];
  }[];
  /** By result: the items on which it rests. */
  readonly behind: readonly (readonly [Id, readonly number[]])[];
}

/**
 * `kept`: the names of the values that are shown, in their order. `lost`: names that are not said; where it cannot be said
 * of some item whether it is asked, nothing is said of items.
 */
export function shownOf(
  plan: Plan,
  core: Core,
  lost: ReadonlyMap<string, unknown> = new Map(),
): { readonly shown: Shown; readonly kept: readonly string[] } {
  const kept: string[] = [];
  const facts = new Map(core.definitions.map(({ name, node }) => [name, node]));
  const keep = (name: string) => kept.push(name) - 1;
  const one = (id: Id): ShownValue => {
    const { type, codes, decimals = 0 } = facts.get(id)!;
    const isCoded = type === 'code' || type === 'codes';
    return {
      id,
      at: keep(id),
      type,
      ...(isCoded && { codes: codes ?? [] }),
      ...(type === 'number' && { unit: isHeld(facts.get(id)!) ? 10 ** decimals : 1 }),
    };
  };
  const all = (ids: readonly Id[]) => ids.filter((id) => !lost.has(id)).map(one);
  const { scores, levels, values, flags, recommendations, classifications } = plan.results;
  const inputs = core.inputs.map(({ name }) => name);
  const asked = askedToday(plan);
  const isSaid = !asked.some(({ id, conditional }) => conditional && lost.has(askedOf(id)));
  const shown: Shown = {
    scores: all(scores),
    levels: all(levels),
    values: all(values),
    flags: all(flags),
    recommendations: all(recommendations),
    classifications: all(classifications),
    constraints: all(constraintsOf(plan).map(({ id }) => id)),
    items: (isSaid ? asked : []).map((input) => ({
      id: input.id,
      input: inputs.indexOf(inputName(input)),
      asked: input.conditional ? keep(askedOf(input.id)) : null,
      refusals: input.noAnswer.map((code) => input.codes.indexOf(code)),
    })),
    behind: isSaid ? itemsBehindResults(plan) : [],
  };
  return { shown, kept };
}

/** How an answer is read. */
export interface ReadInput {
  readonly item: Id;
  readonly type: ValueType;
  readonly codes?: readonly Code[];
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** Kept as a whole number of its last decimal. */
  readonly held?: boolean;
}

export function readInputs(plan: Plan, core: Core): readonly ReadInput[] {
  const facts = new Map(core.inputs.map((input) => [input.name, input]));
  return plan.inputs.map((input): ReadInput => {
    const { id, type, codes, min, max, decimals } = input;
    switch (type) {
      case 'boolean':
        return { item: id, type };
      case 'code':
      case 'codes':
        return { item: id, type, codes };
      case 'date':
        return { item: id, type, min, max };
      case 'number':
        return { item: id, type, min, max, decimals, held: isHeld(facts.get(inputName(input))!) };
    }
  });
}

/** Of each classification, the codes that an assessor may give. */
export function readOverrides(plan: Plan): readonly { readonly id: Id; readonly codes: readonly Code[] }[] {
  return plan.results.classifications.map((id) => ({ id, codes: plan.values.get(id)?.codes ?? [] }));
}

/** The names of what a case gives, in the order in which it is read. */
export function inputNames(plan: Plan): readonly string[] {
  return [
    'assessed_on',
    ...plan.inputs.map((input: Input) => inputName(input)),
    ...plan.results.classifications.map(overrideOf),
  ];
}
