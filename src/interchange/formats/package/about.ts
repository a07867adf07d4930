// The package: what production systems run.

import type { Format } from '../contract.ts';

export const packageFormat: Format = {
  id: 'package',
  files: [{ ending: '.zip', mediaType: 'application/zip' }],
  options: [],
  oracle: 'aspect verify',
  recognises: isArchive,
  load: () => import('./format.ts'),
};

/** Every zip archive begins so. */
export function isArchive([p, k]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b;
}
