import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { offline } from './src/build/offline.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { launchOptions } from './test/tools/browser.ts';

/** Found late by the dev server (in workers or behind `require`), so named here: a late find reloads the page. */
const foundLate = [
  '@bpmn-io/lezer-feel',
  'comlink',
  'dexie',
  'fflate',
  'json-rules-engine',
  'jsonpath-plus',
  'mutative',
];

/** Tests of what has no page and no storage. */
const CORE = [
  'core',
  'engine',
  'interchange',
  'language',
  'model',
  'plan',
  'simulation',
  'templates',
  'words',
].map((folder) => `test/${folder}/**/*.test.ts`);

const inNode = {
  // Property tests take what they need, on slow machines too; a soak takes hours.
  testTimeout: process.env['ASPECT_SOAK'] ? 0 : 600_000,
  environment: 'node',
  maxWorkers: 2,
  include: ['test/**/*.test.ts'],
};

/** The studio: a page that works from any folder of any web server, and without one. */
const studio: ViteUserConfig = {
  base: './',
  plugins: [svelte(), process.env['VITEST'] ? [] : [contentSecurityPolicy(), offline()]],
  optimizeDeps: { include: foundLate, entries: ['index.html', 'src/{studio,workers}/**/*.{ts,svelte}'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/studio',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    assetsInlineLimit: 0, // the content policy takes fonts from files only
  },
  test: {
    passWithNoTests: true,
    projects: [
      // Every file of the core reads the same modules, which keep no state: loading them anew for each took a third of
      // the time. What stores and what shows keeps state, so its files have modules of their own.
      { extends: true, test: { ...inNode, name: 'core', include: CORE, isolate: false } },
      { extends: true, test: { ...inNode, name: 'unit', exclude: [...CORE, 'test/component/**'] } },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.ts'],
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

/** The same core in one file that needs Node and nothing else. */
function core(entry: string, outDir: string, entryFileNames: string, banner = ''): ViteUserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames, banner, codeSplitting: false } },
    },
  };
}

const cli = core('src/cli/main.ts', 'dist/cli', 'aspect.js', '#!/usr/bin/env node');
/** What production systems import, also in browsers: nothing of Node may be in it. */
const runtime: ViteUserConfig = {
  ...core('src/runtime/index.ts', 'dist/runtime', 'index.js'),
  ssr: { noExternal: true, target: 'webworker' },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : mode === 'runtime' ? runtime : studio));
