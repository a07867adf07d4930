// XLIFF 2: what programs of translators read and write.

import type { Format } from '../contract.ts';

export const xliff: Format = {
  id: 'xliff',
  files: [{ ending: '.xlf', mediaType: 'application/xliff+xml' }],
  options: ['language', 'translation'],
  oracle: 'saxes',
  holdsTexts: () => true,
  load: () => import('./format.ts'),
};
