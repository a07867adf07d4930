// The participant's page in a folder of its own, with the files that it loads and no others: what the command line
// serves in a training room.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const PAGE = 'participate.html';
const ICON = 'icon.svg';

export function participantFolder(): Plugin {
  let built = '';
  let files: readonly string[] = [];
  return {
    name: 'aspect:participant-folder',
    apply: 'build',
    configResolved({ root, build }) {
      built = join(root, build.outDir);
    },
    writeBundle(_options, bundle) {
      files = [PAGE, ICON, ...filesOf(bundle)];
    },
    closeBundle: {
      order: 'post',
      handler() {
        const folder = join(dirname(built), 'participant');
        rmSync(folder, { recursive: true, force: true });
        for (const file of files) {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          cpSync(join(built, file), join(folder, file));
        }
      },
    },
  };
}

/** Scripts, styles, and what styles name. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const follow = (name: string): void => {
    const file = bundle[name];
    if (found.has(name) || !file) return;
    found.add(name);
    if (file.type === 'asset') {
      if (name.endsWith('.css'))
        for (const [other, { type }] of Object.entries(bundle))
          if (type === 'asset' && String(file.source).includes(other.split('/').at(-1)!)) follow(other);
      return;
    }
    const { imports, dynamicImports, viteMetadata } = file;
    for (const next of [...imports, ...dynamicImports, ...(viteMetadata?.importedCss ?? [])]) follow(next);
    for (const asset of viteMetadata?.importedAssets ?? []) follow(asset);
  };
  const entry = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith(PAGE),
  );
  if (entry) follow(entry.fileName);
  return [...found];
}
