// A folder into which responses come while a workshop goes on, as that of `aspect workshop`: each is taken as it comes,
// whichever step of the exercise is looked at.

import { canChooseFolder, folderToRead } from '../../../../storage/index.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { takeFiles } from './take.ts';

/** Milliseconds between two looks. */
const EVERY = 1_000;

interface Seen {
  /** Its size and time. */
  readonly mark: string;
  readonly isTaken: boolean;
}

export class Following {
  readonly #exercise: string;
  /** The folder that is followed. */
  #folder = $state.raw<FileSystemDirectoryHandle | null>(null);
  /** By the name of a file, as it was at the last look. */
  #seen: Readonly<Record<string, Seen>> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(exercise: string) {
    this.#exercise = exercise;
  }

  /** Null where none is followed. */
  get name(): string | null {
    return this.#folder?.name ?? null;
  }

  /** Not every browser can. */
  get canBegin(): boolean {
    return this.#folder === null && canChooseFolder();
  }

  async begin(): Promise<void> {
    const folder = await folderToRead();
    if (!folder) return;
    this.stop();
    this.#folder = folder;
    await this.#look(folder);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#folder = null;
    this.#seen = {};
  }

  async #look(folder: FileSystemDirectoryHandle): Promise<void> {
    try {
      const ready = await this.#readyIn(folder);
      if (this.#folder !== folder) return;
      // What could not be stored was said; it comes again when the folder is chosen anew.
      if (ready.length > 0 && (await takeFiles(this.#exercise, ready)) === null) this.stop();
    } catch {
      if (this.#folder === folder) this.#lose();
    }
    if (this.#folder === folder) this.#timer = setTimeout(() => void this.#look(folder), EVERY);
  }

  /** Files that are as they were at the last look, and were not taken yet: what is still being written changes. */
  async #readyIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
    const ready: File[] = [];
    const seen: Record<string, Seen> = {};
    for await (const entry of folder.values()) {
      if (entry.kind !== 'file' || entry.name.startsWith('.')) continue;
      const file = await fileOf(entry);
      if (!file) continue;
      const mark = `${String(file.size)} ${String(file.lastModified)}`;
      const before = this.#seen[file.name];
      const isSame = before?.mark === mark;
      if (isSame && !before.isTaken) ready.push(file);
      seen[file.name] = { mark, isTaken: isSame };
    }
    this.#seen = seen;
    return ready;
  }

  #lose(): void {
    toast(t('workshop.folderLost', { name: this.name ?? '' }), { kind: 'problem', about: 'workshop.folder' });
    this.stop();
  }
}

/** Null where it went while the folder was read. */
async function fileOf(entry: FileSystemHandle): Promise<File | null> {
  try {
    return await (entry as FileSystemFileHandle).getFile();
  } catch {
    return null;
  }
}
