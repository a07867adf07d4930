// Proofs: exact answers about everything that an instrument can say.

export { Analysis, USUAL_BUDGET, type AnalysisOptions, type Open } from './analyse.ts';
export type { Asserted } from './assertions.ts';
export { Exact, type Answers, type Held } from './exact.ts';
export { directionsIn, witnessesOf, type Direction, type ItemDirection, type Witnesses } from './facts.ts';
export {
  independent,
  type Dependence,
  type Independence,
  type IndependenceOptions,
  type OutcomeOfPair,
  type Side,
} from './independence.ts';
export type { Said } from './outcomes.ts';
export { analysed, prove, reportOf, type ProofOptions, type Report, type Shares } from './report.ts';
export { heldIn, responsesOf } from './responses.ts';
export { Sheet, sheetOf, type SheetData } from './sheet.ts';
export { stillPossible, type OpenAnswers } from './still.ts';
export type { Budget, Reason } from './diagram/budget.ts';
export type { Directions, Move } from './ask/directions.ts';
export { and, bandIn, condition, not } from './findings/probe.ts';
export type { Finding, Looked } from './findings/finding.ts';
export { Versions, type Both, type Difference, type Moved, type NotComparable } from './versions/differ.ts';
export {
  compareExactly,
  type Compared,
  type OnlyIn,
  type OutcomeReport,
  type Proved,
  type ProvedMove,
  type VersionsReport,
} from './versions/report.ts';
export { isEqual, sharing } from './versions/shared.ts';
