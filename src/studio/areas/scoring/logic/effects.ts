// What an effect starts as: the first thing that there is of its kind.

import { codesWithLabels } from '../../../editor/index.ts';
import type { Effect, Instrument, OverrideEffect } from '../../../../model/types.ts';

/** Undefined where the document has nothing of the kind yet. */
export function beginEffect(document: Instrument, kind: Effect['effect']): Effect | undefined {
  switch (kind) {
    case 'flag': {
      const [first] = document.flags;
      return first && { effect: 'flag', flag: first.id };
    }
    case 'recommend': {
      const [first] = document.recommendations;
      return first && { effect: 'recommend', recommendation: first.id };
    }
    case 'override': {
      const [first] = document.classifications;
      return first && withHighest(document, { effect: 'override', classification: first.id, how: 'raise' });
    }
  }
}

function withHighest(document: Instrument, effect: Omit<OverrideEffect, 'to'>): OverrideEffect | undefined {
  const to = codesWithLabels(document, effect.classification).at(-1)?.code;
  return to === undefined ? undefined : { ...effect, to };
}
