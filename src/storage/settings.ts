// What the studio remembers for the user, by name.

import { database } from './database.ts';
import { attempt } from './outcome.ts';
import type { Outcome } from './types.ts';

/** The value of a setting, if it can be read and `isValid` believes what is stored; else undefined. */
export async function readSetting<Value>(
  name: string,
  isValid: (value: unknown) => value is Value,
): Promise<Value | undefined> {
  const found = await attempt(() => database.settings.get(name));
  const value = found.ok ? found.value?.value : undefined;
  return isValid(value) ? value : undefined;
}

export async function writeSetting(name: string, value: unknown): Promise<Outcome<void>> {
  return attempt(async () => {
    await database.settings.put({ name, value });
  });
}

/** Deletes what is remembered for an instrument (`KIND:KEY`), within a transaction. */
export async function forgetSettings(instrument: string): Promise<void> {
  await database.settings.filter(({ name }) => name.endsWith(`:${instrument}`)).delete();
}
