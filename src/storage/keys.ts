// The keys of banks that were opened with their passphrase: in memory only, of this page or worker alone.

import { Refusal } from './outcome.ts';
import type { BankMeta } from './types.ts';

const held = new Map<string, CryptoKey>();

/** Null takes it away again. */
export function holdKey(bank: string, key: CryptoKey | null): void {
  if (key) held.set(bank, key);
  else held.delete(bank);
}

/** Whether a bank cannot be read before its passphrase is given. */
export function isLocked({ id, lock }: Pick<BankMeta, 'id' | 'lock'>): boolean {
  return lock !== undefined && !held.has(id);
}

/** Null where the bank has no lock. */
export function keyOf({ id, lock }: Pick<BankMeta, 'id' | 'lock'>): CryptoKey | null {
  if (!lock) return null;
  const key = held.get(id);
  if (!key) throw new Refusal({ kind: 'locked' });
  return key;
}
