// What is asked of an outcome while a case is answered.

import { heldIn, responsesOf, type Sheet } from '../../../../analysis/index.ts';
import type { Id, Instrument, Responses } from '../../../../model/index.ts';
import type { Plan } from '../../../../plan/index.ts';

/** Codes that can still come, in their order, and last that there is none; null where that is not known. */
export function stillPossible(
  sheet: Sheet,
  plan: Plan,
  responses: Responses,
  others: 'any answer' | 'any or none',
): readonly (string | null)[] | null {
  const found = sheet.possible(heldIn(plan, responses), others);
  if (!found) return null;
  const codes = plan.values.get(sheet.name)?.codes ?? [];
  return [
    ...codes.filter((_, position) => found.includes(position)),
    ...(found.includes(null) ? [null] : []),
  ];
}

/** Whether what the instrument itself says of the case could be lower; the assessor's departure is not looked at. */
export function canBeLower(sheet: Sheet, plan: Plan, responses: Responses): boolean {
  return (sheet.value(heldIn(plan, responses)) ?? 0) > 0;
}

export interface Lowering {
  readonly to: string;
  /** Only what changes. */
  readonly changes: Responses;
}

/**
 * The fewest answers of dynamic items that give the instrument a lower result, and of as few the smallest step down; null
 * where none do. Undefined where there is nothing to lower, or where it is not known. An item that is neither risk nor
 * strength is nothing to work on: whoever falls ill is classified lower by some rules.
 */
export function loweringOf(
  sheet: Sheet,
  plan: Plan,
  { items }: Instrument,
  responses: Responses,
): Lowering | null | undefined {
  const answers = heldIn(plan, responses);
  const now = sheet.value(answers);
  if (now === undefined || now === null || now === 0) return undefined;
  const canChange = new Set<Id>(
    items.flatMap(({ id, nature, direction }) =>
      nature === 'dynamic' && direction !== 'neutral' ? [id] : [],
    ),
  );
  const costOf = (item: Id): number => (canChange.has(item) ? 1 : Infinity);
  const { codes } = plan.values.get(sheet.name)!;
  let best: { readonly to: number; readonly changed: ReadonlyMap<Id, number | null> } | null = null;
  for (let to = now - 1; to >= 0; to -= 1) {
    const changed = sheet.nearest(answers, (value) => value === to, costOf);
    if (changed && (!best || changed.size < best.changed.size)) best = { to, changed };
  }
  return best && { to: codes[best.to]!, changes: responsesOf(plan, best.changed) };
}
