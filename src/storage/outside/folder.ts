// A folder of the user's choice with a plain JSON file of each instrument, for other programs to read and for backups
// to take. The browser asks again for permission when it is started anew.

import { noteExported } from '../exported.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { readFiles, writeFile, type FoundFile } from './privateFolder.ts';

type Folder = FileSystemDirectoryHandle & {
  queryPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = (how: { id: string; mode: 'read' | 'readwrite' }) => Promise<Folder>;

interface Kept {
  readonly handle: Folder;
  /** Which instrument each file is of. Other files in the folder are never written. */
  readonly files: Readonly<Record<string, string>>;
}

/** `asks`: the browser wants the user's permission again. */
export type FolderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'used' | 'asks' | 'fails'; readonly name: string };

const SETTING = 'folder';
let fails = false;
let turn: Promise<unknown> = Promise.resolve();

/** Whether the browser lets the user choose a folder. */
export function canChooseFolder(): boolean {
  return picker() !== undefined;
}

export async function folderState(): Promise<FolderState> {
  const kept = await readKept();
  if (!kept) return { kind: 'none' };
  const { handle } = kept;
  if ((await permissionOf(handle)) !== 'granted') return { kind: 'asks', name: handle.name };
  return { kind: fails ? 'fails' : 'used', name: handle.name };
}

/** Lets the user choose the folder. False where none was chosen. */
export async function chooseFolder(): Promise<boolean> {
  const handle = await pick('readwrite');
  if (!handle) return false;
  fails = false;
  return (await writeSetting(SETTING, { handle, files: {} })).ok;
}

/** Asks for the permission; only in answer to a click. */
export async function allowFolder(): Promise<boolean> {
  const kept = await readKept();
  const given = await kept?.handle.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied' as const);
  return given === 'granted';
}

/** Forgets the folder; its files stay. */
export async function leaveFolder(): Promise<void> {
  await writeSetting(SETTING, null);
}

/** The JSON files of a folder that the user chooses now; null where none was chosen. */
export async function lookInFolder(): Promise<FoundFile[] | null> {
  const handle = await pick('read');
  return handle && readFiles(handle);
}

/** A folder that the user chooses to be read; null where they thought better of it. */
export function folderToRead(): Promise<FileSystemDirectoryHandle | null> {
  return pick('read');
}

/** Writes an instrument into the folder, if there is one that may be written. `at`: when it came into the database. */
export function writeToFolder(key: string, stored: unknown, at: number): Promise<boolean> {
  // One after the other: two instruments may want the same name.
  const done = turn.then(() => write(key, stored, at)).catch(() => false);
  turn = done;
  return done;
}

async function write(key: string, stored: unknown, at: number): Promise<boolean> {
  const kept = await readKept();
  if (!kept || (await permissionOf(kept.handle)) !== 'granted') return false;
  const text = `${JSON.stringify(stored, null, 2)}\n`;
  const name = await nameFor(kept, key, idIn(stored), text);
  const done = await writeFile(kept.handle, name, text);
  fails = !done;
  if (!done) return false;
  if (kept.files[name] !== key)
    await writeSetting(SETTING, { ...kept, files: { ...kept.files, [name]: key } });
  await noteExported(key, at);
  return true;
}

/** The id of the instrument that a file holds. */
function idIn(stored: unknown): string {
  const { instrument, id } = stored as { readonly instrument?: { readonly id: string }; readonly id: string };
  return instrument ? instrument.id : id;
}

/** `ID.json`, unless that is the file of something else: then with the key. */
async function nameFor({ handle, files }: Kept, key: string, id: string, text: string): Promise<string> {
  const plain = `${id}.json`;
  if (files[plain] === key) return plain;
  const taken = files[plain] !== undefined || (await holdsOther(handle, plain, text));
  return taken ? `${id}-${key}.json` : plain;
}

async function holdsOther(folder: Folder, name: string, text: string): Promise<boolean> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return (await file.text()) !== text;
  } catch {
    return false;
  }
}

async function permissionOf(handle: Folder): Promise<PermissionState> {
  return (await handle.queryPermission?.({ mode: 'readwrite' }).catch(() => 'denied' as const)) ?? 'granted';
}

function readKept(): Promise<Kept | undefined> {
  return readSetting(SETTING, isKept).catch(() => undefined);
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { handle, files } = value as Partial<Kept>;
  return typeof handle === 'object' && typeof files === 'object';
}

async function pick(mode: 'read' | 'readwrite'): Promise<Folder | null> {
  try {
    return (await picker()?.({ id: 'aspect-studio', mode })) ?? null;
  } catch {
    // The user thought better of it.
    return null;
  }
}

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}
