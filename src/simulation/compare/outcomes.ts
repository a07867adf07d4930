// The outcomes of an instrument: everything of which a case has one of a few values.

import { roundTo } from '../../model/decimal.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import { valueAt, type Column } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';

export type OutcomeKind = 'classification' | 'level' | 'converted' | 'value' | 'flag' | 'recommendation';

export interface Outcome {
  readonly id: Id;
  readonly kind: OutcomeKind;
  /** Its possible values, the lowest first: codes, `true` and `false`, or numbers. */
  readonly values: readonly string[];
}

/** A converted score with more values than this is looked at as a number only. */
const MOST_NUMBERS = 20;
/** Positions, and one for missing, fit into a byte. */
const MOST_CODES = 255;

/** In the order in which a reader asks: what the person is classified as, then what led to it. */
export function outcomesOf(plan: Plan): readonly Outcome[] {
  return known.of(plan, outcomesIn);
}

const known = new Kept(shortcut('outcomes of plans'), new WeakMap<Plan, readonly Outcome[]>());

function outcomesIn(plan: Plan): readonly Outcome[] {
  const { classifications, levels, values, flags, recommendations } = plan.results;
  const coded = (kind: OutcomeKind, ids: readonly Id[]): Outcome[] =>
    ids.flatMap((id) => {
      const { type, codes = [] } = plan.values.get(id) ?? {};
      if (type === 'boolean') return [{ id, kind, values: ['false', 'true'] }];
      return type === 'code' && codes.length <= MOST_CODES ? [{ id, kind, values: codes }] : [];
    });
  return [
    ...coded('classification', classifications),
    ...coded('level', levels),
    ...converted(plan),
    ...coded('value', values),
    ...coded('flag', flags),
    ...coded('recommendation', recommendations),
  ];
}

function converted(plan: Plan): Outcome[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'norm') return [];
    const all = step.groups.flatMap((group) => group.values.map((value) => roundTo(value, step.decimals)));
    const values = [...new Set(all)].sort((a, b) => a - b);
    if (values.length > MOST_NUMBERS) return [];
    return [{ id: step.id, kind: 'converted' as const, values: values.map(String) }];
  });
}

/** From a value, NaN where missing, to its position among the outcome's values; their number where it has none. */
export function positionOf({ kind, values }: Outcome): (value: number) => number {
  const missing = values.length;
  if (kind !== 'converted') return (value) => (Number.isNaN(value) ? missing : value);
  const positions = new Map(values.map((value, position) => [Number(value), position]));
  return (value) => positions.get(value) ?? missing;
}

/** Positions among the outcome's values, by row. */
export function positionsOf(outcome: Outcome, column: Column | undefined): Uint8Array {
  if (!column) return new Uint8Array(0);
  const position = positionOf(outcome);
  return Uint8Array.from(column.data, (_, row) => position(valueAt(column, row)));
}
