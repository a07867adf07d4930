// Which vignettes a participant has, and in which order.

import { chanceOf } from '../../simulation/index.ts';
import type { Vignette } from '../exercise/types.ts';
import type { Handout } from './types.ts';

/** The vignettes of a participant, in their order: the same whenever it is asked, and after a reload. */
export function vignettesFor({ vignettes, participants, order }: Handout, code: string): Vignette[] {
  const own = participants.find((participant) => participant.code === code)?.vignettes ?? [];
  const mine = own.length === 0 ? vignettes : vignettes.filter(({ id }) => own.includes(id));
  if (order.kind === 'fixed') return [...mine];
  const chance = chanceOf(order.seed, code);
  const shuffled = [...mine];
  // Fisher and Yates.
  for (let last = shuffled.length - 1; last > 0; last--) {
    const at = Math.floor(chance() * (last + 1));
    [shuffled[last], shuffled[at]] = [shuffled[at]!, shuffled[last]!];
  }
  return shuffled;
}
