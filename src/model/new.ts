// What a new instrument starts as.

import type { PartList } from './parts/home.ts';
import { homeOf, LISTS } from './parts/index.ts';
import type { Instrument, LanguageTag } from './types.ts';

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
