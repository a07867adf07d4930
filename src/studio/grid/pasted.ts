// What is done with rows that were pasted, and how they are taken back.

import { valueAt } from '../../model/index.ts';
import { toast } from '../controls/toasts.svelte.ts';
import { t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { nextGesture } from './editing.ts';

/** Of two pastes only what is said of the last is true. */
export const PASTED = 'pasted';

/** Says that nothing was pasted, where the first of what is not understood stands, and how much more there is. */
export function sayNotPasted<Cell extends { readonly reason: string }>(
  [first, ...others]: readonly Cell[],
  placeOf: (cell: Cell) => string,
  action?: { readonly label: string; readonly perform: () => void },
): void {
  if (!first) return;
  const said = [
    t('grid.pasteRefused', { place: placeOf(first), reason: first.reason }),
    ...(others.length > 0 ? [t('grid.pasteMore', { n: others.length })] : []),
  ];
  toast(said.join(' '), { kind: 'problem', about: PASTED, ...(action && { action }) });
}

/** Puts pasted rows in the place of those at a JSON Pointer; the message offers to take back them, and nothing else. */
export function putPasted(workspace: Workspace, path: string, rows: unknown, said: string): void {
  const before = valueAt(workspace.document, path);
  workspace.set(path, rows, nextGesture());
  workspace.settleNames();
  const after = workspace.document;
  const pasted = valueAt(after, path);
  const takeBack = (): void => {
    if (workspace.document === after) workspace.undo();
    else if (valueAt(workspace.document, path) === pasted) workspace.set(path, before);
    else toast(t('grid.pasteEdited'), { kind: 'problem' });
  };
  toast(said, { about: PASTED, action: { label: t('shell.undo'), perform: takeBack } });
}
