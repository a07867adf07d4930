// Signatures stand beside a package, in a file of a line each, so that the package stays what it was, to the byte, and
// others can add theirs.

import { sealed, type SigningKey } from '../../document/index.ts';
import { BODY_TYPE, statementText, type SignedPackage, type Signing } from './statement.ts';

/** What the name of the file of a package is continued with. */
export const SIGNATURES_ENDING = '.intoto.jsonl';

/** A line for the file of signatures. */
export async function signPackage(
  what: SignedPackage,
  who: Omit<Signing, 'key'>,
  key: SigningKey,
): Promise<string> {
  const said = statementText({ ...what, ...who, key: key.publicKey });
  return `${JSON.stringify(await sealed(BODY_TYPE, said, key))}\n`;
}
