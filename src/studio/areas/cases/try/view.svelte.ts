// How the page Try it is looked at; it stays so while the user is elsewhere in the instrument.

import type { Workspace } from '../../../state/index.ts';
import type { Id } from '../../../../model/index.ts';

export class TryView {
  /** The question that is open. */
  current = $state<Id | null>(null);
  /** As the assessor sees it, without points. */
  plain = $state(false);
}

const views = new WeakMap<Workspace, TryView>();

export function tryView(workspace: Workspace): TryView {
  const known = views.get(workspace) ?? new TryView();
  views.set(workspace, known);
  return known;
}
