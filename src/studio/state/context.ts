// How components get at the state.

import { getContext, setContext } from 'svelte';
import type { Studio } from './studio.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

const STUDIO = Symbol('studio');
const WORKSPACE = Symbol('workspace');

export function provideStudio(studio: Studio): void {
  setContext(STUDIO, studio);
}

export function useStudio(): Studio {
  return getContext<Studio>(STUDIO);
}

/** Undefined where a component stands by itself, outside of the studio. */
export function studioAround(): Studio | undefined {
  return getContext<Studio | undefined>(STUDIO);
}

export function provideWorkspace(workspace: Workspace): void {
  setContext(WORKSPACE, workspace);
}

/** The open instrument. Only for components inside an instrument; they are made anew for another one. */
export function useWorkspace(): Workspace {
  const workspace = getContext<Workspace | undefined>(WORKSPACE);
  if (!workspace) throw new Error('There is no open instrument here');
  return workspace;
}
