// A database as a file: the stores that a version of it had, and their rows. Lists of numbers and maps, which JSON has
// not, stand as `{"Int32Array": […]}` and `{"Map": [[key, value], …]}`.

export interface Dump {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly Store[];
}

interface Store {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
  readonly rows: readonly unknown[];
}

const ARRAYS = { Int8Array, Int16Array, Int32Array, Float64Array } as const;

/** For `JSON.stringify`. */
export function toJson(_: string, value: unknown): unknown {
  if (value instanceof Map) return { Map: [...(value as Map<unknown, unknown>)] };
  if (ArrayBuffer.isView(value)) return { [value.constructor.name]: [...(value as Int8Array)] };
  return value;
}

/** For `JSON.parse`. */
export function fromJson(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[name, content] = ['', null], ...more] = Object.entries(value as Record<string, unknown>);
  if (more.length > 0 || !Array.isArray(content)) return value;
  if (name === 'Map') return new Map(content as [unknown, unknown][]);
  return name in ARRAYS ? ARRAYS[name as keyof typeof ARRAYS].from(content as number[]) : value;
}

/** Makes the database that a browser would have. */
export async function restore({ name, version, stores }: Dump): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes, rows } of stores) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
      for (const row of rows) made.put(row);
    }
  };
  (await done(opening)).close();
}

/** What the browser has. */
export async function dumpOf(name: string): Promise<Dump> {
  const db = await done(indexedDB.open(name));
  const stores: Store[] = [];
  for (const store of db.objectStoreNames) {
    const { keyPath, autoIncrement, indexNames, ...one } = open(db, store);
    const indexes = [...indexNames].map((index) => ({ name: index, keyPath: one.index(index).keyPath }));
    stores.push({ name: store, keyPath, autoIncrement, indexes, rows: await done(one.getAll()) });
  }
  const { version } = db;
  db.close();
  return { name, version, stores };
}

function open(db: IDBDatabase, name: string) {
  const store = db.transaction(name).objectStore(name);
  return {
    keyPath: store.keyPath as string | string[],
    autoIncrement: store.autoIncrement,
    indexNames: store.indexNames,
    index: (index: string) => store.index(index),
    getAll: () => store.getAll() as IDBRequest<unknown[]>,
  };
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });
}
