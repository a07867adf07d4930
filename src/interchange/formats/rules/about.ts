// Rules for json-rules-engine, with the facts that they need.

import type { Format } from '../contract.ts';
import { CARRIED } from '../package/carried.ts';

export const rules: Format = {
  id: 'json-rules-engine',
  files: [{ ending: '-rules.mjs', mediaType: 'text/javascript' }],
  options: [],
  oracle: 'vectors in json-rules-engine',
  inPackage: CARRIED['json-rules-engine'],
  load: () => import('./format.ts'),
};
