// Rules for json-rules-engine, with the facts that they need.

import type { Format } from '../contract.ts';
import { CARRIED } from '../package/carried.ts';

export const rules: Format = {
  id: 'json-rules-engine',
  files: [{ ending: '-rules.mjs', mediaType: 'text/javascript' }],
  options: [],
  oracle: 'vectors in json-rules-engine',
  inPackage: CARRIED['json-rules-engine'],
  systems: ['json-rules-engine 7'],
  load: () => import('./format.ts'),
};
