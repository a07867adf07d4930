// What would change an outcome of a case: other answers to items that can be worked on.

import {
  optionsOf,
  type Id,
  type Instrument,
  type Item,
  type Response,
  type Responses,
} from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Answers } from './exact.ts';
import { heldIn, responsesOf } from './responses.ts';
import type { Sheet } from './sheet.ts';

/** To a lower result or to a higher one. */
export type Direction = 'down' | 'up';

/** The position of what the instrument itself says; the assessor's departure is not looked at. */
function present(sheet: Sheet, answers: Answers): number | null {
  const value = sheet.value(answers) ?? null;
  return typeof value === 'number' ? value : null;
}

/** Whether there is a result in that direction. */
export function canChange(sheet: Sheet, plan: Plan, responses: Responses, direction: Direction): boolean {
  const now = present(sheet, heldIn(plan, responses));
  if (now === null) return false;
  return direction === 'down' ? now > 0 : now < (plan.values.get(sheet.name)?.codes ?? []).length - 1;
}

/** An item that is neither risk nor strength is nothing to work on: whoever falls ill is classified lower by some rules. */
function canBeWorkedOn({ nature, direction }: Item): boolean {
  return nature === 'dynamic' && direction !== 'neutral';
}

/** Another answer to one item that alone gives another result. */
export interface Change {
  readonly item: Item;
  readonly to: Response;
  readonly result: string;
}

/** Of every dynamic item the answer that alone gives the nearest result in the direction, and of such the nearest answer. */
export function changesOf(
  sheet: Sheet,
  plan: Plan,
  document: Instrument,
  responses: Responses,
  direction: Direction,
): readonly Change[] {
  const answers = heldIn(plan, responses);
  const now = present(sheet, answers);
  if (now === null) return [];
  const workedOn = new Map(document.items.filter(canBeWorkedOn).map((item) => [item.id, item]));
  const { codes } = plan.values.get(sheet.name)!;
  const best = new Map<Id, { readonly cost: readonly [number, number]; readonly change: Change }>();
  for (const { item: id, stretches, value } of sheet.oneAnswerApart(answers, (item) => workedOn.has(item))) {
    const by = typeof value !== 'number' ? 0 : direction === 'down' ? now - value : value - now;
    if (by <= 0) continue;
    const [item, held] = [workedOn.get(id)!, answers.get(id)!];
    for (const [first, last] of stretches) {
      const nearest = Math.min(Math.max(held, first), last);
      const to = responsesOf(plan, new Map([[id, nearest]]))[id];
      if (to === undefined || to === null || isNoAnswer(document, item, to)) continue;
      const cost = [by, Math.abs(nearest - held)] as const;
      const known = best.get(id)?.cost;
      if (known && (known[0] < cost[0] || (known[0] === cost[0] && known[1] <= cost[1]))) continue;
      best.set(id, { cost, change: { item, to, result: codes[value as number]! } });
    }
  }
  return [...workedOn.keys()].flatMap((id) => best.get(id)?.change ?? []);
}

/** An option that says that there is no answer is nothing to come to. */
function isNoAnswer(document: Instrument, item: Item, response: Response): boolean {
  if (!('options' in item)) return false;
  const options = optionsOf(item.options, document);
  return options.some(({ code, noAnswer }) => noAnswer === true && [response].flat().includes(code));
}

export interface Together {
  readonly to: string;
  /** Only what changes. */
  readonly changes: Responses;
}

/**
 * The fewest answers of dynamic items that together give the instrument a result in the direction, and of as few the
 * smallest step; null where none do. Undefined where there is nothing to change, or where it is not known.
 */
export function togetherOf(
  sheet: Sheet,
  plan: Plan,
  { items }: Instrument,
  responses: Responses,
  direction: Direction,
): Together | null | undefined {
  const answers = heldIn(plan, responses);
  const now = present(sheet, answers);
  if (now === null || !canChange(sheet, plan, responses, direction)) return undefined;
  const workedOn = new Set<Id>(items.filter(canBeWorkedOn).map(({ id }) => id));
  const costOf = (item: Id): number => (workedOn.has(item) ? 1 : Infinity);
  const { codes } = plan.values.get(sheet.name)!;
  const results =
    direction === 'down' ? [...codes.keys()].slice(0, now).reverse() : [...codes.keys()].slice(now + 1);
  let best: { readonly to: number; readonly changed: Answers } | null = null;
  for (const to of results) {
    const changed = sheet.nearest(answers, (value) => value === to, costOf);
    if (changed && (!best || changed.size < best.changed.size)) best = { to, changed };
  }
  return best && { to: codes[best.to]!, changes: responsesOf(plan, best.changed) };
}
