// Rules for json-rules-engine, with the facts that they need.

import type { Format } from '../contract.ts';

export const rules: Format = {
  id: 'json-rules-engine',
  files: [{ ending: '-rules.mjs', mediaType: 'text/javascript' }],
  options: [],
  oracle: 'vectors in json-rules-engine',
  inPackage: ['json-rules-engine/rules.mjs'],
  load: () => import('./format.ts'),
};
