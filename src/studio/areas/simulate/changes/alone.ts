// The changes of an instrument by the part that they are in, and the instrument with those of one part alone.

import {
  partsIn,
  readPointer,
  type Id,
  type Instrument,
  type InstrumentDifference,
} from '../../../../model/index.ts';

export interface PartChange {
  readonly id: Id;
  readonly changes: readonly InstrumentDifference[];
  /** As before, but for this part. */
  readonly alone: Instrument;
}

type List = Parameters<typeof partsIn>[1];

export function partChanges(
  before: Instrument,
  after: Instrument,
  changes: readonly InstrumentDifference[],
): PartChange[] {
  const places = changes.map((change) => {
    const [list = '', position] = readPointer(change.path);
    const document = change.what === 'removed' && change.place.length === 0 ? before : after;
    const part = partsIn(document, list as List)[Number(position)] as { readonly id: Id } | undefined;
    return { change, list: list as List, id: part?.id ?? '' };
  });
  return [...new Set(places.map(({ id }) => id))].map((id) => {
    const own = places.filter((one) => one.id === id);
    return {
      id,
      changes: own.map(({ change }) => change),
      alone: withPart(before, after, own[0]!.list, id),
    };
  });
}

/** Where the part is new or stands elsewhere, it comes behind the part that it follows. */
function withPart(before: Instrument, after: Instrument, list: List, id: Id): Instrument {
  const parts = (document: Instrument) => partsIn(document, list) as readonly { readonly id: Id }[];
  const [old, now] = [parts(before), parts(after)];
  const others = old.filter((one) => one.id !== id);
  const at = now.findIndex((one) => one.id === id);
  if (at < 0) return { ...before, [list]: others };
  const known = new Set(others.map((one) => one.id));
  const previous = now.slice(0, at).findLast((one) => known.has(one.id));
  const place = previous ? others.findIndex((one) => one.id === previous.id) + 1 : 0;
  return { ...before, [list]: others.toSpliced(place, 0, now[at]!) };
}
