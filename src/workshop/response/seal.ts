// The checksum of a response. It tells that a file was changed, by a slip or by an editor; it is no signature: whoever
// wants to can compute it anew.

import { sha256 } from '../../document/index.ts';
import { responseKind } from './kind.ts';
import type { ExerciseResponse } from './types.ts';

export type Unsealed = Omit<ExerciseResponse, 'checksum'>;

/** Handed in: from now on a change shows. */
export function sealed(response: Unsealed): ExerciseResponse {
  return { ...response, checksum: checksumOf(response) };
}

export function isUnchanged(response: ExerciseResponse): boolean {
  return response.checksum === checksumOf(response);
}

function checksumOf(response: Unsealed): string {
  return sha256(responseKind.canonical({ ...response, checksum: '' }));
}
