// From anywhere in the studio to a tab of the right panel.

import { useStudio } from '../state/index.ts';
import { useFrame } from './state.svelte.ts';

/** While the component is made: a function that shows a tab. */
export function usePanel(): (tab: string) => void {
  const { preferences } = useStudio();
  const frame = useFrame();
  const narrow = matchMedia('(max-width: 1000px)');
  return (tab) => {
    preferences.panelTab = tab;
    if (narrow.matches) frame.sheet = true;
    else preferences.panelOpen = true;
  };
}
