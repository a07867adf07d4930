// A second copy of every instrument outside of the database: plain JSON, one file each, a moment after each write.

import { database } from '../database.ts';
import { readStored } from '../contents.ts';
import { attempt } from '../outcome.ts';
import { onWriting } from '../written.ts';
import { writeToFolder } from './folder.ts';
import { privateFolder, readFiles, removeFile, writeFile } from './privateFolder.ts';
import { FileQueue } from './queue.ts';

const FOLDER = 'instruments';
const DELAY = 1500;

export interface Copy {
  /** Key of the instrument. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As a file holds it, with its record or without. Not believed before it is validated. */
  readonly document: unknown;
}

interface State {
  /** As a file holds it. */
  readonly stored: unknown;
  /** When it came into the database. */
  readonly at: number;
}

const files = new FileQueue(async (name, text) => {
  const folder = await privateFolder(FOLDER);
  if (!folder) return false;
  if (text !== null) return writeFile(folder, name, text);
  await removeFile(folder, name);
  return true;
});
const fileOf = (key: string): string => `${key}.json`;

/** Keeps copies of what is written from now on. */
export function keepCopies(): () => void {
  const latest = new Map<string, State>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const copy = (key: string): void => {
    timers.delete(key);
    const state = latest.get(key);
    latest.delete(key);
    if (!state) return;
    void writeCopy(key, state.stored);
    void writeToFolder(key, state.stored, state.at);
  };
  const stop = onWriting({
    written({ key, updatedAt }, stored) {
      latest.set(key, { stored, at: updatedAt });
      if (!timers.has(key))
        timers.set(
          key,
          setTimeout(() => copy(key), DELAY),
        );
    },
    forgotten: (key) => void removeCopy(key),
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** Writes every instrument into the folder of the user's choice, for example because it was only just chosen. */
export async function fillFolder(): Promise<void> {
  for (const { key, updatedAt, stored } of await presentStates()) await writeToFolder(key, stored, updatedAt);
}

/** True if it is written. */
export function writeCopy(key: string, stored: unknown): Promise<boolean> {
  return files.put(fileOf(key), () => `${JSON.stringify(stored, null, 2)}\n`);
}

export async function removeCopy(key: string): Promise<void> {
  await files.put(fileOf(key), () => null);
}

/** The copies that can be read, the latest first. */
export async function listCopies(): Promise<Copy[]> {
  const found = (await readCopies()).flatMap(({ name, at, text }) => {
    try {
      return [{ key: name.replace(/\.json$/, ''), at, document: JSON.parse(text) as unknown }];
    } catch {
      return [];
    }
  });
  return found.sort((a, b) => b.at - a.at);
}

/** Writes the copies that are missing or older than what the database holds. */
export async function completeCopies(): Promise<void> {
  const known = new Map((await readCopies()).map(({ name, at }) => [name, at]));
  for (const { key, updatedAt, stored } of await presentStates())
    if ((known.get(fileOf(key)) ?? 0) < updatedAt) await writeCopy(key, stored);
}

async function presentStates() {
  const found = await attempt(async () => {
    const rows = await database.instruments.filter(({ deletedAt }) => deletedAt === 0).toArray();
    const all = await Promise.all(rows.map(async (row) => ({ ...row, stored: await readStored(row) })));
    return all.filter(({ stored }) => stored !== undefined);
  });
  return found.ok ? found.value : [];
}

async function readCopies() {
  const folder = await privateFolder(FOLDER);
  return folder ? readFiles(folder) : [];
}
