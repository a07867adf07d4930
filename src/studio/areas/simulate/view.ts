// What of a simulation is looked at. The address holds it: an outcome or score, and the move whose cases are listed.

import type { Id } from '../../../model/index.ts';
import { currentRoute, go, printRoute } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';

export interface Looking {
  readonly id: Id | null;
  /** Positions of the values before and after. */
  readonly move: readonly [number, number] | null;
  readonly row: number | null;
}

/** `#/instrument/KEY/simulate/of/ID/2-3/case/17` */
export function looking(): Looking {
  const [part, id, move, , row] = currentRoute().path;
  const [from, to] = (move ?? '').split('-').map(Number);
  const isMove = move !== undefined && /^\d+-\d+$/.test(move);
  return {
    id: part === 'of' ? (id ?? null) : null,
    move: isMove ? [from!, to!] : null,
    row: row === undefined || !/^\d+$/.test(row) ? null : Number(row),
  };
}

export function addressOf({ id, move = null, row = null }: Partial<Looking>): string[] {
  if (id === null || id === undefined) return [];
  const shown = move ? move.join('-') : 'all';
  return ['of', id, ...(move || row !== null ? [shown] : []), ...(row === null ? [] : ['case', String(row)])];
}

export function look(workspace: Workspace, at: Partial<Looking>, replace = false): void {
  go({ area: 'simulate', instrument: workspace.key, path: addressOf(at) }, { replace });
}

/** Where the cases of a move are listed. */
export function hrefOfMove({ key }: Workspace, id: Id, move: readonly [number, number]): string {
  return printRoute({ area: 'simulate', instrument: key, path: addressOf({ id, move }) });
}
