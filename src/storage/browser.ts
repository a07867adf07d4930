// What the browser does with the database as a whole: keeps it, limits it, upgrades it.

import { database, type DatabaseEvent } from './database.ts';

/** Hears when windows with different versions of the studio meet, or the database is deleted. */
export function onDatabaseEvent(tell: (event: DatabaseEvent) => void): () => void {
  database.listeners.add(tell);
  return () => database.listeners.delete(tell);
}

/** Asks the browser not to clear the database when the disk is full. True if it promises. */
export async function keepForGood(): Promise<boolean> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers lack it
  return (await navigator.storage?.persist?.()) ?? false;
}

export interface Space {
  readonly used: number;
  readonly available: number;
}

export async function measureSpace(): Promise<Space | undefined> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers lack it
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, available: quota };
}
