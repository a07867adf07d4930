// What holds of the parts of an instrument: a case for each code of an outcome, and which way each item moves it.

import type { Responses } from '../model/types.ts';
import { exactly, type Looked } from './findings/finding.ts';
import { worseSteps } from './findings/items.ts';
import { responsesOf } from './responses.ts';
import type { Held } from './exact.ts';

/** Of a level scale or classification: by code, the case with the fewest missing answers that gives it. */
export interface Witnesses {
  readonly id: string;
  readonly cases: readonly { readonly code: string | null; readonly responses: Responses | null }[];
}

export function witnessesOf({ plan, analysis }: Looked): readonly Witnesses[] {
  return [...plan.results.levels, ...plan.results.classifications].flatMap((id) => {
    const exact = exactly(analysis, id);
    if (!exact) return [];
    const codes = [...plan.values.get(id)!.codes.entries(), [null, null] as const];
    return [
      {
        id,
        cases: codes.map(([value, code]) => {
          const found = exact.witness((held) => held === value);
          return { code, responses: found && responsesOf(plan, found) };
        }),
      },
    ];
  });
}

/** Which way a worse answer moves an outcome: both, where one case goes up and another down. */
export type Direction = 'raises' | 'lowers' | 'both' | 'none';

export interface ItemDirection {
  readonly item: string;
  readonly outcome: string;
  readonly direction: Direction;
}

/**
 * Of every item that an outcome reads. A worse answer has more points; of an item without points, it is the next option,
 * yes, a higher number or a later day.
 */
export function directionsIn({ plan, analysis }: Looked, outcome: string): readonly ItemDirection[] {
  const exact = exactly(analysis, outcome);
  if (!exact) return [];
  const read = new Set(exact.reads());
  return plan.inputs.flatMap(({ id: item, type }) => {
    if (!analysis.itemsOf(outcome).has(item)) return [];
    if (!read.has(item)) return [{ item, outcome, direction: 'none' as const }];
    // The codes of a set have no order.
    if (type === 'codes') return [];
    const values = exact.valuesIn(item);
    const steps = worseSteps(plan, item, values);
    const { raises, lowers } = exact.directions(item, steps.length > 0 ? steps : stepsAlong(values)) ?? NONE;
    return [{ item, outcome, direction: directionOf(raises !== null, lowers !== null) }];
  });
}

const NONE = { raises: null, lowers: null };

const stepsAlong = (values: readonly Held[]) =>
  values.slice(1).map((to, n): readonly [Held, Held] => [values[n]!, to]);

function directionOf(raises: boolean, lowers: boolean): Direction {
  if (raises) return lowers ? 'both' : 'raises';
  return lowers ? 'lowers' : 'none';
}
