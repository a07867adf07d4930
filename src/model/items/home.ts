// What the model knows of a kind of item, in one place: how it begins, how it is answered, what its value looks like.
// Who takes answers knows the kinds of answers alone, and an item of another kind is asked as one of these.

import type { Mention, Shape, ShapeOf } from '../parts/home.ts';
import type { Instrument, Item, ItemBase, ItemKind } from '../types.ts';

export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;

/** An item as it is answered. */
export type AskedItem = ItemOf<Shape['kind']>;

/** Kinds that begin without another part. */
export type OwnKind = Exclude<ItemKind, 'earlier'>;

/** What items of all kinds have, but for the kind. */
export type BareItem = Omit<ItemBase, 'kind'>;

export interface ItemHome<Kind extends ItemKind> {
  /** The least that it must have; absent where it cannot begin without another part. */
  readonly begin?: (base: BareItem) => ItemOf<Kind>;
  /** `shapeOf` tells of other names; undefined where that cannot be told. */
  readonly shape: (item: ItemOf<Kind>, document: Instrument, shapeOf: ShapeOf) => Shape | undefined;
  readonly asked: (item: ItemOf<Kind>, document: Instrument, shapeOf: ShapeOf) => AskedItem;
  /** Names in it, but for those that items of all kinds have. */
  readonly mentions?: (item: ItemOf<Kind>, path: string) => Mention[];
}
