// From a case anywhere in the studio to the Try it panel.

import type { Case } from '../../engine/index.ts';
import { useStudio, useWorkspace } from '../state/index.ts';
import { useFrame } from './state.svelte.ts';

/** While the component is made: a function that shows a case in Try it. */
export function useTryIt(): (one: Case) => void {
  const { preferences } = useStudio();
  const workspace = useWorkspace();
  const frame = useFrame();
  const narrow = matchMedia('(max-width: 1000px)');
  return (one) => {
    workspace.trial.show(one);
    preferences.panelTab = 'try';
    if (narrow.matches) frame.sheet = true;
    else preferences.panelOpen = true;
  };
}
