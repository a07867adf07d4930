// All texts as a table, for translators who work in a spreadsheet.

import type { Format } from '../contract.ts';

export const textsCsv: Format = {
  id: 'texts-csv',
  files: [{ ending: '-texts.csv', mediaType: 'text/csv' }],
  options: [],
  oracle: 'csv-parse of texts',
  // XML begins with an angle bracket; what holds no table is told so.
  holdsTexts: (bytes) => !/^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200))),
  load: () => import('./format.ts'),
};
