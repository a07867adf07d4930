// How much of an instrument its test cases reach, and which cases would reach the rest.

export type { GoalName } from './goal.ts';
export { coverageOf, type Coverage, type CoverageOptions, type CoveringCase } from './suggest.ts';
