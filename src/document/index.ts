// What holds of every kind of document, whatever it is about: history, saving, digest, versions, who and why. Nothing
// here knows an instrument, a page or a database.

export {
  Autosave,
  type Rescue,
  type SaveState,
  type Write,
  type WriteOutcome,
  type WriteProblem,
  type Written,
} from './autosave.ts';
export {
  begin,
  everywhere,
  LONGEST_HISTORY,
  perform,
  redo,
  undo,
  type Edit,
  type History,
  type Performed,
  type Step,
} from './history.ts';
export {
  keyIdOf,
  openedEnvelope,
  sealed,
  verifySeal,
  type Envelope,
  type OpenedEnvelope,
} from './envelope.ts';
export { digestOf, formatIn, read, type Found, type Kind, type Read } from './kind.ts';
export type { Provenance } from './provenance.ts';
export { isPublicKey } from './public-key.ts';
export {
  fingerprintOf,
  newSigningKey,
  signText,
  verifyText,
  type SigningKey,
  type Verified,
} from './signature.ts';
export { hashing, sha256 } from './sha256.ts';
export { thinOut } from './thin.ts';
export { recordState, type Comparison, type Version, type VersionStore } from './versions.ts';
