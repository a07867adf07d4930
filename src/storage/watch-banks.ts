// Hearing of banks; apart from `watch.ts`, because the library has none on its first page.

import { listBanks } from './banks.ts';
import type { BankMeta } from './types.ts';
import { watch, type Stop } from './watch.ts';

/** Calls back now and whenever a bank of the instrument changes. */
export function watchBanks(instrument: string, tell: (banks: BankMeta[]) => void): Stop {
  return watch(() => listBanks(instrument), tell);
}
