// A document of a newer studio is not read by halves.

import type { Diagnostic } from './diagnostic.ts';

/** What is told of a document whose format is newer than the newest one that is known. */
export function newerThan(newest: number, format: number): Diagnostic {
  return { code: 'format-newer', severity: 'error', path: '/format', params: { format, newest } };
}
