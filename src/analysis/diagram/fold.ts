// One value of many diagrams, two by two: the least, the greatest, a sum of doubles.

import type { Diagrams, Ref } from './diagrams.ts';
import type { Value } from './values.ts';

export interface Folding {
  readonly start: Value;
  readonly step: (state: Value, value: Value) => Value;
  /** Whether a state stays as it is, whatever follows. */
  readonly isLast?: (state: Value) => boolean;
}

/** In the order of the parts, as doubles add up to something else in another. */
export function fold(diagrams: Diagrams, parts: readonly Ref[], { start, step, isLast }: Folding): Ref {
  return parts.reduce(
    (state, part) =>
      diagrams.apply(state, part, step, (before) =>
        isLast && diagrams.isEnd(before) && isLast(diagrams.valueOf(before)) ? before : undefined,
      ),
    diagrams.end(start),
  );
}
