// Which answers an outcome reads, and which of them make a difference to it.

import type { Frozen } from '../diagram/frozen.ts';

/** Levels, ascending. */
export function levelsOf({ levels, sizes }: Frozen): readonly number[] {
  const isRead = new Uint8Array(sizes.length);
  for (const level of levels) isRead[level] = 1;
  return [...sizes.keys()].filter((level) => isRead[level] === 1);
}

/** Levels of which two of some classes lead to something else in some case; `classes`: by level, which they are. */
export function movingLevels(
  { levels, starts, children, sizes }: Frozen,
  classes: readonly (readonly number[])[],
): ReadonlySet<number> {
  const moves = new Uint8Array(sizes.length);
  for (let node = 0; node < levels.length; node += 1) {
    const level = levels[node]!;
    if (moves[level] === 1) continue;
    const own = classes[level]!;
    const start = starts[node]!;
    for (let n = 1; n < own.length; n += 1)
      if (children[start + own[n]!] !== children[start + own[0]!]) moves[level] = 1;
  }
  return new Set([...sizes.keys()].filter((level) => moves[level] === 1));
}
