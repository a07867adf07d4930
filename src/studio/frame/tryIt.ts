// From a case anywhere in the studio to the Try it panel.

import type { Case } from '../../engine/index.ts';
import { useWorkspace, type Workspace } from '../state/index.ts';
import { usePanel } from './panel.ts';

/** While the component is made: a function that shows a case in Try it. */
export function useTryIt(): (one: Case) => void {
  const workspace = useWorkspace();
  const show = usePanel();
  return (one) => {
    workspace.trial.show(one);
    show('try');
  };
}

/** The same for a case to look at, for which the user's own is kept. */
export function useLookAt(workspace: Workspace): (one: Omit<Case, 'id'>) => void {
  const show = usePanel();
  return (one) => {
    workspace.trial.lookAt({ id: 'trial', ...one });
    show('try');
  };
}
