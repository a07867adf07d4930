// Which encrypted banks are open in this window. Their keys are in the workers' memory and nowhere else.

import { SvelteSet } from 'svelte/reactivity';
import {
  lockBank,
  markBank,
  newLock,
  openLock,
  type BankContents,
  type BankMeta,
  type Outcome,
} from '../../storage/index.ts';
import { bench, callable, clerk } from '../../workers/index.ts';

const open = new SvelteSet<string>();

export function isOpen({ id, lock }: BankMeta): boolean {
  return lock === undefined || open.has(id);
}

/** Gives the key of a bank to all who read it. */
export async function hold(bank: string, key: CryptoKey): Promise<void> {
  await Promise.all([bench().hold(bank, key), clerk().hold(bank, key)]);
  open.add(bank);
}

export async function lockAgain({ id }: BankMeta): Promise<void> {
  open.delete(id);
  await Promise.all([bench().hold(id, null), clerk().hold(id, null)]);
}

/** False where the passphrase is another one. What was not encrypted to its end is gone on with. */
export async function unlock({ id, lock, isHalfSealed }: BankMeta, passphrase: string): Promise<boolean> {
  const key = lock && (await openLock(lock, passphrase));
  if (!key) return false;
  await hold(id, key);
  if (isHalfSealed)
    void clerk().sealBank(
      id,
      callable(() => undefined),
    );
  return true;
}

export async function encrypt(
  { id }: BankMeta,
  passphrase: string,
  progress: (done: number) => void,
): Promise<Outcome<unknown>> {
  const { lock, key } = await newLock(passphrase);
  await hold(id, key);
  const locked = await lockBank(id, lock);
  return locked.ok ? clerk().sealBank(id, callable(progress)) : locked;
}

/** Marks it as something else, too. */
export async function decrypt(
  { id }: BankMeta,
  contents: BankContents,
  progress: (done: number) => void,
): Promise<Outcome<unknown>> {
  const plain = await clerk().unsealBank(id, callable(progress));
  return plain.ok ? markBank(id, contents) : plain;
}
