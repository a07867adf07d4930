import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';
import { bareSchemas } from './src/build/bare-schemas.ts';
import { offline } from './src/build/offline.ts';
import { participantFolder } from './src/build/participant.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { uncompressed } from './src/build/uncompressed.ts';
import { launchOptions } from './test/tools/browser.ts';
import { bundledWorkers } from './test/tools/bundled-workers.ts';

/** Found late by the dev server (in workers or behind `require`), so named here: a late find reloads the page. */
const foundLate = [
  '@bpmn-io/lezer-feel',
  'comlink',
  'dexie',
  'fflate',
  'jstat',
  'json-rules-engine',
  'jsonpath-plus',
  'marked',
  'mutative',
];

/** What stores, what has a page, and what replaces modules or time: it leaves something behind. */
const LEAVES = /fake-indexeddb|\/storage\/|\/state\/|\/page\.ts'|\/workspace\.ts'|\bvi\.(?:mock|use|stub)/;

/** The test files that leave something behind for others that share their modules. */
const alone = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('component'))
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => LEAVES.test(readFileSync(path, 'utf8')));

const inNode = {
  // Property tests take what they need, on slow machines too; a soak takes hours.
  testTimeout: process.env['ASPECT_SOAK'] ? 0 : 600_000,
  environment: 'node',
  globalSetup: ['test/tools/once.ts'],
  maxWorkers: 2,
};

/** The studio: a page that works from any folder of any web server, and without one. */
const studio: ViteUserConfig = {
  base: './',
  plugins: [
    svelte(),
    process.env['VITEST'] ? [] : [contentSecurityPolicy(), uncompressed(), offline(), participantFolder()],
  ],
  optimizeDeps: {
    include: foundLate,
    entries: ['index.html', 'participate.html', 'src/{studio,workers,participant}/**/*.{ts,svelte}'],
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/studio',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    // What each area needs in scripts it says itself; lists of them beforehand were a part of the first page.
    modulePreload: {
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((one) => one.endsWith('.css')) : needed,
    },
    assetsInlineLimit: 0, // the content policy takes fonts from files only
    rolldownOptions: { input: ['index.html', 'participate.html'] },
  },
  test: {
    passWithNoTests: true,
    projects: [
      // Most files read the same modules, which keep no state: loading them anew for each took a third of the time.
      {
        extends: true,
        test: {
          ...inNode,
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/component/**', ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { ...inNode, name: 'unit', include: alone } },
      {
        extends: true,
        plugins: [bundledWorkers()],
        test: {
          name: 'component',
          testTimeout: 60_000, // a slow machine is not a broken studio
          include: ['test/component/**/*.test.ts'],
          setupFiles: ['test/component/harness/fresh.ts'],
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
};

/** The same core in files that need Node and nothing else. */
function core(entry: string, outDir: string): ViteUserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
    },
  };
}

/** Each command in files of its own, so that it reads no more than it needs. With what makes a container of it. */
const cli: ViteUserConfig = mergeConfig(core('src/cli/main.ts', 'dist/cli'), {
  publicDir: 'src/cli/files',
  build: {
    copyPublicDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'aspect.js',
        chunkFileNames: '[name]-[hash].mjs',
        banner: ({ isEntry }: { isEntry: boolean }) => (isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});

/** What production systems install, one file, also for browsers: nothing of Node may be in it. With its manifest and README. */
const runtime: ViteUserConfig = mergeConfig(core('src/runtime/index.ts', 'dist/runtime'), {
  publicDir: 'src/runtime/files',
  ssr: { target: 'webworker' },
  plugins: [bareSchemas()],
  // It edits nothing, and needs to know no draft; its rules look into no fact; and nobody writes expressions in it.
  resolve: {
    alias: {
      mutative: resolve('src/runtime/no-drafts.ts'),
      'jsonpath-plus': resolve('src/runtime/no-paths.ts'),
      './foreign/said.ts': resolve('src/runtime/no-habits.ts'),
    },
  },
  build: {
    minify: true,
    copyPublicDir: true,
    rolldownOptions: { output: { entryFileNames: 'index.js', codeSplitting: false } },
  },
});

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : mode === 'runtime' ? runtime : studio));
