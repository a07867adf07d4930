// From a case anywhere in the studio to the Try it panel.

import type { Case } from '../../engine/index.ts';
import { useStudio, useWorkspace, type Workspace } from '../state/index.ts';
import { useFrame } from './state.svelte.ts';

/** While the component is made: a function that shows the panel. */
export function useTryPanel(): () => void {
  const { preferences } = useStudio();
  const frame = useFrame();
  const narrow = matchMedia('(max-width: 1000px)');
  return () => {
    preferences.panelTab = 'try';
    if (narrow.matches) frame.sheet = true;
    else preferences.panelOpen = true;
  };
}

/** While the component is made: a function that shows a case in Try it. */
export function useTryIt(): (one: Case) => void {
  const workspace = useWorkspace();
  const show = useTryPanel();
  return (one) => {
    workspace.trial.show(one);
    show();
  };
}

/** The same for a case to look at, for which the user's own is kept. */
export function useLookAt(workspace: Workspace): (one: Omit<Case, 'id'>) => void {
  const show = useTryPanel();
  return (one) => {
    workspace.trial.lookAt({ id: 'trial', ...one });
    show();
  };
}
