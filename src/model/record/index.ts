// The record of an instrument, and the file in which both travel.

export {
  acceptFinding,
  exceptionFor,
  ruleOf,
  withdrawException,
  type Acceptable,
  type Justification,
} from './exceptions.ts';
export {
  commentOn,
  openThreads,
  partAt,
  threadsOf,
  withComment,
  type Remark,
  type Thread,
} from './comments.ts';
export { joinedRecords } from './join.ts';
export {
  authorsOf,
  DECIDED_STEPS,
  hindrancesOf,
  isDecision,
  isAsSaid,
  isFinal,
  LIFE,
  nextSteps,
  nextVersion,
  releaseBefore,
  withStatus,
  type DecidedStep,
  type Facts,
  type Hindrance,
  type OpenSafeguards,
} from './life.ts';
export { foundIn, settingAside, withAside, type Found } from './set-aside.ts';
export {
  isAltered,
  isOfPresent,
  signed,
  signedChange,
  statementOf,
  statusChange,
  verifyEntry,
  type Signable,
  type SignatureState,
  type Signer,
} from './statement.ts';
export {
  FILE_FORMAT,
  fileOf,
  wholeFileOf,
  type HistoryEntry,
  type InstrumentFile,
  type WholeFile,
} from './file.ts';
export {
  isStatus,
  newRecord,
  recordOf,
  recordSaying,
  saidOf,
  sayStatus,
  saysNothing,
  statusOf,
  UNKNOWN,
  UNSAID,
  type Recorded,
  type Words,
} from './record.ts';
export { recordKind } from './kind.ts';
export {
  withoutAgreed,
  sayBack,
  sayGlossary,
  followTexts,
  sayTexts,
  TextStates,
  type Condition,
  type SaidText,
} from './texts.ts';
export { validateRecord, type ReadRecord } from './read.ts';
export type * from './types.ts';
