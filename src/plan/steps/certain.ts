// Whether a number does take the lowest and the highest value that its limits allow.

import { namesIn } from '../../language/index.ts';
import { named } from '../../model/index.ts';
import { settleInward } from '../../model/inward.ts';
import type { Feel, Id, Instrument } from '../../model/types.ts';

/** Only where it is certain, whichever of the conditions hold. */
export function reachesItsEnds(document: Instrument, of: Id, conditions: readonly Feel[]): boolean {
  const deciding = itemsDeciding(document, of);
  const read = conditions.flatMap(namesIn).filter((name) => name !== 'assessed_on');
  return deciding !== null && read.every((name) => isAlwaysAsked(document, name) && !deciding.includes(name));
}

/** The items that decide a number, each of them by itself; null where that is not known. */
function itemsDeciding(document: Instrument, of: Id): readonly Id[] | null {
  const deciding = new Map<Id, readonly Id[] | null>();
  settleInward(
    of,
    (id) => termsOf(document, id).filter((term) => !deciding.has(term)),
    (id) => {
      if (!deciding.has(id)) deciding.set(id, decidingAlone(document, id, deciding));
    },
  );
  return deciding.get(of) ?? null;
}

function termsOf(document: Instrument, id: Id): readonly Id[] {
  const score = named(document.scores, id);
  const isSure = score && score.method !== 'count' && !score.terms.some(({ expires }) => expires);
  return isSure ? score.terms.map((term) => term.of) : [];
}

function decidingAlone(
  document: Instrument,
  id: Id,
  known: ReadonlyMap<Id, readonly Id[] | null>,
): readonly Id[] | null {
  if (isAlwaysAsked(document, id)) return [id];
  const terms = termsOf(document, id).map((term) => known.get(term) ?? null);
  const all = terms.flatMap((items) => items ?? []);
  return terms.length === 0 || terms.includes(null) || new Set(all).size < all.length ? null : all;
}

function isAlwaysAsked({ items }: Instrument, id: Id): boolean {
  const item = named(items, id);
  return item !== undefined && item.relevantWhen === undefined;
}
