// What a new instrument and a new item start as.

import type { PartList } from './parts/home.ts';
import { homeOf, LISTS } from './parts/index.ts';
import type { AskedItem } from './shapes.ts';
import type { Instrument, ItemBase, LanguageTag } from './types.ts';

/** Valid, and empty but for its title. */
export function newInstrument(language: LanguageTag, title: string): Instrument {
  return {
    format: 'aspect-instrument/2',
    id: 'new_instrument',
    version: '0.1.0',
    languages: [language],
    title: { [language]: title },
    about: {},
    ...emptyLists(),
  };
}

type Lists = Pick<Instrument, PartList>;

/** The lists that every document has. */
function emptyLists(): Lists {
  const lists = LISTS.filter((list) => !homeOf(list).isOptional);
  return Object.fromEntries(lists.map((list) => [list, []])) as unknown as Lists;
}

/** The range that a number starts with; it is shown, and meant to be changed. */
export const FIRST_RANGE = { min: 0, max: 100, decimals: 0 } as const;

/** An item of a kind with the least that it must have. */
export function beginItem(kind: AskedItem['kind'], base: Omit<ItemBase, 'kind'>): AskedItem {
  switch (kind) {
    case 'choice':
    case 'multi-choice':
      return { ...base, kind, options: [] };
    case 'number':
      return { ...base, kind, ...FIRST_RANGE };
    default:
      return { ...base, kind };
  }
}
