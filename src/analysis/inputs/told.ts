// Whether the classes of an item tell its values apart for whatever is seen of it.

import { keyOf } from '../diagram/values.ts';
import type { Site } from './sites.ts';
import type { Cuts, Scale } from './stretches.ts';
import type { Variable } from './variables.ts';

/** Whether something seen of an item is the same for all answers of each class. */
export function isTold({ node, view }: Site, cuts: Cuts | null, { at }: Scale, variable: Variable): boolean {
  if (!cuts) return false;
  const starts = variable.classes.flatMap(({ stretches }) => stretches.map(([first]) => first));
  const keys = new Map<number, string | number>();
  return [...starts, ...cuts.from.map(at)].every((value) => {
    const position = variable.classOf(value);
    const key = keyOf(view.valueAt(node, value));
    const known = keys.get(position) ?? key;
    keys.set(position, known);
    return known === key;
  });
}
