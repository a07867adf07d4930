// Addresses that lead to nothing: mistyped, of another version of the studio, or of a part that is gone. Whoever comes
// by one sees the nearest place that there is, and is told.

import { AREAS } from '../areas.ts';
import type { Route } from '../router/index.ts';
import { selectionOf, type Workspace } from '../state/index.ts';

/** What of an address is not there: a page of its area, or the part that it names; null where it leads somewhere. */
export function missingAt(route: Route, workspace: Workspace | null): 'page' | 'part' | null {
  const { pages } = AREAS.find(({ id }) => id === route.area)!;
  const [page] = route.path;
  if (page !== undefined && !pages?.test(page)) return 'page';
  const selection = selectionOf(route);
  // The area of scoring says in its own place that a part is not there.
  if (!workspace || !selection || route.area === 'scoring') return null;
  return workspace.named.has(selection.id) ? null : 'part';
}
