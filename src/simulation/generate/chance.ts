// Numbers that look random and are the same on every machine (mulberry32, Tommy Ettinger, public domain).

export type Chance = () => number;

/** Numbers from 0 to below 1: a stream of its own for each name, so that one item's answers do not move another's. */
export function chanceOf(seed: number, name: string): Chance {
  let state = mixed(seed, name);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the seed and the name (Fowler, Noll, Vo; public domain). */
function mixed(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${String(seed)}/${name}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
