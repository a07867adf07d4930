// Ids for what is pasted.

import { isReservedId } from '../../../model/names.ts';
import type { Id } from '../../../model/types.ts';

export function canBeId(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,62}$/.test(text) && !isReservedId(text);
}

/** An id from words in Latin letters; from others, one that the user can rename. */
export function idOf(words: string, otherwise: Id): Id {
  const parts =
    words
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const id = parts.slice(0, 5).join('_').slice(0, 40);
  return canBeId(id) ? id : otherwise;
}
