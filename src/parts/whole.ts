// A part as an instrument of its own, and back: what is known of instruments holds of parts.

import { LISTS, newInstrument, partsIn } from '../model/index.ts';
import type { Instrument } from '../model/types.ts';
import type { Part, PartContent } from './types.ts';

export function wholeOf({
  languages,
  title,
  id,
  content,
}: Pick<Part, 'languages' | 'title' | 'id' | 'content'>): Instrument {
  return { ...newInstrument('en', ''), id, languages, title, ...content };
}

/** The lists of an instrument in which something stands. */
export function contentOf(document: Instrument): PartContent {
  return Object.fromEntries(
    LISTS.flatMap((list) => {
      const parts = partsIn(document, list);
      return parts.length > 0 ? [[list, parts]] : [];
    }),
  );
}
