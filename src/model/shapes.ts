// What the value of a name looks like, as far as it can be told without reading expressions.

import { earlierShape, homeOfItem, type AskedItem } from './items/index.ts';
import { named, positionOf } from './named.ts';
import type { PartList, Shape } from './parts/home.ts';
import { homeOf, LISTS, partsIn } from './parts/index.ts';
import type { Code, Id, Instrument, Item } from './types.ts';

export type { Shape } from './parts/home.ts';

/** Undefined where there is no such value, and where only its expression tells what it is. */
export function shapeOf(document: Instrument, id: Id): Shape | undefined {
  const list = LISTS.find((one) => nameOf(document, one, id) >= 0);
  if (!list) return undefined;
  const { shape } = homeOf(list);
  const part = partsIn(document, list)[nameOf(document, list, id)]!;
  return shape?.(part, document, shapeOf, id);
}

/** Where the part stands that gives a name as the name of a value; −1 where none of the list does. */
function nameOf(document: Instrument, list: PartList, id: Id): number {
  const { outputs } = homeOf(list);
  const parts = partsIn(document, list);
  if (!outputs) return positionOf(parts, id);
  return parts.findIndex((part) => named(outputs(part), id));
}

/** What a value was in a previous assessment; undefined where that cannot be told. */
export function earlierShapeOf(document: Instrument, id: Id): Shape | undefined {
  return earlierShape(document, id, shapeOf);
}

/** The codes that a named value can have, in order; undefined where it has none. */
export function codesOfValue(document: Instrument, id: Id): Code[] | undefined {
  const shape = shapeOf(document, id);
  return shape && 'options' in shape ? shape.options.map(({ code }) => code) : undefined;
}

/** An item as it is answered: an earlier value like what it is a value of; of nothing known, like a text. */
export function askedAs(document: Instrument, item: Item): AskedItem {
  return homeOfItem(item).asked(item, document, shapeOf);
}
