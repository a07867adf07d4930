// Chance by name, the same on every machine.

import { chanceFrom, type Chance } from '../../model/chance.ts';

export type { Chance };

/** Numbers from 0 to below 1: a stream of its own for each name, so that one item's answers do not move another's. */
export function chanceOf(seed: number, name: string): Chance {
  return chanceFrom(mixed(seed, name));
}

/** FNV-1a over the seed and the name (Fowler, Noll, Vo; public domain). */
function mixed(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${String(seed)}/${name}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
