// What takes long is worked out while the page goes on.

import { untrack } from 'svelte';
import { inPieces, type Pieces } from '../../document/pieces.ts';

/** Milliseconds of work before the page is heard again. */
const PIECE = 8;

/**
 * The result for the last value of `of` that was worked out, which may be the one before the present one; null until the
 * first is there, and where `of` is null. To be called while a component is made.
 */
export function workedOut<Of extends object, Result extends object | string>(
  of: () => Of | null,
  work: (of: Of) => Pieces<Result>,
): { readonly last: { readonly of: Of; readonly is: Result } | null } {
  let last = $state.raw<{ readonly of: Of; readonly is: Result } | null>(null);
  $effect(() => {
    const next = of();
    if (next === null) {
      last = null;
      return;
    }
    let isWanted = true;
    const working = untrack(() => inPieces(work(next), { piece: PIECE, goesOn: () => isWanted }));
    void working.then((is) => {
      if (isWanted && is !== null) last = { of: next, is };
    });
    return () => (isWanted = false);
  });
  return {
    get last() {
      return last;
    },
  };
}
