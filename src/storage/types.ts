// What the studio keeps in the browser's database.

import type { InstrumentRecord } from '../model/record/types.ts';
import type { Instrument, Status, Text } from '../model/types.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BankLayout } from '../simulation/index.ts';
import type { CaseColumns } from '../columns/types.ts';
import type { Bytes, Lock } from './sealed.ts';

/** An instrument as the library lists it. */
export interface InstrumentMeta {
  /** Key in this database and in addresses; the document has an id of its own. */
  readonly key: string;
  /** Grows by one with every write: who writes must know the last one. */
  readonly revision: number;
  readonly title: Text;
  readonly version: string;
  /** As its record says it. */
  readonly status: Status;
  readonly languages: readonly string[];
  readonly items: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; 0 while it is not. */
  readonly deletedAt: number;
}

/** What is stored under its digest. */
export interface Digests {
  /** Of the document's canonical text. */
  readonly digest: string;
  /** Of the record's. */
  readonly record: string;
}

/** A state of an instrument that can be gone back to. */
export interface VersionMeta {
  readonly id: number;
  readonly instrument: string;
  readonly at: number;
  /** Given by the user; such versions are kept for ever. */
  readonly label: string | null;
  readonly version: string;
  readonly status: Status;
  /** SHA-256 of the document's canonical text: equal for equal contents. */
  readonly digest: string;
  /** A name as it was given; empty where none was. */
  readonly who: string;
  readonly why: string;
}

/** A case bank without its cases. */
export interface BankMeta {
  readonly id: string;
  /** Key of the instrument whose items its columns are. */
  readonly instrument: string;
  readonly name: string;
  readonly rows: number;
  /** The items and codes that its columns stand for, as they were when it was made. */
  readonly layout: BankLayout;
  /** Whether all its chunks are there: an interrupted import leaves it incomplete. */
  readonly complete: boolean;
  /** Where it comes from, in plain data: a file's name, a generator's settings and seed. */
  readonly origin: Readonly<Record<string, string | number | boolean | null>>;
  /** Absent in banks that were made before it was asked: not said. */
  readonly contents?: BankContents;
  /** Of a bank that is encrypted. */
  readonly lock?: Lock;
  /** Some of its chunks may be plain still: encrypting was not gone through with. */
  readonly isHalfSealed?: true;
  readonly createdAt: number;
  readonly deletedAt: number;
}

/** Whose answers a bank holds, as the user says: nobody's, or those of real people. */
export type BankContents = 'unsaid' | 'synthetic' | 'personal';

/** Rows `index * CHUNK_ROWS` and on of a bank. All chunks but the last are full. */
export type BankChunk = StoredChunk | EarlierChunk;

export interface StoredChunk {
  readonly bank: string;
  readonly index: number;
  readonly rows: number;
  /** Of the bytes. */
  readonly format: string;
  readonly bytes: Bytes;
  /** Of a chunk that is sealed. */
  readonly nonce?: Bytes;
}

/** As chunks were stored before they had a format. */
interface EarlierChunk {
  readonly bank: string;
  readonly index: number;
  readonly columns: CaseColumns;
}

export { CHUNK_ROWS } from '../columns/chunk.ts';

export interface Opened {
  readonly meta: InstrumentMeta;
  readonly document: Instrument;
  readonly record: InstrumentRecord;
  /** Whether it was stored in an older format. */
  readonly migrated: boolean;
}

/** An exercise of a workshop without its contents. */
export interface ExerciseMeta {
  readonly key: string;
  /** Key of the instrument in whose workshops it stands. */
  readonly instrument: string;
  /** Grows by one with every write: who writes must know the last one. */
  readonly revision: number;
  readonly title: Text;
  /** What participants got, by its digest; null while nothing was handed out. */
  readonly handedOut: { readonly digest: string; readonly at: number } | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; 0 while it is not. */
  readonly deletedAt: number;
}

/** A response file as it was dropped in, counted or not. */
export interface ResponseFile {
  readonly id?: number;
  /** Key of the exercise. */
  readonly exercise: string;
  readonly name: string;
  readonly text: string;
}

/** Why the database did not do what was asked. */
export type StorageProblem =
  /** Another window wrote since this one read. */
  | { readonly kind: 'conflict'; readonly revision: number; readonly updatedAt: number }
  | { readonly kind: 'absent' }
  /** What is stored does not make an instrument; it is left as it is. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }
  /** The passphrase of the bank was not given yet. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'quota' }
  /** The database was written by a newer Aspect Studio. */
  | { readonly kind: 'newer' }
  /** `detail` is what the browser says of it, empty where it says nothing. */
  | { readonly kind: 'failed'; readonly detail: string };

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: StorageProblem };
