// How many answer sets give each value, exactly.

import type { Frozen } from '../diagram/frozen.ts';
import type { Variable } from '../inputs/variables.ts';

/** By position of the frozen diagram's values. Answers that no one tells apart count one by one. */
export function countsOf(
  { root, levels, starts, children, values }: Frozen,
  variables: readonly Variable[],
): readonly bigint[] {
  const depth = variables.length;
  // How many answers there are to the variables from a level on.
  const below = new Array<bigint>(depth + 1).fill(1n);
  for (let level = depth - 1; level >= 0; level -= 1)
    below[level] = below[level + 1]! * variables[level]!.classes.reduce((sum, { count }) => sum + count, 0n);
  const counts = values.map(() => 0n);
  const reaching = new Array<bigint>(levels.length).fill(0n);
  const levelOf = (ref: number) => (ref < 0 ? depth : levels[ref]!);
  const give = (ref: number, from: number, ways: bigint): void => {
    const all = ways * (below[from]! / below[levelOf(ref)]!);
    if (ref < 0) counts[~ref] = counts[~ref]! + all;
    else reaching[ref] = reaching[ref]! + all;
  };
  give(root, 0, 1n);
  for (let node = levels.length - 1; node >= 0; node -= 1) {
    const level = levels[node]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1)
      give(children[at]!, level + 1, reaching[node]! * variables[level]!.classes[at - starts[node]!]!.count);
  }
  return counts;
}
