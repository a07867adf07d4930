// Ids for what is pasted.

import { idOfWords } from '../../../model/latin.ts';
import { isReservedId } from '../../../model/names.ts';
import type { Id } from '../../../model/types.ts';

export function canBeId(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,62}$/.test(text) && !isReservedId(text);
}

/** An id from words; where none of them gives one, one that the user can rename. */
export function idOf(words: string, otherwise: Id): Id {
  return idOfWords(words) ?? otherwise;
}
