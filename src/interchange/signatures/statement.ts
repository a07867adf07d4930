// What is signed of a package: an in-toto statement (v1) that names the archive by its SHA-256, says what it is of, who
// signs it, in which capacity and when.

import { isPublicKey } from '../../document/index.ts';
import { isRecord, readJson } from '../../model/json.ts';
import { isStatus } from '../../model/index.ts';
import type { Instant, PublicKey } from '../../model/record/types.ts';
import { isVersion } from '../version.ts';
import type { Provenance } from '../provenance.ts';

/** What envelopes say that their body is. */
export const BODY_TYPE = 'application/vnd.in-toto+json';

const STATEMENT = 'https://in-toto.io/Statement/v1';
const PREDICATE = 'urn:aspect:package-signature:1';

/** In which capacity somebody signs a package. */
export const CAPACITIES = ['author', 'reviewer', 'authority'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The archive that is signed. */
export interface SignedPackage {
  /** The name of its file: for whoever looks, and never compared. */
  readonly file: string;
  readonly sha256: string;
  /** As each of its results says it. */
  readonly instrument: Provenance['instrument'];
}

/** Who signs, and as what. */
export interface Signing {
  readonly name: string;
  /** In their service; empty where it was not said. */
  readonly role: string;
  readonly key: PublicKey;
  readonly as: Capacity;
  readonly when: Instant;
}

export interface SignatureStatement extends SignedPackage, Signing {}

/** Its order is fixed: a statement has one text. */
export function statementText(said: SignatureStatement): string {
  const { file, sha256, instrument, name, role, key, as, when } = said;
  const { id, version, status } = instrument;
  return JSON.stringify({
    _type: STATEMENT,
    subject: [{ name: file, digest: { sha256 } }],
    predicateType: PREDICATE,
    predicate: {
      instrument: { id, version, status, sha256: instrument.sha256 },
      signer: { name, role, key },
      as,
      when,
    },
  });
}

/** Null where a text is no statement as it is written here, to the letter: nothing in it may be read in two ways. */
export function readStatement(text: string): SignatureStatement | null {
  const said = saidIn(readJson(text, { longest: LONGEST }).value);
  return said && statementText(said) === text ? said : null;
}

/** In characters. */
const LONGEST = 10_000;

function saidIn(value: unknown): SignatureStatement | null {
  const { subject, predicate } = partsOf(value);
  const { name: file, digest } = partsOf(Array.isArray(subject) ? subject[0] : null);
  const { sha256 } = partsOf(digest);
  const { instrument, signer, as, when } = partsOf(predicate);
  const { id, version, status, sha256: ofDocument } = partsOf(instrument);
  const { name, role, key } = partsOf(signer);
  const isWhole =
    [file, id, name, role].every((one) => typeof one === 'string') &&
    isVersion(version) &&
    [sha256, ofDocument].every(isDigest) &&
    isStatus(status) &&
    isPublicKey(key) &&
    CAPACITIES.some((one) => one === as) &&
    isInstant(when);
  const of = { id, version, status, sha256: ofDocument };
  return isWhole ? ({ file, sha256, instrument: of, name, role, key, as, when } as SignatureStatement) : null;
}

const partsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
