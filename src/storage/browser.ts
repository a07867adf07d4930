// What the browser does with the database as a whole: keeps it, limits it, upgrades it.

import { database, type DatabaseEvent } from './database.ts';
import { attempt } from './outcome.ts';
import type { Outcome } from './types.ts';

/** Hears when windows with different versions of the studio meet, or the database is deleted. */
export function onDatabaseEvent(tell: (event: DatabaseEvent) => void): () => void {
  database.listeners.add(tell);
  return () => database.listeners.delete(tell);
}

/** Asks the browser not to clear the database when the disk is full. True if it promises. */
export async function keepForGood(): Promise<boolean> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers lack it
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser has promised that. */
export async function isKeptForGood(): Promise<boolean> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers lack it
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}

/** Opens the database, and says why that is not possible. */
export async function openDatabase(): Promise<Outcome<void>> {
  return attempt(async () => {
    await database.open();
  });
}

/** Bytes that are used and that the browser allows; null where it does not tell. */
export async function spaceUsed(): Promise<{ readonly used: number; readonly all: number } | null> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers lack it
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, all: quota };
}
