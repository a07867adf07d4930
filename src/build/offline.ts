// Makes the built studio work without a network: after a build, lists every file with a hash of its content
// and writes the service worker that keeps exactly this set.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const template = new URL('./service-worker.js', import.meta.url);

export function offline(): Plugin {
  let folder = '';
  return {
    name: 'aspect:offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    // Last of all hooks, so that what Vite copies from public/ is there too.
    closeBundle: {
      order: 'post',
      handler: () => writeServiceWorker(folder),
    },
  };
}

/** Writes `service-worker.js` for exactly the files that are in `folder` now. */
export function writeServiceWorker(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relativeUrl(folder, path), sha256(readFileSync(path))] as const);
  const worker = readFileSync(template, 'utf8')
    .replace("'SET'", () => JSON.stringify(sha256(JSON.stringify(files)).slice(0, 16)))
    .replace("['FILES']", () => JSON.stringify(files, null, 1));
  writeFileSync(join(folder, 'service-worker.js'), worker);
}

function relativeUrl(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll('\\', '/');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
