// A JSON Schema of cases, for those who make them: whatever passes it, `aspect score` reads.

import type { Format } from '../contract.ts';

export const caseSchema: Format = {
  id: 'case-schema',
  files: [{ ending: '-case.schema.json', mediaType: 'application/schema+json' }],
  options: ['language'],
  oracle: 'ajv 2020',
  load: () => import('./format.ts'),
};
