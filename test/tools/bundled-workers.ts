// In tests of components each worker is one file, made before the first test: many tests start a worker of their own,
// and as hundreds of modules that are asked for one by one, each took seconds.

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const FOLDER = 'src/workers';

export function bundledWorkers(): Plugin {
  /** By file; null where a worker starts another, whose address would be that of a build. */
  const bundles = new Map<string, string | null>();
  return {
    name: 'bundled-workers',
    apply: 'serve',
    async buildStart() {
      const files = readdirSync(FOLDER).filter((name) => name.endsWith('.worker.ts'));
      for (const file of files.map((name) => resolve(FOLDER, name)))
        if (!bundles.has(file)) bundles.set(file, await bundled(file));
    },
    // Sent as it is: it needs none of what is done to a module, which takes long for so large a file.
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = '', query = ''] = (request.url ?? '').split('?');
        const code = query.includes('worker_file') ? bundles.get(resolve(`.${path}`)) : null;
        if (code === null || code === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.end(code);
      });
    },
  };
}

async function bundled(file: string): Promise<string | null> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  });
  const [first, ...others] = 'output' in made ? made.output : [];
  return first?.type === 'chunk' && others.length === 0 ? first.code : null;
}
