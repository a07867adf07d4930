// The items as rows of a table: those of one aspect together, below its head, in the order of the document.

import { within, type Id, type Instrument, type Item } from '../../../model/index.ts';

export type Row =
  | { readonly type: 'aspect'; readonly key: string; readonly aspect: Id | undefined; readonly count: number }
  | ItemRow;

export interface ItemRow {
  readonly type: 'item';
  readonly key: Id;
  readonly item: Item;
  readonly path: string;
}

/** The rows of items that were made before: as long as an item stays as it is and where it is, nothing of it is drawn anew. */
export type KnownRows = WeakMap<Item, ItemRow>;

export interface Filter {
  readonly query: string;
  /** An aspect, none (empty), or all (null). */
  readonly aspect: Id | null;
}

export function rowsOf(
  { items, aspects }: Pick<Instrument, 'items' | 'aspects'>,
  filter: Filter,
  known: KnownRows,
): Row[] {
  const groups = new Map<Id | undefined, Row[]>(aspects.map(({ id }) => [id, []]));
  for (const [i, item] of items.entries()) {
    if (!fits(item, filter)) continue;
    const group = groups.get(item.aspect) ?? [];
    group.push(rowOf(item, within('/items', i), known));
    groups.set(item.aspect, group);
  }
  const isAll = filter.aspect === null && filter.query.trim() === '';
  return [...groups].flatMap(([aspect, rows]) => {
    if (rows.length === 0 && !isAll) return [];
    return [{ type: 'aspect', key: `aspect ${aspect ?? ''}`, aspect, count: rows.length } as const, ...rows];
  });
}

function rowOf(item: Item, path: string, known: KnownRows): ItemRow {
  const before = known.get(item);
  if (before?.path === path) return before;
  const row: ItemRow = { type: 'item', key: item.id, item, path };
  known.set(item, row);
  return row;
}

function fits(item: Item, { query, aspect }: Filter): boolean {
  if (aspect !== null && (item.aspect ?? '') !== aspect) return false;
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  return [item.id, ...Object.values(item.label)].some((text) => text.toLocaleLowerCase().includes(wanted));
}
