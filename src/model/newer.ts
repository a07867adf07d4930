// A document of a newer studio is not read by halves.

import type { Diagnostic } from './diagnostic.ts';

/** What is told of a value in a newer format of the same kind (`KIND/NUMBER`) than the one that is known. */
export function newerThan(known: string, value: unknown): Diagnostic | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const [kind, newest] = known.split('/') as [string, string];
  const [ofKind, number] = String(value.format).split('/');
  const format = Number(number);
  if (ofKind !== kind || !(format > Number(newest))) return null;
  return {
    code: 'format-newer',
    severity: 'error',
    path: '/format',
    params: { format, newest: Number(newest) },
  };
}
