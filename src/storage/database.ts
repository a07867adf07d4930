// The only place that knows Dexie's schema. A document is stored once under its digest, however many versions share it.

import { Dexie, type Table } from 'dexie';
import type { BankChunk, BankMeta, InstrumentMeta, VersionMeta } from './types.ts';

export type InstrumentRow = InstrumentMeta & { readonly digest: string };
export type VersionRow = Omit<VersionMeta, 'id'> & {
  readonly id?: number;
  /** When the first state that became this version was saved. */
  readonly begun?: number;
};

export interface ContentRow {
  readonly digest: string;
  /** Not believed before it is validated. */
  readonly document: unknown;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export const DATABASE = 'aspect-studio';

class Database extends Dexie {
  readonly instruments!: Table<InstrumentRow, string>;
  readonly versions!: Table<VersionRow, number>;
  readonly contents!: Table<ContentRow, string>;
  readonly banks!: Table<BankMeta, string>;
  readonly chunks!: Table<BankChunk, [string, number]>;
  readonly settings!: Table<SettingRow, string>;

  constructor() {
    super(DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      instruments: 'key, digest',
      versions: '++id, [instrument+at], digest',
      contents: 'digest',
      banks: 'id, instrument',
      chunks: '[bank+index]',
      settings: 'name',
    });
  }
}

export const database = new Database();

/** A key that no other row has: 60 random bits in letters and digits that are not mistaken for each other. */
export function newKey(): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte & 31]).join('');
}
