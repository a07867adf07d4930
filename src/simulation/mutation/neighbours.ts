// Cases that are one answer away from a test case: most changes show in one of them, and nobody need look further.

import { itemOf, overrideOf, partsOf, type Core, type Node } from '../../core/index.ts';
import type { Answers } from '../../analysis/index.ts';
import type { Input, Plan } from '../../plan/index.ts';

type Held = number | null;

export class Neighbours {
  private readonly plan: Plan;
  /** By definition: the items on which it rests, whether they are asked included. */
  private readonly items = new Map<string, ReadonlySet<string>>();
  private readonly numbers = new Map<string, readonly number[]>();

  constructor(plan: Plan, core: Core) {
    this.plan = plan;
    for (const { name } of core.inputs) this.items.set(name, new Set([itemOf(name)]));
    for (const { name, reads, node } of core.definitions) {
      this.items.set(name, new Set(reads.flatMap((read) => [...(this.items.get(read) ?? [])])));
      for (const read of reads)
        this.numbers.set(read, [...(this.numbers.get(read) ?? []), ...numbersIn(node)]);
    }
  }

  /** The items on which definitions rest. */
  itemsOf(names: readonly string[]): ReadonlySet<string> {
    return new Set(names.flatMap((name) => [...(this.items.get(name) ?? [])]));
  }

  /** The same answers with one other answer to one of some items. */
  *of(answers: Answers, items: ReadonlySet<string>): Generator<Answers> {
    for (const input of this.plan.inputs) {
      if (!items.has(input.id)) continue;
      const own = answers.get(input.id) ?? null;
      for (const held of this.valuesOf(input))
        if (held !== own) yield new Map([...answers, [input.id, held]]);
    }
  }

  private valuesOf({ id, type, codes, min, max, decimals }: Input): readonly Held[] {
    switch (type) {
      case 'code':
        return [...codes.keys(), null];
      case 'codes':
        return [...codes.map((_, position) => 1 << position), 2 ** Math.min(codes.length, 30) - 1, 0, null];
      case 'boolean':
        return [0, 1, null];
      case 'number': {
        const unit = 10 ** -decimals;
        const near = (this.numbers.get(id) ?? []).flatMap((cut) => [cut, cut - unit, cut + unit]);
        const rounded = near.map((value) => Number(value.toFixed(decimals)));
        return [...new Set([min, max, ...rounded.filter((value) => value >= min && value <= max)]), null];
      }
      default:
        return [null];
    }
  }
}

/** Constants and cut-offs. */
function numbersIn(node: Node): readonly number[] {
  const own = node.op === 'step' ? node.from : node.op === 'const' ? [Number(node.value)] : [];
  return [...own.filter((value) => Number.isFinite(value)), ...partsOf(node).flatMap(numbersIn)];
}

/** What is given of a case, as answers: without what an assessor has set. */
export function answersIn(plan: Plan, given: ReadonlyMap<string, Held>): Answers {
  const overrides = new Set(plan.results.classifications.map(overrideOf));
  return new Map([...given].filter(([name]) => name !== 'assessed_on' && !overrides.has(name)));
}
