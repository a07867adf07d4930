// An entry that was changed after it was signed is taken out of what is said, and kept as it was found: nothing could be
// signed on top of it, and nobody could take it back.

import type { Instrument } from '../types.ts';
import { plainText } from './plain-text.ts';
import { listed, saidOf, type Words } from './record.ts';
import type { Comment, InstrumentRecord, SetAside, StatusChange } from './types.ts';

/** What can be set aside: whatever can be signed. */
export type Found = StatusChange | Comment | SetAside;

/** What is said of an entry that was found changed, not signed. */
export function settingAside(document: Instrument, found: Found, words: Words): SetAside {
  return { ...saidOf(document, words), ...named(found) };
}

function named(found: Found): Pick<SetAside, 'change' | 'comment' | 'aside'> {
  if ('status' in found) return { change: found };
  return 'id' in found ? { comment: found } : { aside: found };
}

/** The entry as it was found. */
export function foundIn({ change, comment, aside }: SetAside): Found | undefined {
  return change ?? comment ?? aside;
}

/** The record in which the entry counts no more; it stands in the new one. */
export function withAside(record: InstrumentRecord, entry: SetAside): InstrumentRecord {
  return withoutAside({ ...record, setAside: [...(record.setAside ?? []), entry] });
}

/** What was set aside stays out, wherever it comes back from. */
export function withoutAside(record: InstrumentRecord): InstrumentRecord {
  const { setAside = [] } = record;
  if (setAside.length === 0) return record;
  const gone = new Set(setAside.map((one) => plainText(foundIn(one) ?? one)));
  const stays = (one: Found): boolean => !gone.has(plainText(one));
  return {
    ...record,
    statuses: record.statuses.filter(stays),
    comments: record.comments.filter(stays),
    ...listed('setAside', setAside.filter(stays)),
  };
}
