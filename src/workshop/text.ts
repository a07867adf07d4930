// The text of a file of a workshop, whatever wrote it. An editor that saves what a participant handed in as UTF-16 or as
// Windows-1251 changes no rating; its checksum is over the text.

import { decodeText } from '../interchange/cases/encoding.ts';
import type { Diagnostic } from '../model/index.ts';

/** What is no JSON stays as UTF-8 reads it: by that, `recognised` knows a picture or an archive. */
export function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  return /^\s*[[{]/.test(text) ? text : new TextDecoder().decode(bytes);
}

/** In bytes. A response with a long reason for each of a thousand ratings is smaller. */
export const LARGEST_RESPONSE = 2 ** 20;

export const tooLarge: Diagnostic = {
  code: 'response-too-large',
  severity: 'error',
  path: '',
  params: { most: LARGEST_RESPONSE / 1024 },
};
