// A folder of files in memory, with as much of the browser's interface as the studio uses. A file is replaced when
// writing is closed, as browsers promise.

export class MemoryFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly files = new Map<string, string>();
  readonly folders = new Map<string, MemoryFolder>();
  /** Set to make every write fail with an error of this name. */
  fails: string | null = null;
  permission: PermissionState = 'granted';

  constructor(name = '') {
    this.name = name;
  }

  getDirectoryHandle(name: string): Promise<MemoryFolder> {
    const folder = this.folders.get(name) ?? new MemoryFolder(name);
    this.folders.set(name, folder);
    return Promise.resolve(folder);
  }

  getFileHandle(name: string, { create = false } = {}): Promise<unknown> {
    if (!this.files.has(name)) {
      if (!create) return Promise.reject(new DOMException(name, 'NotFoundError'));
      this.files.set(name, '');
    }
    return Promise.resolve(this.#handle(name));
  }

  removeEntry(name: string): Promise<void> {
    const known = this.files.delete(name) || this.folders.delete(name);
    return known ? Promise.resolve() : Promise.reject(new DOMException(name, 'NotFoundError'));
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.permission = 'granted';
    return Promise.resolve(this.permission);
  }

  async *entries(): AsyncGenerator<[string, unknown]> {
    for (const name of this.files.keys()) yield [name, this.#handle(name)];
    for (const [name, folder] of this.folders) yield [name, folder];
  }

  #handle(name: string) {
    return {
      kind: 'file',
      name,
      getFile: () => {
        const text = this.files.get(name) ?? '';
        return Promise.resolve({ size: text.length, lastModified: 1, text: () => Promise.resolve(text) });
      },
      createWritable: () => {
        let written = '';
        const fail = (): Promise<void> => Promise.reject(new DOMException('refused', this.fails ?? ''));
        return Promise.resolve({
          write: (text: string) => {
            if (this.fails !== null) return fail();
            written += text;
            return Promise.resolve();
          },
          close: () => {
            if (this.fails !== null) return fail();
            this.files.set(name, written);
            return Promise.resolve();
          },
          abort: () => Promise.resolve(),
        });
      },
    };
  }
}
