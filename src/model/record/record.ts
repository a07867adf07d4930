// Reading and continuing a record.

import { digestOf } from '../digest.ts';
import { recordSchema } from '../schema.ts';
import type { Instrument, Status } from '../types.ts';
import type { InstrumentRecord, Said, StatusChange } from './types.ts';

/** An instrument with what is said of it: stored, copied and sent together. */
export interface Recorded {
  readonly document: Instrument;
  readonly record: InstrumentRecord;
}

/** Of an instrument of which nothing is said. */
export const UNSAID: Status = 'draft';

/** A record that says nothing. */
export function newRecord(): InstrumentRecord {
  return {
    format: 'aspect-record/2',
    statuses: [],
    approvals: [],
    comments: [],
    texts: [],
    exceptions: [],
  };
}

/** Where the instrument stands. An edit leaves it: the last word tells of which text it was said. */
export function statusOf({ statuses }: InstrumentRecord): Status {
  return statuses.at(-1)?.status ?? UNSAID;
}

export function isStatus(value: unknown): value is Status {
  return recordSchema.$defs['Status']?.enum?.includes(value) ?? false;
}

/** Whether a record holds nothing that could be lost. */
export function saysNothing({ format: _, ...lists }: InstrumentRecord): boolean {
  return Object.values(lists).every((list: readonly unknown[]) => list.length === 0);
}

/** Who, when and why. `when` is left out where it is not known. */
export type Words = Pick<Said, 'who' | 'why' | 'when'>;

/** Says a status of the present text; nothing where that was the last word already. */
export function sayStatus({ document, record }: Recorded, status: Status, words: Words): InstrumentRecord {
  const change: StatusChange = { ...saidOf(document, words), status };
  const last = record.statuses.at(-1);
  const isKnown = last ? last.status === status && last.of === change.of : status === UNSAID;
  return isKnown ? record : { ...record, statuses: [...record.statuses, change] };
}

/** An entry's beginning: what it is said of, and by whom. */
export function saidOf(document: Instrument, words: Words): Said {
  return { of: digestOf(document), version: document.version, ...words };
}

/** Nobody is known to have said it. */
export const UNKNOWN: Words = { who: '', why: '' };

/** The record of what knew nothing but a status: formats 0 and 1, packages. */
export function recordOf(document: Instrument, status: Status): InstrumentRecord {
  return recordSaying(status, saidOf(document, UNKNOWN));
}

/** A record that says one thing; nothing, where that is what holds unsaid. */
export function recordSaying(status: Status, said: Said): InstrumentRecord {
  return { ...newRecord(), statuses: status === UNSAID ? [] : [{ ...said, status }] };
}

/** A list that a record may lack, where it holds anything. */
export function listed<Key extends 'glossary' | 'back' | 'setAside'>(
  key: Key,
  entries: NonNullable<InstrumentRecord[Key]>,
): Pick<InstrumentRecord, Key> {
  return (entries.length === 0 ? {} : { [key]: entries }) as Pick<InstrumentRecord, Key>;
}
