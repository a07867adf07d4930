// What is done with whole parts of the area, and what is wrong with them, in words.

import { renameInExpression } from '../../../language/index.ts';
import { addParts, duplicateParts, removeParts } from '../../../model/commands/index.ts';
import { partsIn, type PartsIn } from '../../../model/index.ts';
import type { Id } from '../../../model/types.ts';
import { toast } from '../../controls/index.ts';
import { sayRemoved } from '../../removed.ts';
import { t } from '../../i18n/index.ts';
import { goToField } from '../../frame/goToField.ts';
import { go } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';
import type { Place, ScoringList } from './kinds.ts';

export { problemAt } from '../../state/index.ts';

/** Adds a part and goes to it. */
export function add(workspace: Workspace, kind: Place['kind'], parts: PartsIn<ScoringList>): void {
  workspace.run(addParts(kind.list, parts, renameInExpression));
  goToLast(workspace, kind);
}

export function duplicate(workspace: Workspace, { kind, id, position }: Place): void {
  workspace.run(duplicateParts(kind.list, [id], renameInExpression));
  const copy = partsIn(workspace.document, kind.list)[position + 1];
  if (copy) go(workspace.hrefOf({ kind: kind.kind, id: copy.id }));
}

/** Removes a part, goes to its neighbour, and offers to bring it back, whatever was done meanwhile. */
export function remove(workspace: Workspace, { kind, id, position }: Place): void {
  const part = partsIn(workspace.document, kind.list)[position];
  if (!part) return;
  const name = workspace.nameOf(id);
  const before = workspace.document;
  const gone = [id, ...('outputs' in part ? part.outputs.map((output) => output.id) : [])];
  const parts = [part] as PartsIn<ScoringList>;
  workspace.run(removeParts(kind.list, [id]));
  const left = partsIn(workspace.document, kind.list);
  const next = left[Math.min(position, left.length - 1)];
  go(next ? workspace.hrefOf({ kind: kind.kind, id: next.id }) : areaAddress(workspace));
  const bringBack = (): void => {
    const at = Math.min(position, partsIn(workspace.document, kind.list).length);
    workspace.run(addParts(kind.list, parts, renameInExpression, at));
    const back = partsIn(workspace.document, kind.list)[at];
    if (back) go(workspace.hrefOf({ kind: kind.kind, id: back.id }));
  };
  const said = sayRemoved(t('scoring.removed', { name }), workspace, before, gone);
  toast(said, { action: { label: t('shell.undo'), perform: bringBack } });
}

export function areaAddress(workspace: Workspace): string {
  return `#/instrument/${encodeURIComponent(workspace.key)}/scoring`;
}

function goToLast(workspace: Workspace, kind: Place['kind']): void {
  const id: Id | undefined = partsIn(workspace.document, kind.list).at(-1)?.id;
  if (id === undefined) return;
  go(workspace.hrefOf({ kind: kind.kind, id }));
  const last = partsIn(workspace.document, kind.list).length - 1;
  goToField(`/${kind.list}/${last}/label`, { isSelected: true });
}
