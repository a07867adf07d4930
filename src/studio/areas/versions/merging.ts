// The values of a conflict, as they are read and written.

import type { Conflict } from '../../../model/index.ts';
import type { VersionMeta } from '../../../storage/index.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';

/** A value in words: a part by its label, a list by its entries. */
export function sayValue(workspace: Workspace, value: unknown): string {
  if (value === undefined) return t('versions.nothingThere');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => sayValue(workspace, one)).join(', ');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'items.yes' : 'items.no');
  if (typeof value !== 'object' || value === null) return '';
  const { label, id, code } = value as { label?: Record<string, string>; id?: string; code?: string };
  return workspace.say(label) || (id ?? code ?? JSON.stringify(value));
}

type Values = Pick<Conflict, 'what' | 'base' | 'mine' | 'theirs'>;

/** What kind of value can be written in place of both; null where none can. */
export function writtenAs({ what, mine, theirs }: Values): 'string' | 'number' | null {
  if (what !== 'value' || typeof mine !== typeof theirs) return null;
  return typeof mine === 'string' || typeof mine === 'number' ? (typeof mine as 'string' | 'number') : null;
}

/** The latest text from which both went on: one that stood in the past of both. */
export function commonBase(
  versions: readonly VersionMeta[],
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): VersionMeta | null {
  return (
    [...versions]
      .sort((one, other) => other.at - one.at)
      .find(({ digest }) => ours.has(digest) && theirs.has(digest)) ?? null
  );
}
