// Whole numbers by chance, the same on every machine.

import { chanceFrom } from '../../../../model/chance.ts';

/** Whole numbers from 0 to below `below`. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  const chance = chanceFrom(seed);
  return (below) => Math.floor(chance() * below);
}
