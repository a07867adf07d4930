// Proofs: exact answers about everything that an instrument can say.

export { Analysis, USUAL_BUDGET, type AnalysisOptions, type Open } from './analyse.ts';
export type { Asserted } from './assertions.ts';
export { Exact, type Answers, type Held } from './exact.ts';
export { prove, type Report, type Shares } from './report.ts';
export { responsesOf } from './responses.ts';
export type { Budget, Reason } from './diagram/budget.ts';
export type { Directions, Move } from './ask/directions.ts';
export type { Finding } from './findings/finding.ts';
