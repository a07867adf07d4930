// What is only looked at beside the work need not follow every key.

import { untrack } from 'svelte';

const PAUSE = 200;

/** A value as it was at the last pause of the edits. To be called while a component is made. */
export function settled<Value>(value: () => Value): { readonly now: Value } {
  let now = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    const timer = setTimeout(() => (now = next), PAUSE);
    return () => clearTimeout(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
