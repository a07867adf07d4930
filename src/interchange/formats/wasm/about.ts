// WebAssembly: one module that stands alone, what lies where in it, and hosts that run it.

import type { Format } from '../contract.ts';
import { CARRIED } from '../package/carried.ts';

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
  inPackage: CARRIED.wasm,
  systems: ['wasmtime', 'wazero', 'Spark'],
  load: () => import('./format.ts'),
};
