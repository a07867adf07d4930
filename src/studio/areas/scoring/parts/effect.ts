// How the cases of a bank move in one named value.

import type { Id } from '../../../../model/types.ts';
import type { SimulationReport } from '../../../../workers/index.ts';

export interface Moves {
  readonly id: Id;
  readonly up: number;
  readonly down: number;
}

/** Null where no case moves, or where nothing is known of the value. Cases that have or had no value do not count. */
export function movesOf({ shifts, transitions }: SimulationReport, id: Id): Moves | null {
  const shift = shifts.find((one) => one.id === id);
  const transition = transitions.find(({ after }) => after.id === id);
  const { up, down } = shift ?? (transition ? movesIn(transition) : NONE);
  return up + down === 0 ? null : { id, up, down };
}

const NONE = { up: 0, down: 0 };

function movesIn({ before, after, counts }: SimulationReport['transitions'][number]): Omit<Moves, 'id'> {
  let [up, down] = [0, 0];
  before.values.forEach((value, i) => {
    const was = after.values.indexOf(value);
    if (was < 0) return;
    after.values.forEach((_, is) => {
      if (is > was) up += counts[i]![is]!;
      if (is < was) down += counts[i]![is]!;
    });
  });
  return { up, down };
}
