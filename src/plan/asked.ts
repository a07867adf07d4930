// Whether what stands behind a name is asked: which items with a condition decide it, and how.

import type { Id } from '../model/types.ts';
import type { Asked } from './types.ts';

export const ALWAYS: Asked = { all: [] };

export function allAsked(parts: readonly Asked[]): Asked {
  return joined(
    parts.flatMap((part) => ('all' in part ? part.all : [part])),
    (all) => ({ all }),
  );
}

export function anyAsked(parts: readonly Asked[]): Asked {
  const isAlways = (part: Asked) => 'all' in part && part.all.length === 0;
  return parts.some(isAlways) ? ALWAYS : joined(parts, (any) => ({ any }));
}

/** Each part once; a single one stands for itself. */
function joined(parts: readonly Asked[], join: (parts: readonly Asked[]) => Asked): Asked {
  const different = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only] = different;
  if (!only) return ALWAYS;
  return different.length === 1 ? only : join(different);
}

/** The items that decide it, each once. */
export function itemsIn(asked: Asked): readonly Id[] {
  if ('item' in asked) return [asked.item];
  const parts = 'all' in asked ? asked.all : asked.any;
  return [...new Set(parts.flatMap(itemsIn))];
}

/** Given which items are asked. */
export function isAsked(asked: Asked, ofItem: (item: Id) => boolean): boolean {
  if ('item' in asked) return ofItem(asked.item);
  return 'all' in asked
    ? asked.all.every((part) => isAsked(part, ofItem))
    : asked.any.some((part) => isAsked(part, ofItem));
}
