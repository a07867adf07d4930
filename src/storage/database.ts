// The only place that knows Dexie's schema. A document is stored once under its digest, however many versions share it.

import { Dexie, type DBCore, type Table } from 'dexie';
import { stand, standing } from './standing.ts';
import type {
  BankChunk,
  BankMeta,
  Digests,
  ExerciseMeta,
  InstrumentMeta,
  ResponseFile,
  VersionMeta,
} from './types.ts';

export type InstrumentRow = InstrumentMeta & Digests;
export type VersionRow = Omit<VersionMeta, 'id'> &
  Digests & {
    readonly id?: number;
    /** When the first state that became this version was saved. */
    readonly begun?: number;
  };

/** An instrument or a record. */
export interface ContentRow {
  readonly digest: string;
  /** Not believed before it is validated. */
  readonly document: unknown;
}

/** An exercise and the instrument that it rates by; neither is believed before it is validated. */
export interface ExerciseRow extends ExerciseMeta {
  readonly exercise: unknown;
  readonly rates: unknown;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/**
 * `blocked`: a window with an older studio holds the database. `outdated`: a newer studio has it, and nothing is
 * written here any more. `deleted`: it was deleted, by another window or by the browser.
 */
export type DatabaseEvent = 'blocked' | 'outdated' | 'deleted';

export const DATABASE = 'aspect-studio';
const VERSION = 3;
/** Dexie counts in tenths. */
const nativeVersion = VERSION * 10;

class Database extends Dexie {
  readonly instruments!: Table<InstrumentRow, string>;
  readonly versions!: Table<VersionRow, number>;
  readonly contents!: Table<ContentRow, string>;
  readonly banks!: Table<BankMeta, string>;
  readonly chunks!: Table<BankChunk, [string, number]>;
  readonly settings!: Table<SettingRow, string>;
  readonly exercises!: Table<ExerciseRow, string>;
  readonly responses!: Table<ResponseFile, number>;
  /** Hears of what happens to the database as a whole. */
  readonly listeners = new Set<(event: DatabaseEvent) => void>();

  constructor() {
    super(DATABASE, { chromeTransactionDurability: 'strict', ...guarded(globalThis.indexedDB) });
    this.version(1).stores({
      instruments: 'key, digest',
      versions: '++id, [instrument+at], digest',
      contents: 'digest',
      banks: 'id, instrument',
      chunks: '[bank+index]',
      settings: 'name',
    });
    this.version(2)
      .stores({ instruments: 'key, digest, record', versions: '++id, [instrument+at], digest, record' })
      .upgrade(async (transaction) => {
        // The validator is large, and needed here once.
        const { giveRecords } = await Dexie.waitFor(import('./upgrades/records.ts'));
        await giveRecords(transaction);
      });
    this.version(VERSION).stores({ exercises: 'key, instrument', responses: '++id, exercise' });
    this.use({ stack: 'dbcore', name: 'read-only-when-outdated', create: readOnlyWhenOutdated });
    this.on('blocked', () => this.#tell('blocked'));
    // Dexie opens a newer database without a word. Asked each time that it opens.
    this.on(
      'ready',
      () => {
        if (this.backendDB().version > nativeVersion) this.#retire();
        else stand('current');
      },
      true,
    );
    // False keeps Dexie's own answer back, which opens the database again with the next call.
    this.on('versionchange', ({ newVersion }) => {
      this.close({ disableAutoOpen: false });
      if (newVersion === null) this.#tell('deleted');
      else this.#retire();
      return false;
    });
  }

  /** What did not open is opened by the next call: Dexie alone would give it the same refusal for ever. */
  override open(): ReturnType<Dexie['open']> {
    const opening = super.open();
    opening.catch(() => {
      // Those who wait for this opening hear of the refusal first.
      setTimeout(() => {
        if (!this.isOpen() && this.hasFailed() && !this.hasBeenClosed())
          this.close({ disableAutoOpen: false });
      });
    });
    return opening;
  }

  #retire(): void {
    if (standing() === 'outdated') return;
    stand('outdated');
    this.#tell('outdated');
  }

  #tell(event: DatabaseEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** In a database of a newer studio everything can be read that is still understood, and nothing written. */
function readOnlyWhenOutdated(core: DBCore): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      if (mode === 'readwrite' && standing() === 'outdated')
        throw new DOMException('The database belongs to a newer Aspect Studio', 'VersionError');
      return core.transaction(stores, mode, options);
    },
  };
}

/** Where a newer database lacks something of ours, Dexie would add it and count its version up. It may not. */
function guarded(factory: IDBFactory | undefined): { indexedDB?: IDBFactory } {
  if (!factory) return {};
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (version !== undefined && version > nativeVersion)
      throw new DOMException('The database belongs to a newer Aspect Studio', 'VersionError');
    return version === undefined ? factory.open(name) : factory.open(name, version);
  };
  return {
    indexedDB: {
      open,
      cmp: factory.cmp.bind(factory),
      databases: factory.databases.bind(factory),
      deleteDatabase: factory.deleteDatabase.bind(factory),
    },
  };
}

export const database = new Database();

/** A key that no other row has: 60 random bits in letters and digits that are not mistaken for each other. */
export function newKey(): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte & 31]).join('');
}
