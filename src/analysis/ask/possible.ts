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
  const open: number[] = [];
  let found = 0;
  if (root < 0 || levels[root]! > last) found = maskOf(masks, root);
  else open.push(root);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ((masks[node]! & ~found) === 0) continue;
    const start = starts[node]!;
    const positions = allowed[levels[node]!]!;
    for (let n = 0; n < positions.length; n += 1) {
      const child = children[start + positions[n]!]!;
      const mask = child < 0 ? 1 << ~child : masks[child]!;
      if ((mask & ~found) === 0) continue;
      if (child < 0 || levels[child]! > last) found |= mask;
      else if (seen[child] === 0) {
        seen[child] = 1;
        open.push(child);
      }
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
