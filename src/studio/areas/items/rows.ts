// The items as rows of a table: in the order of the document, with a head before each run of one aspect.

import type { Id, Instrument, Item } from '../../../model/index.ts';

export type Row =
  | { readonly type: 'aspect'; readonly key: string; readonly aspect: Id | undefined; readonly count: number }
  | { readonly type: 'item'; readonly key: Id; readonly item: Item; readonly path: string };

export interface Filter {
  readonly query: string;
  /** An aspect, none (empty), or all (null). */
  readonly aspect: Id | null;
}

export function rowsOf({ items }: Instrument, filter: Filter): Row[] {
  const rows: Row[] = [];
  const found = items.flatMap((item, i) =>
    fits(item, filter) ? [{ item, path: `/items/${String(i)}` }] : [],
  );
  for (const [i, { item, path }] of found.entries()) {
    if (i === 0 || found[i - 1]?.item.aspect !== item.aspect) {
      const end = found.findIndex((other, j) => j > i && other.item.aspect !== item.aspect);
      const count = (end < 0 ? found.length : end) - i;
      rows.push({ type: 'aspect', key: `aspect of ${item.id}`, aspect: item.aspect, count });
    }
    rows.push({ type: 'item', key: item.id, item, path });
  }
  return rows;
}

function fits(item: Item, { query, aspect }: Filter): boolean {
  if (aspect !== null && (item.aspect ?? '') !== aspect) return false;
  const wanted = query.trim().toLocaleLowerCase();
  return [item.id, ...Object.values(item.label)].some((text) => text.toLocaleLowerCase().includes(wanted));
}
