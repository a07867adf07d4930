// Which values are still possible while a case is answered: fast enough for every keystroke.

import { maskOf, type Frozen } from '../diagram/frozen.ts';

/** Positions of the frozen diagram's values that can still come; `allowed`: by level, which classes can. */
export function possibleIn(frozen: Frozen, allowed: readonly (readonly number[])[]): ReadonlySet<number> {
  return frozen.masks ? inBits(frozen, frozen.masks, allowed) : oneByOne(frozen, allowed);
}

/** What leads to nothing new is not looked at, nor is anything below the last level of which not all is allowed. */
function inBits(
  { root, levels, starts, children, values, sizes }: Frozen,
  masks: Int32Array,
  allowed: readonly (readonly number[])[],
): ReadonlySet<number> {
  const last = sizes.findLastIndex((size, level) => allowed[level]!.length < size);
  const seen = new Uint8Array(levels.length);
  const open = [root];
  let found = 0;
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    const mask = maskOf(masks, ref);
    if ((mask & ~found) === 0) continue;
    const level = ref < 0 ? sizes.length : levels[ref]!;
    if (level > last) {
      found |= mask;
      continue;
    }
    const start = starts[ref]!;
    for (const position of allowed[level]!) {
      const child = children[start + position]!;
      if (child >= 0) {
        if (seen[child] === 1) continue;
        seen[child] = 1;
      }
      open.push(child);
    }
  }
  return new Set([...values.keys()].filter((n) => (found >>> n) & 1));
}

function oneByOne(
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
