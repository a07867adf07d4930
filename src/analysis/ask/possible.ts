// Which values are still possible while a case is answered: fast enough for every keystroke.

import type { Frozen } from '../diagram/frozen.ts';

/** Positions of the frozen diagram's values that can still come. */
export function possibleIn(
  { root, levels, starts, children, values }: Frozen,
  allowed: readonly (readonly number[])[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Uint8Array(levels.length);
  const open = [root];
  for (let ref = open.pop(); ref !== undefined && found.size < values.length; ref = open.pop()) {
    if (ref < 0) found.add(~ref);
    else if (!seen[ref]) {
      seen[ref] = 1;
      for (const position of allowed[levels[ref]!]!) open.push(children[starts[ref]! + position]!);
    }
  }
  return found;
}
