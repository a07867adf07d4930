// Runs a plan: one case with its reasons, by json-rules-engine; a whole case bank, by columns.

export { assess, caseEngine, type CaseEngine } from './case/engine.ts';
export { earlierAnswers, type PreviousAssessment } from './earlier.ts';
export { readCase, type CaseReading } from './cases.ts';
export { ruleSet } from './case/rules.ts';
export { assessmentReader } from './columns/assessment.ts';
export { countsOf, type Counts } from './columns/counts.ts';
export { countDifferences, differentRows, rowsOf, type ColumnPair } from './columns/differences.ts';
export { movesBetween, type Move } from './columns/moves.ts';
export { shiftBetween, type NumberShift } from './columns/shifts.ts';
export { answerAt, caseAt, columnsOf, emptyColumn } from './columns/encode.ts';
export { ColumnBank, type BankRun } from './columns/bank.ts';
export { casesPart, type CasesPart } from './columns/parts.ts';
export { columnEngine, type ColumnEngine } from './columns/engine.ts';
export type * from './columns/types.ts';
export type * from './types.ts';
export { missingOf, valueAt } from './columns/types.ts';
