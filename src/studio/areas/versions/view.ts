// Which two versions are compared. The address holds it: `#/instrument/KEY/versions/LATER/EARLIER`.

import type { VersionMeta } from '../../../storage/index.ts';
import { currentRoute, go, printRoute, type Route } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';

/** The instrument as it stands now, or the id of a version. */
export type Which = 'now' | number;

export interface Compared {
  readonly later: Which;
  /** Null: the usual one. */
  readonly earlier: number | null;
}

export function compared(): Compared {
  const [later, earlier] = currentRoute().path;
  return { later: idIn(later) ?? 'now', earlier: idIn(earlier) };
}

/** The page of who did what when: `#/instrument/KEY/versions/log`. */
export function isLog(): boolean {
  return currentRoute().path[0] === 'log';
}

export function logOf({ key }: Workspace): string {
  return printRoute({ area: 'versions', instrument: key, path: ['log'] });
}

/** Two texts put together: `#/instrument/KEY/versions/merge/OTHER/BASE`. Null where none are. */
export function together(): { readonly other: number; readonly base: number | null } | null {
  const [page, other, base] = currentRoute().path;
  const id = page === 'merge' ? idIn(other) : null;
  return id === null ? null : { other: id, base: idIn(base) };
}

/** The present text with a version; `base` is the one from which both went on, where it is known. */
export function togetherRoute({ key }: Workspace, other: number, base: number | null): Route {
  const path = ['merge', String(other), ...(base === null ? [] : [String(base)])];
  return { area: 'versions', instrument: key, path };
}

function idIn(step: string | undefined): number | null {
  return step !== undefined && /^\d+$/.test(step) ? Number(step) : null;
}

/** What a version is compared with unless something is chosen: the last one before it that was named; else the first. */
export function usualEarlier(versions: readonly VersionMeta[], later: Which): VersionMeta | null {
  const at = later === 'now' ? -1 : versions.findIndex(({ id }) => id === later);
  const before = versions.slice(at + 1);
  return before.find(({ label }) => label !== null) ?? before.at(-1) ?? null;
}

export function hrefOf(workspace: Workspace, { later, earlier }: Compared): string {
  return printRoute(routeTo(workspace, { later, earlier }));
}

export function compare(workspace: Workspace, which: Compared): void {
  go(routeTo(workspace, which), { replace: true });
}

export function routeTo({ key }: Workspace, { later, earlier }: Compared): Route {
  const path = [String(later), ...(earlier === null ? [] : [String(earlier)])];
  return { area: 'versions', instrument: key, path };
}
