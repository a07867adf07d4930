// Which safeguard is looked at: its address holds it, so that going back and forth works.

import { currentRoute, go, printRoute, type Route } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';

/** `#/instrument/KEY/safeguards/of/ID`; null where none is named. */
export function chosenId(): string | null {
  const [part, id] = currentRoute().path;
  return part === 'of' ? (id ?? null) : null;
}

function routeOf(id: string | null, { key }: Workspace): Route {
  return { area: 'safeguards', instrument: key, path: id === null ? [] : ['of', id] };
}

export function hrefOf(id: string | null, workspace: Workspace): string {
  return printRoute(routeOf(id, workspace));
}

export function look(id: string, workspace: Workspace): void {
  go(routeOf(id, workspace), { replace: true });
}
