// Cases and assessments in files: CSV and JSON lines, in and out.

export { readCase, type ReadCase } from './case.ts';
export { askedIn, knownColumns } from './csv/columns.ts';
export { CsvRecords } from './csv/records.ts';
export { guarded } from './csv/guard.ts';
export { BYTE_ORDER_MARK, csvLine, DECIMAL_COMMA, PLAIN, type CsvStyle } from './csv/write.ts';
export { decodeText, type Encoding } from './encoding.ts';
export {
  AS_WRITTEN,
  NOTATIONS,
  NOTATIONS_OF,
  NOTHING_ACCEPTED,
  type CaseSettings,
  type FieldSettings,
  type Notation,
} from './notations/settings.ts';
export {
  asRemembered,
  isRemembered,
  rememberColumns,
  type RememberedColumn,
  type RememberedColumns,
} from './notations/remembered.ts';
export { Tally, type Example, type Taken } from './notations/taken.ts';
export { carriedIn, withIds, type CaseBatch } from './plain/batch.ts';
export { AssessmentLines } from './plain/write.ts';
export { CaseReading, readColumnNames } from './read.ts';
export { REJECTED_COLUMNS } from './rejected.ts';
export { rejectWriter } from './rejects.ts';
export {
  assessmentColumns,
  assessmentWriter,
  caseWriter,
  incompleteCell,
  resultCell,
  type LineWriter,
} from './write.ts';
export type { Bytes, CaseFormat, CaseProblem, CaseRow, Columns, RowSource } from './types.ts';
