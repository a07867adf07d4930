// Leaves nothing of the studio in this browser: for a computer that others use.

import { database, DATABASE } from './database.ts';
import { leaveReserve } from './outside/reserve.ts';

const CHANNEL = 'aspect-studio';
const CLEARED = 'cleared';
/** A window that does not let go of the database is waited for no longer. */
const PATIENCE = 5000;

/** Empties the database, the private folder, the small storages and the files kept for working offline. True if all is gone. */
export async function clearEverything(): Promise<boolean> {
  tellOtherWindows();
  await leaveReserve();
  const done = await Promise.all([clearDatabase(), clearFolder(), clearCaches()]);
  const small = [clearStorage(() => globalThis.localStorage), clearStorage(() => globalThis.sessionStorage)];
  return [...done, ...small].every(Boolean);
}

/** Hears when another window clears everything: this one must not write it back. */
export function onCleared(tell: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== CLEARED) return;
    void leaveReserve();
    tell();
  });
  return () => channel.close();
}

function tellOtherWindows(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(CLEARED);
  channel.close();
}

async function clearDatabase(): Promise<boolean> {
  database.close();
  const all = await indexedDB.databases().catch(() => []);
  const names = new Set([DATABASE, ...all.flatMap(({ name }) => (name === undefined ? [] : [name]))]);
  const done = await Promise.all([...names].map(deleteDatabase));
  return done.every(Boolean);
}

function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), PATIENCE);
  });
}

async function clearFolder(): Promise<boolean> {
  let folder: FileSystemDirectoryHandle;
  try {
    folder = await navigator.storage.getDirectory();
  } catch {
    return true;
  }
  // Other windows let go of their files a moment later.
  for (const until = Date.now() + PATIENCE; ;) {
    const left = await removeAll(folder);
    if (left === 0 || Date.now() > until) return left === 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How many entries could not be removed. */
async function removeAll(folder: FileSystemDirectoryHandle): Promise<number> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const done = await Promise.all(
    names.map((name) =>
      folder.removeEntry(name, { recursive: true }).then(
        () => true,
        () => false,
      ),
    ),
  );
  return done.filter((one) => !one).length;
}

async function clearCaches(): Promise<boolean> {
  try {
    const workers = (await (navigator as Partial<Navigator>).serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(workers.map((worker) => worker.unregister()));
    if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
    return true;
  } catch {
    return false;
  }
}

function clearStorage(find: () => Storage): boolean {
  try {
    find().clear();
    return true;
  } catch {
    return false;
  }
}
