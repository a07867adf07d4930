/**
 * The layers of src/, from the ground up (docs: CONTRIBUTING.md).
 * A folder may import its own line and the lines above it; two folders never import each other.
 */
const layers = [
  ['words', 'document'],
  ['model'],
  ['language'],
  ['columns'],
  ['plan'],
  ['core'],
  ['engine', 'analysis'],
  ['targets'],
  ['simulation', 'statistics', 'safeguards', 'parts'],
  ['interchange'],
  ['documents'],
  ['workshop'],
  ['storage', 'runtime', 'cli'],
  ['workers'],
  ['studio'],
  ['participant'],
];

const folder = (names) => `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers.slice(0, -1).map((layer, level) => ({
      name: `${layer.join('-')}-looks-down`,
      comment: `${layer.join(' and ')} must not know the layers that build on them`,
      severity: 'error',
      from: { path: folder(layer) },
      to: { path: folder(layers.slice(level + 1).flat()) },
    })),
    {
      name: 'ends-stand-alone',
      comment: 'storage, runtime and cli are ends of the same core: none needs another',
      severity: 'error',
      from: { path: folder(['storage', 'runtime', 'cli']) },
      to: { path: folder(['storage', 'runtime', 'cli']), pathNot: '^src/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'a list may name what it loads on demand, and that may import the list; no other circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-folder-cycles',
      comment: 'two folders of src must not need each other, even through different files',
      scope: 'folder',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { circular: true, path: '^src/[^/]+$' },
    },
    {
      name: 'interface-only-in-studio',
      comment: 'the core runs in workers and in Node: interface libraries belong to pages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(studio|participant)/' },
      to: { path: 'node_modules/(svelte|monaco-editor|bits-ui|virtua|@fontsource[^/]*)/' },
    },
    {
      name: 'database-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'node-only-in-cli',
      comment: 'everything but the command line and the build runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|build)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'build-stands-alone',
      comment: 'src/build is used by vite.config.ts, never by what is shipped',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'bundled',
      comment:
        'what is shipped is bundled: packages are development dependencies, and whoever installs ours gets no other',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
