// From a case anywhere in the studio to Try it: beside what is there, or on a page of its own.

import type { Case } from '../../engine/index.ts';
import { go, type Route } from '../router/index.ts';
import { useWorkspace, type Workspace } from '../state/index.ts';
import { usePanel } from './panel.ts';

export function tryItPage(instrument: string): Route {
  return { area: 'cases', instrument, path: ['try'] };
}

export function isTryItPage({ area, path }: Pick<Route, 'area' | 'path'>): boolean {
  return area === 'cases' && path[0] === 'try';
}

/** While the component is made: a function that shows a case in Try it. */
export function useTryIt(): (one: Case) => void {
  const workspace = useWorkspace();
  const show = usePanel();
  return (one) => {
    workspace.trial.show(one);
    show('try');
  };
}

/** The same for a case to look at, for which the user's own is kept: on the page. */
export function useLookAt(workspace: Workspace): (one: Omit<Case, 'id'>) => void {
  return (one) => {
    workspace.trial.lookAt({ id: 'trial', ...one });
    go(tryItPage(workspace.key));
  };
}
