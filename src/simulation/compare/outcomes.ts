// The outcomes of an instrument: everything of which a case has one of a few values.

import { roundTo } from '../../model/decimal.ts';
import type { Id } from '../../model/types.ts';
import { missingOf, type Column } from '../../engine/index.ts';
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
export function outcomesOf(plan: Plan): Outcome[] {
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

/** From what a column of results holds to its position among the outcome's values; their number where missing. */
export function positionOf({ kind, values }: Outcome, { data, scale }: Column): (held: number) => number {
  const missing = values.length;
  const missingHeld = missingOf(data);
  if (kind !== 'converted')
    return (held) => (held === missingHeld || Number.isNaN(held) ? missing : held / 10 ** scale);
  const positions = new Map(values.map((value, position) => [Number(value), position]));
  return (held) => positions.get(held / 10 ** scale) ?? missing;
}

/** Positions among the outcome's values, by row. */
export function positionsOf(outcome: Outcome, column: Column | undefined): Uint8Array {
  if (!column) return new Uint8Array(0);
  const { data } = column;
  const position = positionOf(outcome, column);
  const positions = new Uint8Array(data.length);
  if (data instanceof Int8Array) {
    const byByte = Uint8Array.from({ length: 256 }, (_, byte) => position(byte < 128 ? byte : byte - 256));
    for (let row = 0; row < data.length; row += 1) positions[row] = byByte[data[row]! & 255]!;
  } else for (let row = 0; row < data.length; row += 1) positions[row] = position(data[row]!);
  return positions;
}
