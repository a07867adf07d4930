// What is signed of an entry of a record: a text that names all that the entry says, so that none of it can be changed.

import { signText, verifyText, type SigningKey } from '../../document/index.ts';
import { digestOf, sha256 } from '../digest.ts';
import type { Status } from '../types.ts';
import { plainText } from './plain-text.ts';
import { saidOf, type Recorded, type Words } from './record.ts';
import type { Digest, InstrumentRecord, PublicKey, StatusChange } from './types.ts';

/** A person who says something, with the key that signs it. */
export interface Signer {
  readonly name: string;
  readonly role: string;
  readonly key: SigningKey;
}

/** What is signed. Its order is fixed: the same entry has the same text in every studio. */
export function statementOf(entry: StatusChange, key: PublicKey): string {
  const { of, version, status, who, role = '', when = '', why, exceptions = '' } = entry;
  const said = {
    statement: 'aspect-statement/1',
    of,
    version,
    status,
    who,
    role,
    when,
    why,
    exceptions,
    key,
  };
  return `${JSON.stringify(said)}\n`;
}

/** Where the present document stands, said by nobody in particular. */
export function statusChange(state: Recorded, status: Status, words: Words): StatusChange {
  return { ...saidOf(state.document, words), status, exceptions: digestOfExceptions(state.record) };
}

/** The same, signed. */
export async function signedChange(
  state: Recorded,
  status: Status,
  { name, role, key }: Signer,
  words: Omit<Words, 'who'>,
): Promise<StatusChange> {
  const { publicKey } = key;
  const entry = { ...statusChange(state, status, { ...words, who: name }), role };
  return { ...entry, signature: { key: publicKey, of: await signText(key, statementOf(entry, publicKey)) } };
}

/** What is found of the signature of an entry. */
export type SignatureState = 'unsigned' | Awaited<ReturnType<typeof verifyText>>;

export async function verifyChange({ signature, ...entry }: StatusChange): Promise<SignatureState> {
  if (!signature) return 'unsigned';
  return verifyText(signature.key, statementOf(entry, signature.key), signature.of);
}

/** Whether an entry speaks of what stands there now, exceptions included. */
export function isOfPresent({ of, exceptions }: StatusChange, { document, record }: Recorded): boolean {
  return of === digestOf(document) && (exceptions ?? NONE) === digestOfExceptions(record);
}

function digestOfExceptions({ exceptions }: Pick<InstrumentRecord, 'exceptions'>): Digest {
  return sha256(plainText(exceptions));
}

/** Entries of format 1 did not say: they are taken as said where there were none. */
const NONE: Digest = sha256(plainText([]));
