// How many answer sets give each value, exactly; of what is no case, nothing is counted.

import type { Frozen } from '../diagram/frozen.ts';
import { NO_CASE } from '../diagram/values.ts';
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
  const isCounted = values.map((value) => value !== NO_CASE);
  const give = (ref: number, from: number, ways: bigint): void => {
    const level = ref < 0 ? depth : levels[ref]!;
    const all = level === from ? ways : ways * (below[from]! / below[level]!);
    if (ref < 0) counts[~ref] = counts[~ref]! + all;
    else reaching[ref] = reaching[ref]! + all;
  };
  give(root, 0, 1n);
  for (let node = levels.length - 1; node >= 0; node -= 1) {
    const level = levels[node]!;
    const { classes } = variables[level]!;
    const end = starts[node + 1]!;
    for (let at = starts[node]!; at < end;) {
      const child = children[at]!;
      let { count } = classes[at - starts[node]!]!;
      // Neighbours often lead to the same.
      for (at += 1; at < end && children[at] === child; at += 1) count += classes[at - starts[node]!]!.count;
      if (child >= 0 || isCounted[~child]) give(child, level + 1, reaching[node]! * count);
    }
  }
  return counts;
}
