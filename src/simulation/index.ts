// What an instrument does to cases: its test cases compared with what is expected, banks of cases made by chance,
// and what a change of the instrument does to a bank.

export { differencesOf, nameOf, truthIn, wordOf } from './differences.ts';
export type { Difference, ResultPart, ResultValue } from './differences.ts';
export { differencesOnEngines, onBothEngines, rawCase, runTests } from './tests.ts';
export type { EngineName, TestDifference, TestReport, TestResult } from './tests.ts';
export { chanceOf, type Chance } from './generate/chance.ts';
export { fitCases, layoutOf, type BankLayout, type FittedCases } from './fit.ts';
export { possibleCases } from './generate/possible.ts';
export { NoSuchCase } from './generate/mend.ts';
export { generateCases, generateChunks, USUAL_SETTINGS, type GenerateSettings } from './generate/generate.ts';
export type { Spread } from './generate/answers.ts';
export { outcomesOf, positionsOf, type Outcome, type OutcomeKind } from './compare/outcomes.ts';
export { histogramOf, NumberTally, type Histogram, type NumberSummary } from './compare/numbers.ts';
export {
  countCases,
  numbersOf,
  summarise,
  Tally,
  type Counted,
  type Distribution,
  type Summary,
} from './compare/summary.ts';
export {
  compare,
  comparePart,
  comparisonOf,
  type Comparison,
  type ComparisonPart,
} from './compare/compare.ts';
export type { Run } from './compare/run.ts';
export { setsOf, type BeforeAfter, type CodeChange, type SetChange } from './compare/sets.ts';
export type { Shift } from './compare/shifts.ts';
export type { Transition } from './compare/transitions.ts';
export { rowsChanged } from './compare/changed.ts';
export { rowsMoved } from './compare/moved.ts';
