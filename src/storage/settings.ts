// What the studio remembers for the user, by name.

import { database } from './database.ts';
import { attempt } from './outcome.ts';
import { PAGE } from './outside/pages.ts';
import type { Outcome } from './types.ts';

const NOTED = 'aspect-studio:setting:';

/** The value of a setting, if it can be read and `isValid` believes what is stored; else undefined. */
export async function readSetting<Value>(
  name: string,
  isValid: (value: unknown) => value is Value,
): Promise<Value | undefined> {
  const noted = notedSetting(name)?.value;
  if (isValid(noted)) return noted;
  const found = await attempt(() => database.settings.get(name));
  const value = found.ok ? found.value?.value : undefined;
  return isValid(value) ? value : undefined;
}

export async function writeSetting(name: string, value: unknown): Promise<Outcome<void>> {
  const written = await attempt(async () => {
    await database.settings.put({ name, value });
  });
  if (written.ok) forgetNoted(name, value);
  return written;
}

/** Notes beside the database what a page that closes may not bring there any more. It holds until something is written. */
export function noteSetting(name: string, value: unknown): void {
  try {
    globalThis.localStorage.setItem(NOTED + name, JSON.stringify({ page: PAGE, value }));
  } catch {
    // Without room it is on its way to the database only.
  }
}

function notedSetting(name: string): { readonly page?: unknown; readonly value?: unknown } | null {
  try {
    const noted: unknown = JSON.parse(globalThis.localStorage.getItem(NOTED + name) ?? 'null');
    return typeof noted === 'object' ? noted : null;
  } catch {
    return null;
  }
}

function notedNames(): string[] {
  try {
    return Object.keys(globalThis.localStorage).filter((key) => key.startsWith(NOTED));
  } catch {
    return [];
  }
}

/** A note that this page made after what was written stays. */
function forgetNoted(name: string, written: unknown): void {
  const noted = notedSetting(name);
  if (!noted) return;
  if (noted.page === PAGE && JSON.stringify(noted.value) !== JSON.stringify(written)) return;
  globalThis.localStorage.removeItem(NOTED + name);
}

/** Deletes what is remembered for an instrument (`KIND:KEY`), within a transaction. */
export async function forgetSettings(instrument: string): Promise<void> {
  const isOfIt = (name: string): boolean => name.endsWith(`:${instrument}`);
  await database.settings.filter(({ name }) => isOfIt(name)).delete();
  for (const key of notedNames()) if (isOfIt(key)) globalThis.localStorage.removeItem(key);
}
