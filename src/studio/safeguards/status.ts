// What the frame says of the safeguards: only what is true of the instrument as it is now.

import type { Workspace } from '../state/index.ts';
import { standingOf } from './standing.ts';

/** How many are broken, and whether one of them stops approval. */
export interface Broken {
  readonly count: number;
  readonly look: 'error' | 'warning';
}

/** Null where none is, or it is not known. */
export function brokenSafeguards({
  safeguards,
  record,
}: Pick<Workspace, 'safeguards' | 'record'>): Broken | null {
  const seen = safeguards?.current;
  const broken = seen ? standingOf(seen, record).filter(({ standing }) => standing === 'broken') : [];
  if (broken.length === 0) return null;
  const isGrave = broken.some(({ safeguard }) => safeguard.severity === 'error');
  return { count: broken.length, look: isGrave ? 'error' : 'warning' };
}
