// JSON Pointers (RFC 6901): the places of a document.

export type Key = string | number;

export function printPointer(keys: readonly Key[]): string {
  return within('', ...keys);
}

export function readPointer(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of something directly within `path`. */
export function within(path: string, ...keys: readonly Key[]): string {
  let inner = path;
  for (const key of keys) inner += `/${typeof key === 'number' ? String(key) : escaped(key)}`;
  return inner;
}

/** Checks ask for many pointers, and hardly any key has such a character. */
function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of readPointer(path)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
