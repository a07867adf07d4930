// The trainer's register of results and certificates: one for all exercises of this browser.

import { EMPTY_REGISTER, readValue, registerKind, type Register } from '../workshop/index.ts';
import { database } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import type { Outcome } from './types.ts';
import { watch, type Stop } from './watch.ts';

const NAME = 'register';

/** Now and whenever it changes; what cannot be read is told, and nothing is written over it. */
export function watchRegister(tell: (register: Outcome<Register>) => void): Stop {
  return watch(() => attempt(stored), tell);
}

/** Another window's entries are not lost: it is read and written in one step. */
export async function changeRegister(change: (register: Register) => Register): Promise<Outcome<void>> {
  return attempt(() =>
    database.transaction('rw', database.settings, async () => {
      await database.settings.put({ name: NAME, value: change(await stored()) });
    }),
  );
}

async function stored(): Promise<Register> {
  const row = await database.settings.get(NAME);
  if (!row) return EMPTY_REGISTER;
  const { document, diagnostics } = readValue(registerKind, row.value);
  if (!document) throw new Refusal({ kind: 'broken', diagnostics: [...diagnostics] });
  return document;
}
