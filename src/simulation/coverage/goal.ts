// What a test case can reach, and the smallest answers that do.

import type { Analysis, Answers } from '../../analysis/index.ts';
import type { Held } from '../../analysis/index.ts';
import type { Id } from '../../model/types.ts';

/** What is said of a goal, in words that others have. */
export type GoalName =
  | { readonly kind: 'row'; readonly table: Id; readonly row: number }
  | { readonly kind: 'decides'; readonly rule: Id; readonly name: Id }
  | { readonly kind: 'true' | 'false' | 'unknown'; readonly name: Id }
  | { readonly kind: 'asked' | 'not asked'; readonly item: Id }
  | { readonly kind: 'code'; readonly name: Id; readonly code: string }
  | { readonly kind: 'cut'; readonly name: Id; readonly value: number; readonly cut: number };

/** A case as the core reads it, with the value of every name. */
export interface Reached {
  readonly given: ReadonlyMap<string, Held>;
  readonly values: ReadonlyMap<string, Held>;
}

export interface Goal {
  readonly name: GoalName;
  readonly isReached: (by: Reached) => boolean;
  /** Null: proved that no answers reach it. Undefined: not decided. */
  readonly witness: (analysis: Analysis) => Answers | null | undefined;
}

/** That a name has a value. */
export function having(name: GoalName, read: string, value: Held): Goal {
  return {
    name,
    isReached: ({ values }) => values.get(read) === value,
    witness: (analysis) => {
      const found = analysis.of(read);
      return found.isExact ? found.witness((held) => held === value) : undefined;
    },
  };
}
