// Whether a number does take the lowest and the highest value that its limits allow.

import { namesIn } from '../../language/index.ts';
import type { Feel, Id, Instrument } from '../../model/types.ts';

/** Only where it is certain, whichever of the conditions hold. */
export function reachesItsEnds(document: Instrument, of: Id, conditions: readonly Feel[]): boolean {
  const deciding = itemsDeciding(document, of);
  const read = conditions.flatMap(namesIn).filter((name) => name !== 'assessed_on');
  return deciding !== null && read.every((name) => isAlwaysAsked(document, name) && !deciding.includes(name));
}

/** The items that decide a number, each of them by itself; null where that is not known. */
function itemsDeciding(document: Instrument, of: Id): readonly Id[] | null {
  if (isAlwaysAsked(document, of)) return [of];
  const score = document.scores.find(({ id }) => id === of);
  if (!score || score.method === 'count') return null;
  const deciding = score.terms.map((term) => itemsDeciding(document, term.of));
  const all = deciding.flatMap((items) => items ?? []);
  return deciding.includes(null) || new Set(all).size < all.length ? null : all;
}

function isAlwaysAsked({ items }: Instrument, id: Id): boolean {
  return items.some((item) => item.id === id && item.relevantWhen === undefined);
}
