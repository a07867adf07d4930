// Facts that rest on proofs. Each is null where the proof was not made, or did not come to an end.

import type { Answers, Exact, Held } from '../../analysis/index.ts';
import { pointsOf } from '../../engine/index.ts';
import { toNumber } from '../../model/fraction.ts';
import type { Id, Item } from '../../model/types.ts';
import { restsOn } from './graph.ts';
import type { Sight } from './sight.ts';

/** What a decision is in every case; null where that is not decided. */
export function exactOf({ proofs }: Sight, name: Id): Exact | null {
  const found = proofs?.looked.analysis.of(name);
  return found?.isExact ? found : null;
}

/** True where it is of one, false where it is of none, and null where that is not known of all. */
function ofAny(decisions: readonly Id[], ask: (name: Id) => boolean | null): boolean | null {
  const answers = decisions.map(ask);
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

const known = (values: readonly Held[]): number[] => values.filter((value) => value !== null);

/** Whether one answer to it leaves a single outcome, whatever all the others are. */
export function fixesDecision(sight: Sight, { id, kind }: Item): boolean | null {
  return ofAny(sight.decisions, (name) => {
    const exact = exactOf(sight, name);
    if (!exact) return null;
    if (!exact.reads().includes(id)) return false;
    if (kind === 'multi-choice') return null;
    if (known(exact.values()).length < 2) return false;
    return known(exact.valuesIn(id)).some(
      (value) => known(exact.possible(new Map([[id, value]]), 'any answer')).length === 1,
    );
  });
}

/** Whether more risk lowers, or more strength raises, and never the other way round. */
export function movesAgainst(sight: Sight, item: Item): boolean | null {
  const { direction } = item;
  if (direction !== 'risk' && direction !== 'protective') return false;
  return ofAny(sight.decisions, (name) => {
    const exact = exactOf(sight, name);
    if (!exact) return null;
    const order = inOrderOfPoints(sight, exact, item);
    const steps = order
      .slice(1)
      .flatMap((to, n) => order[n]!.flatMap((from) => to.map((one) => [from, one] as const)));
    if (steps.length === 0) return false;
    const { raises, lowers } = exact.directions(item.id, steps) ?? { raises: null, lowers: null };
    return direction === 'risk' ? lowers !== null && raises === null : raises !== null && lowers === null;
  });
}

/** Whether a case in which it is not answered comes out higher than with the worst answer to it; neutral ones have none. */
export function raisesWhenMissing(sight: Sight, item: Item): boolean | null {
  if (item.direction !== 'risk' && item.direction !== 'protective') return false;
  return ofAny(sight.decisions, (name) => {
    const exact = exactOf(sight, name);
    if (!exact) return null;
    const order = inOrderOfPoints(sight, exact, item);
    const worst = order.at(item.direction === 'protective' ? 0 : -1) ?? [];
    if (worst.length === 0) return false;
    const directions = exact.directions(
      item.id,
      worst.map((value) => [value, null] as const),
    );
    return directions !== null && directions.raises !== null;
  });
}

/** No and yes; of others the answers by points, the fewest first, as a score counts them before its weight. */
function inOrderOfPoints({ plan }: Sight, exact: Exact, { id, kind }: Item): readonly (readonly Held[])[] {
  if (!exact.reads().includes(id) || kind === 'multi-choice') return [];
  const values = known(exact.valuesIn(id));
  if (kind === 'boolean') return values.toSorted((a, b) => a - b).map((value) => [value]);
  const term = plan.steps
    .flatMap((step) => (step.kind === 'score' ? step.terms : []))
    .find(({ of }) => of === id);
  if (!term) return [];
  const heights = new Map<number, Held[]>();
  for (const value of values) {
    const points = pointsOf(term.points, value);
    if (points === null) continue;
    const height = toNumber(points);
    heights.set(height, [...(heights.get(height) ?? []), value]);
  }
  return [...heights].sort(([one], [other]) => one - other).map(([, held]) => held);
}

/** Codes that no answers give; null where that is not decided. */
export function neverReached(sight: Sight, name: Id): number | null {
  const values = exactOf(sight, name)?.values();
  return values ? sight.plan.values.get(name)!.codes.length - known(values).length : null;
}

export function isNeverUnknown(sight: Sight, name: Id): boolean | null {
  const values = exactOf(sight, name)?.values();
  return values ? !values.includes(null) : null;
}

/**
 * The lowest that can come of the worst history, which is found item by item; null where that is not decided. A lower one
 * than this comes only of a better history.
 */
export function lowestOfWorstHistory(sight: Sight, name: Id): number | null {
  const exact = exactOf(sight, name);
  if (!exact) return null;
  const fixed = new Map<string, Held>();
  for (const id of exact.reads().filter((one) => isHistory(sight, one))) {
    const lowestWith = (value: number) => lowest(exact, new Map([...fixed, [id, value]]));
    const [worst] = known(exact.valuesIn(id)).toSorted((a, b) => lowestWith(b) - lowestWith(a));
    if (worst !== undefined) fixed.set(id, worst);
  }
  return lowest(exact, fixed);
}

function lowest(exact: Exact, answers: Answers): number {
  return Math.min(...known(exact.possible(answers, 'any answer')));
}

/** What is not said to change counts as history. */
function isHistory({ document }: Sight, id: Id): boolean {
  const item = document.items.find((one) => one.id === id);
  // Of a set of codes no single one can be held.
  return item?.nature !== 'dynamic' && item?.kind !== 'multi-choice';
}

/** Whether one other answer leads from the case that is shown of the lowest outcome to the highest. */
export function jumpsToHighest(sight: Sight, name: Id): boolean | null {
  const exact = exactOf(sight, name);
  if (!exact) return null;
  const values = known(exact.values());
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const shown = exact.witness((value) => value === low);
  if (!shown) return null;
  const items = exact
    .reads()
    .filter((id) => sight.plan.inputs.find((one) => one.id === id)?.type !== 'codes');
  return items.some((id) =>
    exact
      .valuesIn(id)
      .some((value) => value !== null && exact.value(new Map([...shown, [id, value]])) === high),
  );
}

/** Whether a worse answer raises a decision in one case and lowers it in another, as the report shows with cases. */
export function movesBothWays(sight: Sight, { id }: Item): boolean | null {
  if (isFound(sight, 'not-monotone', id)) return true;
  // The report looks at classifications; of one that was not decided it finds nothing.
  return ofAny(sight.plan.results.classifications, (name) =>
    isRead(sight, name, id) && exactOf(sight, name) === null ? null : false,
  );
}

/** Whether an item is asked for an outcome and changes none, whatever it is answered. */
export function isWithoutEffect(sight: Sight, { id }: Item): boolean | null {
  if (isFound(sight, 'item-without-effect', id)) return true;
  const { levels, values, flags, recommendations, classifications } = sight.plan.results;
  const reading = [...classifications, ...levels, ...flags, ...recommendations, ...values].filter((name) =>
    isRead(sight, name, id),
  );
  if (reading.some((name) => exactOf(sight, name)?.movesWith(id))) return false;
  return reading.some((name) => exactOf(sight, name) === null) ? null : false;
}

function isRead({ graph }: Sight, name: Id, item: Id): boolean {
  return restsOn(graph, name).has(item);
}

function isFound({ proofs }: Sight, code: string, item: Id): boolean {
  return proofs?.findings.some((one) => one.code === code && one.params['item'] === item) ?? false;
}

/** Whether a decision depends on an item, as two cases show or every case denies. */
export function dependsOn({ proofs }: Sight, name: Id, item: Id): boolean | null {
  const outcomes = proofs?.independence.find((one) => one.item === item)?.outcomes;
  const found = outcomes?.find(({ id }) => id === name)?.found;
  return !found || found.state === 'undecided' ? null : found.state === 'depends';
}
