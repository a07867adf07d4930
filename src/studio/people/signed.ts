// A file of signatures, chosen with its package. Its keys are not looked at here: who is known is asked when it is shown.

import {
  LONGEST_SIGNATURES,
  readSignatures,
  SIGNATURES_ENDING,
  type FoundSignatures,
} from '../../interchange/signatures/index.ts';

export interface ReadSignatures extends FoundSignatures {
  readonly text: string;
}

export const isOfSignatures = ({ name }: File): boolean => name.endsWith(SIGNATURES_ENDING);

/** The signatures of the package with this SHA-256. */
export async function readSigned(file: Blob, sha256: string): Promise<ReadSignatures> {
  const read = file.size > LONGEST_SIGNATURES ? '?' : await file.text();
  const text = read === '' || read.endsWith('\n') ? read : `${read}\n`;
  return { text, ...(await readSignatures(text, sha256, [])) };
}

/** Where a file can be signed, the browser makes digests, too, and the page goes on meanwhile. */
export async function digestOfFile(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
