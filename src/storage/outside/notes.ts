// Rescue notes: what is not in the database yet, beside it. The browser's small storage takes them at once, also in
// the moment in which a page closes, but has them on the disk only seconds later; its private folder takes them however
// large they are, and has them when the browser is killed; where the disk is full, the reserve takes them. Each page has a note of its own for an instrument.

import { holdPage, otherPages, PAGE } from './pages.ts';
import { hasPrivateFolder, privateFolder, readFiles, removeFile, writeFile } from './privateFolder.ts';
import { FileQueue } from './queue.ts';
import { clearReserve, forgetReserve, listReserve, writeReserve } from './reserve.ts';

export interface Note {
  /** Key of the instrument. */
  readonly key: string;
  /** The page that wrote it. */
  readonly page: string;
  /** The revision that the document was made from. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As a file holds it, with its record or without. Not believed before it is validated. */
  readonly document: unknown;
}

type Written = Pick<Note, 'key' | 'revision' | 'document'>;

const PREFIX = 'aspect-studio:unsaved:';
const FOLDER = 'unsaved';
/** A page that is just being left may still be listed as open. */
const LEAVING = 300;

/** Notes at once what a closing page would lose. False where there is no room. */
export function noteAtOnce(written: Written): boolean {
  holdPage();
  try {
    globalThis.localStorage.setItem(
      nameOf(written.key, PAGE),
      JSON.stringify({ ...written, at: Date.now() }),
    );
    return true;
  } catch {
    return false;
  }
}

/** Notes what is still not in the database, in both places. True if one of them has it. */
export async function note(written: Written): Promise<boolean> {
  const atOnce = noteAtOnce(written);
  const at = Date.now();
  noted.add(written.key);
  const whole: Note = { ...written, page: PAGE, at };
  if (await files.put(fileOf(written.key, PAGE), () => JSON.stringify(whole))) return true;
  inReserve.set(written.key, whole);
  if (await writeReserve(JSON.stringify([...inReserve.values()]))) return true;
  // A full disk keeps nothing of the small storage either. Without a private folder it is all there is.
  return atOnce && !(await hasPrivateFolder());
}

/** Brings back a note that was forgotten. */
export async function noteAgain(one: Note): Promise<void> {
  try {
    globalThis.localStorage.setItem(nameOf(one.key, one.page), JSON.stringify(one));
  } catch {
    await files.put(fileOf(one.key, one.page), () => JSON.stringify(one));
  }
}

/** Forgets the note of a page: what it held is in the database, or is not wanted. */
export async function forgetNote(key: string, page = PAGE): Promise<void> {
  try {
    globalThis.localStorage.removeItem(nameOf(key, page));
    // As notes were called when there was one for all pages.
    if (page === '') globalThis.localStorage.removeItem(PREFIX + key);
  } catch {
    // Without storage there is no note.
  }
  if (page === PAGE && !noted.delete(key)) return;
  await files.put(fileOf(key, page), () => null);
  if (page === PAGE) await forgetInReserve(key);
  else for (const one of reserved.get(`${key}.${page}`) ?? []) await forgetReserve(one);
}

async function forgetInReserve(key: string): Promise<void> {
  if (!inReserve.delete(key)) return;
  if (inReserve.size === 0) await clearReserve();
  else await writeReserve(JSON.stringify([...inReserve.values()]));
}

/** What pages left that are open no more, and what this page noted itself; the latest last. */
export async function listNotes(key?: string): Promise<Note[]> {
  const all = [...localNotes(), ...(await fileNotes()), ...(await reserveNotes())];
  const wanted = all.filter((one) => key === undefined || one.key === key);
  let open = wanted.length > 0 ? await otherPages() : new Set<string>();
  if (wanted.some(({ page }) => open.has(page))) {
    await new Promise((resolve) => setTimeout(resolve, LEAVING));
    open = await otherPages();
  }
  const latest = new Map<string, Note>();
  for (const one of wanted.filter(({ page }) => !open.has(page)).sort((a, b) => a.at - b.at))
    latest.set(`${one.key}.${one.page}`, one);
  return [...latest.values()].sort((a, b) => a.at - b.at);
}

/** Keys for which this page wrote a file. */
const noted = new Set<string>();
/** What this page has in its reserve, by key. */
const inReserve = new Map<string, Note>();
/** The texts of reserves in which a note of another page was found. */
const reserved = new Map<string, Set<string>>();
const files = new FileQueue(async (name, text) => {
  const folder = await privateFolder(FOLDER);
  if (!folder) return false;
  if (text === null) {
    await removeFile(folder, name);
    return true;
  }
  return writeFile(folder, name, text);
});

const nameOf = (key: string, page: string): string => `${PREFIX}${key}:${page}`;
const fileOf = (key: string, page: string): string => `${key}.${page}.json`;

function localNotes(): Note[] {
  const found: Note[] = [];
  try {
    for (let i = 0; i < globalThis.localStorage.length; i++) {
      const name = globalThis.localStorage.key(i) ?? '';
      if (!name.startsWith(PREFIX)) continue;
      const [key = '', page = ''] = name.slice(PREFIX.length).split(':');
      const one = readNote(key, page, globalThis.localStorage.getItem(name));
      if (one) found.push(one);
    }
  } catch {
    // Without storage there is no note.
  }
  return found;
}

async function fileNotes(): Promise<Note[]> {
  const folder = await privateFolder(FOLDER);
  if (!folder) return [];
  return (await readFiles(folder)).flatMap(({ name, text }) => {
    const [key = '', page = ''] = name.split('.');
    return readNote(key, page, text) ?? [];
  });
}

async function reserveNotes(): Promise<Note[]> {
  const found: Note[] = [];
  for (const text of await listReserve()) {
    const read = JSON.parse(text) as Note[];
    for (const { key, page, revision, at, document } of read) {
      const id = `${key}.${page}`;
      reserved.set(id, (reserved.get(id) ?? new Set()).add(text));
      found.push({ key, page, revision, at, document });
    }
  }
  return found;
}

function readNote(key: string, page: string, text: string | null): Note | null {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Note> | null;
    if (typeof read?.revision !== 'number') return null;
    return { key, page, revision: read.revision, at: read.at ?? 0, document: read.document };
  } catch {
    return null;
  }
}
