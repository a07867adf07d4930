// Items whose answers decide nothing, and constants that nothing reads.

import { nearestOfFew, partsIn, within } from '../model/index.ts';
import type { Id } from '../model/types.ts';
import type { Context } from './context.ts';
import type { Definition } from './definitions.ts';

export function checkUnread(context: Context, definitions: readonly Definition[]): void {
  checkItems(context, definitions);
  checkConstants(context, definitions);
}

/**
 * Texts are only recorded. Where nothing is computed yet, every item waits to be read. An item that a constraint reads
 * decides whether a case can be; an assertion decides nothing.
 */
function checkItems(context: Context, definitions: readonly Definition[]): void {
  const { items } = context.document;
  const deciding = definitions.filter(({ path }) => !path.startsWith('/assertions/'));
  const computes = ({ path, report, reads }: Definition) =>
    !/^\/(items|constraints)\//.test(path) && (report !== null || reads.length > 0);
  if (!deciding.some(computes)) return;
  const read = new Set([
    ...deciding.flatMap(({ reads }) => reads),
    ...items.flatMap((item) => (item.kind === 'earlier' ? [item.of] : [])),
  ]);
  const asked = items.filter(({ kind }) => kind !== 'text').map(({ id }) => id);
  const unread = unreadOf(asked, read, context, definitions);
  items.forEach(({ id }, position) => {
    if (unread.has(id)) context.report('item-unread', within('/items', position), { name: id }, 'warning');
  });
}

/** Taken away, it is missed by nothing. */
function checkConstants(context: Context, definitions: readonly Definition[]): void {
  const constants = partsIn(context.document, 'constants');
  const read = new Set(definitions.flatMap(({ reads }) => reads));
  const unread = unreadOf(
    constants.map(({ id }) => id),
    read,
    context,
    definitions,
  );
  constants.forEach(({ id }, position) => {
    if (unread.has(id))
      context.report('constant-unread', within('/constants', position), { name: id }, 'warning', {
        value: null,
      });
  });
}

/** Those that are not read, but for what a name that does not exist probably means. */
function unreadOf(
  ids: readonly Id[],
  read: ReadonlySet<Id>,
  { scope }: Context,
  definitions: readonly Definition[],
): ReadonlySet<Id> {
  const unread = ids.filter((id) => !read.has(id));
  if (unread.length === 0) return new Set();
  const given = new Set(definitions.flatMap(({ gives }) => gives));
  const mistaken = [...read].filter((name) => !given.has(name) && !scope.has(name));
  const offer = nearestOfFew();
  const meant = new Set(mistaken.flatMap((name) => offer(name, () => unread)));
  return new Set(unread.filter((id) => !meant.has(id)));
}
