// Whether what stands behind a name is asked: which items with a condition decide it, and how.

import type { Id } from '../model/types.ts';
import type { Asked } from './types.ts';

export const ALWAYS: Asked = { all: [] };

/** So many items at most may stand in it, each as often as it is written. */
const LONGEST = 500;

/** Null where it would be too long: every level may double what is below it. */
export function allAsked(parts: readonly (Asked | null)[]): Asked | null {
  if (!isShort(parts)) return null;
  return joined(
    parts.flatMap((part) => ('all' in part ? part.all : [part])),
    (all) => ({ all }),
  );
}

/** Null where it would be too long. */
export function anyAsked(parts: readonly (Asked | null)[]): Asked | null {
  if (!isShort(parts)) return null;
  const isAlways = (part: Asked) => 'all' in part && part.all.length === 0;
  return parts.some(isAlways) ? ALWAYS : joined(parts, (any) => ({ any }));
}

function isShort(parts: readonly (Asked | null)[]): parts is readonly Asked[] {
  return parts.reduce((length, part) => length + (part ? lengthOf(part) : Infinity), 0) <= LONGEST;
}

function lengthOf(asked: Asked): number {
  if ('item' in asked) return 1;
  const parts = 'all' in asked ? asked.all : asked.any;
  return parts.reduce((length, part) => length + lengthOf(part), 0);
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
