// Findings name parts by their ids; readers know them by their labels.

import { valueAt } from '../../model/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Workspace } from '../state/index.ts';
import { sayResult } from '../values/index.ts';

/** Params that are ids of parts. */
const PARTS = new Set(['name', 'item', 'rule', 'table']);

export function inNames<Found extends Diagnostic>(found: Found, workspace: Workspace): Found {
  const params = Object.entries(found.params).map(([key, value]): [string, string | number] => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'level') return [key, sayResult(workspace, ownerOf(found, workspace), value)];
    return [key, PARTS.has(key) && workspace.named.has(value) ? workspace.nameOf(value) : value];
  });
  return { ...found, params: Object.fromEntries(params) };
}

/** Whose code it is: the part that is named, or else the one at the place. */
function ownerOf({ params, path }: Diagnostic, workspace: Workspace): string {
  if (typeof params['name'] === 'string') return params['name'];
  const part = valueAt(workspace.document, path) as { id?: string } | undefined;
  return part?.id ?? '';
}
