// The record of an instrument, and the file in which both travel.

export { acceptFinding, exceptionFor, ruleOf, withdrawException } from './exceptions.ts';
export { FILE_FORMAT, fileOf, type InstrumentFile } from './file.ts';
export {
  isStatus,
  mergedRecord,
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
  sayTexts,
  TextStates,
  type Condition,
  type SaidText,
} from './texts.ts';
export { validateRecord, type ReadRecord } from './read.ts';
export type * from './types.ts';
