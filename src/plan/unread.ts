// Items whose answers decide nothing.

import { nearest, within } from '../model/index.ts';
import type { Context } from './context.ts';
import type { Definition } from './definitions.ts';

/**
 * Texts are only recorded. Where nothing is computed yet, every item waits to be read. An item that a constraint reads
 * decides whether a case can be; an assertion decides nothing.
 */
export function checkUnread(context: Context, definitions: readonly Definition[]): void {
  const { items } = context.document;
  const deciding = definitions.filter(({ path }) => !path.startsWith('/assertions/'));
  const computes = ({ path, report, reads }: Definition) =>
    !/^\/(items|constraints)\//.test(path) && (report !== null || reads.length > 0);
  if (!deciding.some(computes)) return;
  const read = new Set([
    ...deciding.flatMap(({ reads }) => reads),
    ...items.flatMap((item) => (item.kind === 'earlier' ? [item.of] : [])),
  ]);
  const unread = items.filter(({ id, kind }) => kind !== 'text' && !read.has(id)).map(({ id }) => id);
  if (unread.length === 0) return;
  const given = new Set(definitions.flatMap(({ gives }) => gives));
  const mistaken = [...read].filter((name) => !given.has(name) && !context.scope.has(name));
  const meant = new Set(mistaken.flatMap((name) => nearest(name, unread)));
  items.forEach(({ id }, position) => {
    if (unread.includes(id) && !meant.has(id))
      context.report('item-unread', within('/items', position), { name: id }, 'warning');
  });
}
