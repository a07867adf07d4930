// What the message of an edit offers: to take it back, and nothing that was done since.

import { toast } from './controls/toasts.svelte.ts';
import { t, type Label } from './i18n/index.ts';
import type { Workspace } from './state/index.ts';

/** Takes back the edit that was just done; where another one followed, says so instead. */
export function takeBackLast(workspace: Workspace, edited: Label = 'shell.editedSince'): () => void {
  const { document, record } = workspace;
  return () => {
    if (workspace.document === document && workspace.record === record) workspace.undo();
    else toast(t(edited), { kind: 'problem' });
  };
}
