// What is signed of an entry of a record: a text that names all that the entry says, so that none of it can be changed.

import { signText, verifyText, type SigningKey } from '../../document/index.ts';
import { digestOf, sha256 } from '../digest.ts';
import type { Status } from '../types.ts';
import { plainText } from './plain-text.ts';
import { saidOf, type Recorded, type Words } from './record.ts';
import { foundIn } from './set-aside.ts';
import type { Comment, Digest, InstrumentRecord, PublicKey, SetAside, StatusChange } from './types.ts';

/** A person who says something, with the key that signs it. */
export interface Signer {
  readonly name: string;
  readonly role: string;
  readonly key: SigningKey;
}

/** What a person can sign of a record. */
export type Signable = StatusChange | Comment | SetAside;

/** What is signed. Its order is fixed: the same entry has the same text in every studio. */
export function statementOf(entry: Signable, key: PublicKey): string {
  return `${JSON.stringify(saidIn(entry, key))}\n`;
}

function saidIn(entry: Signable, key: PublicKey): object {
  if ('status' in entry) return statementOfStatus(entry, key);
  return 'id' in entry ? statementOfComment(entry, key) : statementOfAside(entry, key);
}

function statementOfStatus(entry: StatusChange, key: PublicKey): object {
  const { of, version, status, who, role = '', when = '', why, exceptions = '' } = entry;
  const statement = 'aspect-statement/1';
  return { statement, of, version, status, who, role, when, why, exceptions, key };
}

/** What is left out of a comment is left out here: that it answers nothing is said, too. */
function statementOfComment(entry: Comment, key: PublicKey): object {
  const { of, version, id, at, part, text, answers, resolves, who, role = '', when = '', why } = entry;
  const statement = 'aspect-comment/1';
  return { statement, of, version, id, at, part, text, answers, resolves, who, role, when, why, key };
}

/** What was found is named by its digest: it can be long, and nobody vouches for it. */
function statementOfAside(entry: SetAside, key: PublicKey): object {
  const { of, version, who, role = '', when = '', why } = entry;
  const found = sha256(plainText(foundIn(entry) ?? null));
  const statement = 'aspect-set-aside/1';
  return { statement, of, version, found, who, role, when, why, key };
}

/** Where the present document stands, said by nobody in particular. */
export function statusChange(state: Recorded, status: Status, words: Words): StatusChange {
  return { ...saidOf(state.document, words), status, exceptions: digestOfExceptions(state.record) };
}

/** The same, signed. */
export function signedChange(
  state: Recorded,
  status: Status,
  signer: Signer,
  words: Omit<Words, 'who'>,
): Promise<StatusChange> {
  return signed(statusChange(state, status, { ...words, who: signer.name }), signer);
}

/** The entry in the name of who signs it. */
export async function signed<Entry extends Signable>(
  unsigned: Entry,
  { name, role, key }: Signer,
): Promise<Entry> {
  const { publicKey } = key;
  const entry: Entry = { ...unsigned, who: name, role };
  return { ...entry, signature: { key: publicKey, of: await signText(key, statementOf(entry, publicKey)) } };
}

/** What is found of the signature of an entry. */
export type SignatureState = 'unsigned' | Awaited<ReturnType<typeof verifyText>>;

export async function verifyEntry(entry: Signable): Promise<SignatureState> {
  const { signature } = entry;
  if (!signature) return 'unsigned';
  return verifyText(signature.key, statementOf(entry, signature.key), signature.of);
}

/** Whether something of a record was changed after it was signed. */
export async function isAltered({ statuses, comments, setAside = [] }: InstrumentRecord): Promise<boolean> {
  const found = await Promise.all([...statuses, ...comments, ...setAside].map(verifyEntry));
  return found.includes('mismatch');
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
