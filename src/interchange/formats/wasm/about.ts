// WebAssembly: one module that stands alone, what lies where in it, and hosts that run it.

import type { Format } from '../contract.ts';

export const wasm: Format = {
  id: 'wasm',
  files: [
    { ending: '-scorer.wasm', mediaType: 'application/wasm' },
    { ending: '-layout.json', mediaType: 'application/json' },
    { ending: '-wasm.md', mediaType: 'text/markdown' },
    { ending: '-host.mjs', mediaType: 'text/javascript' },
    { ending: '-host.py', mediaType: 'text/x-python' },
    { ending: '-host.go', mediaType: 'text/x-go' },
  ],
  options: [],
  oracle: 'vectors in WebAssembly',
  inPackage: [
    'wasm/scorer.wasm',
    'wasm/layout.json',
    'wasm/README.md',
    'wasm/host.mjs',
    'wasm/host.py',
    'wasm/host.go',
  ],
  load: () => import('./format.ts'),
};
