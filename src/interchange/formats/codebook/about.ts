// The codebook: a table for those who analyse the data.

import type { Format } from '../contract.ts';

export const codebook: Format = {
  id: 'codebook',
  files: [{ ending: '-codebook.csv', mediaType: 'text/csv' }],
  options: [],
  oracle: 'csv-parse',
  load: () => import('./format.ts'),
};
