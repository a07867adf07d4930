// Every case that a small instrument has, and what the core says of each.

import type { Answers } from '../../src/analysis/index.ts';
import { askedOf, evaluateNode, inputName, overrideOf, type Core } from '../../src/core/index.ts';
import type { Plan } from '../../src/plan/index.ts';

export interface Tried {
  readonly answers: Answers;
  readonly values: ReadonlyMap<string, number | null>;
}

export class EveryCase {
  readonly plan: Plan;
  readonly core: Core;
  readonly day: number;
  /** Answers to what is not asked included. */
  readonly all: readonly Tried[];

  constructor(plan: Plan, core: Core, day: number) {
    this.plan = plan;
    this.core = core;
    this.day = day;
    this.all = this.answers(plan.inputs.map(({ id }) => id)).map((answers) => this.tried(answers));
  }

  tried(answers: Answers): Tried {
    const values = new Map<string, number | null>([['assessed_on', this.day]]);
    for (const input of this.plan.inputs) values.set(inputName(input), answers.get(input.id) ?? null);
    for (const id of this.plan.results.classifications) values.set(overrideOf(id), null);
    for (const { name, node } of this.core.definitions)
      values.set(
        name,
        evaluateNode(node, (read) => values.get(read)!),
      );
    return { answers, values };
  }

  /** Every way of answering some items, missing included. */
  answers(items: readonly string[]): readonly Answers[] {
    return items.reduce<readonly Answers[]>(
      (before, item) =>
        before.flatMap((answers) =>
          [null, ...this.range(item)].map((value) => new Map([...answers, [item, value]])),
        ),
      [new Map()],
    );
  }

  /** The answers to an item: of a set, the bits of its codes. */
  range(item: string): readonly number[] {
    const input = this.plan.inputs.find(({ id }) => id === item)!;
    const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
    switch (input.type) {
      case 'boolean':
        return [0, 1];
      case 'code':
        return upTo(input.codes.length);
      case 'codes':
        return upTo(2 ** input.codes.length);
      default:
        return upTo(input.max - input.min + 1).map((n) => n + input.min);
    }
  }

  /** An answer to what is not asked makes no case. */
  isCase({ answers, values }: Tried): boolean {
    return this.plan.inputs.every(({ id }) => values.get(askedOf(id)) !== 0 || answers.get(id) === null);
  }

  /** Codes of a set are changes of their own; to leave it unanswered, or to answer it, is one. */
  changes(before: Answers, after: Answers): number {
    return this.plan.inputs.reduce((sum, { id, type }) => {
      const [one, other] = [before.get(id) ?? null, after.get(id) ?? null];
      if (one === other) return sum;
      if (type !== 'codes' || other === null) return sum + 1;
      return sum + (one === null ? 1 : 0) + bitsIn((one ?? 0) ^ other);
    }, 0);
  }
}

function bitsIn(set: number): number {
  return set === 0 ? 0 : (set & 1) + bitsIn(set >>> 1);
}

export const missingIn = (answers: Answers): number =>
  [...answers.values()].filter((value) => value === null).length;
