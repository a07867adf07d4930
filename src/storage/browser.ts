// What the browser does with the database as a whole: keeps it, limits it, upgrades it.

import { database } from './database.ts';

/** `blocked`: a window with an older studio holds the database. `outdated`: a window with a newer one needs it. */
export type DatabaseEvent = 'blocked' | 'outdated';

/** Hears when windows with different versions of the studio meet. */
export function onDatabaseEvent(tell: (event: DatabaseEvent) => void): void {
  database.on('blocked', () => tell('blocked'));
  database.on('versionchange', () => {
    // Lets the newer window go on; nothing is written here any more.
    database.close();
    tell('outdated');
  });
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
