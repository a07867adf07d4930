// The additive instrument in plain parts, for engines that know nothing of instruments.

import type { Expression } from '../../../src/language/index.ts';
import type { ClassificationStep, LevelStep, Plan, ScoreStep } from '../../../src/plan/index.ts';

export interface Additive {
  readonly items: readonly string[];
  /** Items, by subscale. */
  readonly subscales: ReadonlyMap<string, readonly string[]>;
  /** Cut-offs of the total, ascending. */
  readonly cutoffs: readonly number[];
  readonly rules: readonly AdditiveRule[];
  readonly limit: { readonly up: number; readonly down: number };
}

export interface AdditiveRule {
  readonly id: string;
  readonly when: Condition;
  readonly how: 'raise' | 'lower' | 'set';
  readonly to: number;
}

/** Numbers only: an option is its position, which is also its points. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly name: string;
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
      readonly value: number;
    };

export function additiveOf(plan: Plan): Additive {
  const scores = plan.steps.filter((step): step is ScoreStep => step.kind === 'score');
  const level = plan.steps.find((step): step is LevelStep => step.kind === 'level' && step.of === 'total');
  const classification = plan.steps.find(
    (step): step is ClassificationStep => step.kind === 'classification',
  );
  if (!level || !classification) throw new Error('Not the additive instrument');
  const conditions = new Map(
    plan.steps.flatMap((step) => (step.kind === 'rule' ? [[step.id, conditionOf(step.when, plan)]] : [])),
  );
  return {
    items: plan.inputs.map(({ id }) => id),
    subscales: new Map(
      scores.filter(({ id }) => id !== 'total').map(({ id, terms }) => [id, terms.map(({ of }) => of)]),
    ),
    cutoffs: level.groups[0]!.from,
    rules: classification.overrides.map((override) => {
      if (!('to' in override)) throw new Error('Not the additive instrument');
      const { rule, how, to } = override;
      return { id: rule, when: conditions.get(rule)!, how, to };
    }),
    limit: classification.ruleLimit!,
  };
}

function conditionOf(expression: Expression, plan: Plan): Condition {
  const parts = (all: readonly Expression[]) => all.map((part) => conditionOf(part, plan));
  switch (expression.op) {
    case 'and':
      return { all: parts(expression.parts) };
    case 'or':
      return { any: parts(expression.parts) };
    case 'not':
      return { not: conditionOf(expression.of, plan) };
    case 'compare': {
      const { left, right, operator } = expression;
      if (left.op !== 'name') break;
      const { name } = left;
      if (right.op === 'number') return { name, operator, value: right.value };
      if (right.op === 'code')
        return { name, operator, value: plan.values.get(name)!.codes.indexOf(right.value) };
      break;
    }
    default:
  }
  throw new Error(`Not a condition of the additive instrument: ${expression.op}`);
}

/** The class of one case, for engines that give only which rules hold. */
export function classOf(
  { cutoffs, rules, limit }: Additive,
  total: number,
  holds: (n: number) => boolean,
): number {
  const start = cutoffs.filter((from) => total >= from).length;
  let at = start;
  rules.forEach(({ how, to }, n) => {
    if (!holds(n)) return;
    const wanted = how === 'set' ? to : how === 'raise' ? Math.max(at, to) : Math.min(at, to);
    at = Math.min(Math.max(wanted, start - limit.down), start + limit.up);
  });
  return at;
}
