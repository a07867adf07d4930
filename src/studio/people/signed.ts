// A file of signatures, chosen with its package. Its keys are not looked at here: who is known is asked when it is shown.

import { sha256 } from '../../document/index.ts';
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

/** The browser's own digest lets the page go on; where there is none, nothing can be verified, which is then told. */
export async function digestOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return sha256(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
