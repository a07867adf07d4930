// The scorer: one ES module that computes what the instrument says, with its types.

import type { Format } from '../contract.ts';
import { CARRIED } from '../package/carried.ts';

export const scorer: Format = {
  id: 'scorer',
  files: [
    { ending: '-scorer.mjs', mediaType: 'text/javascript' },
    { ending: '-scorer.d.mts', mediaType: 'text/plain' },
  ],
  options: [],
  oracle: 'vectors in Node',
  inPackage: CARRIED.scorer,
  systems: ['Node', 'Chromium'],
  load: () => import('./format.ts'),
};
