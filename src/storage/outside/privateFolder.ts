// Files in the browser's private folder of this site, which the database knows nothing of and does not take with it.
// A file is replaced as a whole when it is closed: a crash leaves the old one or the new one.

type Folder = FileSystemDirectoryHandle;

/** Null where the browser has no such folder, or cannot write to it from a page. */
export async function privateFolder(name: string): Promise<Folder | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(name, { create: true });
  } catch {
    return null;
  }
}

/** Whether the browser has private folders at all; on a full disk it has, and writes nothing. */
export async function hasPrivateFolder(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

/** True if it is written. */
export async function writeFile(folder: Folder, name: string, text: string): Promise<boolean> {
  try {
    const file = await folder.getFileHandle(name, { create: true });
    const writing = await file.createWritable();
    try {
      await writing.write(text);
      await writing.close();
    } catch (error) {
      // What is given up leaves the old file.
      await writing.abort().catch(() => undefined);
      throw error;
    }
    return true;
  } catch {
    return false;
  }
}

export async function removeFile(folder: Folder, name: string): Promise<void> {
  await folder.removeEntry(name).catch(() => undefined);
}

export interface FoundFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** The files of a folder, without those that cannot be read or are empty, as a write that was cut off leaves them. */
export async function readFiles(folder: Folder, ending = '.json'): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  try {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file' || !name.endsWith(ending)) continue;
      const read = await readFile(handle);
      if (read) found.push(read);
    }
  } catch {
    // What could be listed is better than nothing.
  }
  return found;
}

async function readFile(handle: FileSystemFileHandle): Promise<FoundFile | null> {
  try {
    const file = await handle.getFile();
    return file.size === 0 ? null : { name: handle.name, at: file.lastModified, text: await file.text() };
  } catch {
    return null;
  }
}
