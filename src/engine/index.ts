// Runs a plan: one case with its reasons, by json-rules-engine; a whole case bank, by columns.

export { assess, caseEngine, type CaseEngine } from './case/engine.ts';
export { answeredReader, askedToday, itemsBehindResults } from './answered.ts';
export { earlierAnswers, type PreviousAssessment } from './earlier.ts';
export { resultIn } from './result.ts';
export { pointsOf } from './case/points.ts';
export { ruleSet } from './case/rules.ts';
export { assessmentReader, meaningOf, violationReader } from './columns/assessment.ts';
export { RowMarks } from './columns/marks.ts';
export {
  countDifferences,
  countsOf,
  differentRows,
  movesBetween,
  rowsOf,
  shiftBetween,
  together,
  type ColumnPair,
  type Counts,
  type Move,
  type NumberShift,
} from '../columns/index.ts';
export {
  answerAt,
  caseAt,
  caseWriterOf,
  columnsOf,
  emptyColumn,
  emptyColumns,
  firstRows,
  responseOf,
} from './columns/encode.ts';
export { ColumnBank, type BankRun } from './columns/bank.ts';
export { casesPart, type CasesPart } from './columns/parts.ts';
export { columnEngine, type ColumnEngine } from './columns/engine.ts';
export {
  caseDeciders,
  caseScorer,
  caseScorers,
  NO_OVERRIDES,
  type CaseDeciders,
  type CaseScorer,
  type PlainScorer,
} from './columns/scorer.ts';
export type * from '../columns/types.ts';
export type * from './types.ts';
export { missingOf, valueAt } from '../columns/types.ts';
