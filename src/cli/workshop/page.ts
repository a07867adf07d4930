// The files of the participant's page, which the build puts beside this program. All of them are read at the start:
// what is asked for later never becomes a path.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadUse } from '../call.ts';

export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const PAGE = 'participate.html';

/** From the built program, and from its source. */
const FOLDERS = ['../participant', '../../../dist/participant'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** By their addresses; the page itself is at `/`. */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = FOLDERS.find((one) => existsSync(join(one, PAGE)));
  if (folder === undefined) throw new BadUse('workshopNoPage');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file): Promise<[string, PageFile]> => {
    const address = `/${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
    return [
      address,
      { type: TYPES[extname(file)] ?? 'application/octet-stream', content: await readFile(file) },
    ];
  });
  const page = new Map(await Promise.all(read));
  return page.set('/', served(page.get(`/${PAGE}`)!));
}

/** The page knows by a mark that a server is there, which gives the exercise and takes responses. */
function served({ type, content }: PageFile): PageFile {
  const text = new TextDecoder().decode(content).replace('<html ', '<html data-served ');
  return { type, content: new TextEncoder().encode(text) };
}
