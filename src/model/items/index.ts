// The kinds of items.

import type { Item, ItemKind } from '../types.ts';
import { boolean, choice, date, multiChoice, number, text } from './answers.ts';
import { earlier } from './earlier.ts';
import type { BareItem, ItemHome, ItemOf, OwnKind } from './home.ts';

export { FIRST_RANGE } from './answers.ts';
export { earlierShape } from './earlier.ts';
export type { AskedItem, BareItem, OwnKind } from './home.ts';

const HOMES: { readonly [Kind in ItemKind]: ItemHome<Kind> } = {
  choice,
  'multi-choice': multiChoice,
  number,
  date,
  boolean,
  text,
  earlier,
};

/** The home of an item, for that item: the compiler does not see that its kind is that of both. */
export function homeOfItem(item: Item): ItemHome<Item['kind']> {
  return HOMES[item.kind] as unknown as ItemHome<Item['kind']>;
}

/** An item with the least that it must have. */
export function beginItem<Kind extends OwnKind>(kind: Kind, base: BareItem): ItemOf<Kind> {
  const { begin } = HOMES[kind];
  return begin!(base);
}
