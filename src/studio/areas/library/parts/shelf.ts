// The ready parts: those of the program, and the user's own. Each is read as a file of somebody else is.

import { readPart, type Part } from '../../../../parts/index.ts';
import type { Id } from '../../../../model/types.ts';
import { ownParts } from '../../../state/index.ts';

export interface ShelfPart {
  /** In addresses. */
  readonly key: string;
  readonly part: Part;
  readonly isOwn: boolean;
}

export const PART_KINDS = [
  'scale',
  'items',
  'override',
  'reassessment',
  'check',
] as const satisfies readonly Part['kind'][];

const files = import.meta.glob<Part>('../../../../../rules/parts/*.json', { import: 'default' });

/** Of the program, in the order of their kinds and names. */
export async function loadParts(): Promise<readonly ShelfPart[]> {
  const parts = await Promise.all(Object.values(files).map((load) => load()));
  return parts.map((part) => ({ key: part.id, part, isOwn: false }));
}

/** The user's own that can be read; the others are named. */
export function ownShelf(): { readonly parts: readonly ShelfPart[]; readonly unread: readonly Id[] } {
  const read = (ownParts.all ?? []).map((stored) => ({ id: stored.id, read: readPart(stored) }));
  return {
    parts: read.flatMap((one) =>
      'part' in one.read ? [{ key: `own-${one.id}`, part: one.read.part, isOwn: true }] : [],
    ),
    unread: read.flatMap((one) => ('wrong' in one.read ? [one.id] : [])),
  };
}

/** The aspect that a part belongs to first; undefined where it belongs to every one. */
export function aspectOf({ content }: Part) {
  const first = content.items?.find(({ aspect }) => aspect !== undefined)?.aspect;
  return content.aspects?.find(({ id }) => id === first) ?? content.aspects?.[0];
}
