import { untrack } from 'svelte';
import type { Action, OwnKeys } from './actions.svelte.ts';
import { studioAround, useStudio } from './context.ts';

/** Offers actions for as long as the component is on the page. */
export function useActions(actions: readonly Action[]): void {
  const studio = useStudio();
  $effect(() => untrack(() => studio.actions.register(actions)));
}

/** Tells the keys that the component hears itself, for as long as it is on the page. */
export function useOwnKeys(own: OwnKeys): void {
  const studio = studioAround();
  $effect(() => untrack(() => studio?.actions.tell(own)));
}
