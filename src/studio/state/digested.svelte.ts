// The instrument with its digest made beforehand: a digest is one of the whole text, and no page stands still for it.

import { digestLater, type Instrument } from '../../model/index.ts';
import { settled } from './settled.svelte.ts';

/**
 * The instrument as it was at the last pause of the edits for which a digest could be made; null until the first one is.
 * To be called while a component is made.
 */
export function digested(document: () => Instrument): { readonly now: Instrument | null } {
  const atRest = settled(document);
  let now = $state.raw<Instrument | null>(null);
  $effect(() => {
    const next = atRest.now;
    void digestLater(next).then(() => {
      if (atRest.now === next) now = next;
    });
  });
  return {
    get now() {
      return now;
    },
  };
}
