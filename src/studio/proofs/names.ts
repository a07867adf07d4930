// Findings name parts by their ids; readers know them by their labels.

import { valueAt, type Id } from '../../model/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Workspace } from '../state/index.ts';
import { sayResult } from '../values/index.ts';

/** Params that are ids of parts. */
const PARTS = new Set(['name', 'item', 'rule', 'table', 'constraint', 'assertion']);

export function inNames<Found extends Diagnostic>(found: Found, workspace: Workspace): Found {
  const nameOf = (id: Id): string => (workspace.named.has(id) ? sayName(id, workspace) : id);
  const params = Object.entries(found.params).map(([key, value]): [string, string | number] => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'level') return [key, sayResult(workspace, ownerOf(found, workspace), value)];
    if (key === 'constraints') return [key, value.split(', ').map(nameOf).join(', ')];
    return [key, PARTS.has(key) ? nameOf(value) : value];
  });
  return { ...found, params: Object.fromEntries(params) };
}

/** Whose code it is: the part that is named, or else the one at the place. */
function ownerOf({ params, path }: Diagnostic, workspace: Workspace): string {
  if (typeof params['name'] === 'string') return params['name'];
  const part = valueAt(workspace.document, path) as { id?: string } | undefined;
  return part?.id ?? '';
}

/** The label of a part; of a constraint without one, what it tells whoever answers. */
export function sayName(id: Id, workspace: Workspace): string {
  const { label, message } = workspace.document.constraints?.find((one) => one.id === id) ?? {};
  const isSilent = message !== undefined && workspace.say(label) === '';
  return (isSilent && workspace.say(message)) || workspace.nameOf(id);
}
