// Holds the reserve of this page: only a worker may write a private file in place. A page has one file to itself; files
// that other pages hold are closed to it, and files with a note of a page that is gone are left as they are.

import { privateFolder } from './privateFolder.ts';
import type { ReserveAnswer, ReserveRequest } from './reserve.ts';
import { clearNoteIn, readNoteIn, takeSpace, writeNoteIn, type Bytes } from './slots.ts';

interface Handle extends Bytes {
  close(): void;
}
type Syncable = FileSystemFileHandle & { createSyncAccessHandle?(): Promise<Handle> };

const FOLDER = 'reserve';
const MOST = 8;

let mine: { readonly name: string; readonly file: Handle } | null = null;

async function openFile(name: string, create: boolean): Promise<Handle | null> {
  try {
    const folder = await privateFolder(FOLDER);
    const handle: Syncable | undefined = await folder?.getFileHandle(name, { create });
    return (await handle?.createSyncAccessHandle?.()) ?? null;
  } catch {
    return null;
  }
}

const names = Array.from({ length: MOST }, (_, i) => `${i}.bin`);

async function take(length: number): Promise<boolean> {
  for (const name of mine ? [] : names) {
    const file = await openFile(name, true);
    if (!file) continue;
    if (readNoteIn(file) === null) {
      mine = { name, file };
      break;
    }
    file.close();
  }
  return mine !== null && takeSpace(mine.file, length);
}

/** The notes in files that no page holds. */
async function list(): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    if (name === mine?.name) continue;
    const file = await openFile(name, false);
    if (!file) continue;
    const text = readNoteIn(file);
    if (text !== null) found.push(text);
    file.close();
  }
  return found;
}

/** Clears the file that holds this note, if no page does. */
async function forget(text: string): Promise<void> {
  for (const name of names) {
    if (name === mine?.name) continue;
    const file = await openFile(name, false);
    if (!file) continue;
    if (readNoteIn(file) === text) clearNoteIn(file);
    file.close();
  }
}

async function answer(request: ReserveRequest): Promise<boolean | string[]> {
  switch (request.kind) {
    case 'take':
      return take(request.length);
    case 'write':
      return mine !== null && writeNoteIn(mine.file, request.text);
    case 'clear':
      if (mine) clearNoteIn(mine.file);
      return true;
    case 'list':
      return list();
    case 'forget':
      await forget(request.text);
      return true;
    case 'leave':
      mine?.file.close();
      mine = null;
      return true;
  }
}

let turn: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<{ id: number; request: ReserveRequest }>) => {
  // One after the other, in the order in which they were asked.
  turn = turn.then(async () => {
    const value = await answer(data.request).catch(() => false);
    postMessage({ id: data.id, value } satisfies ReserveAnswer);
  });
});
