// Columns of numbers in memory: where they lie, functions of vectors over them, and what is counted of them. Nothing here
// knows what a column stands for.

export { laneFor, shapeOfColumn, type Lane, type Shape } from './lanes.ts';
export { ColumnMemory, newData, newLinearMemory, type HeldColumn } from './memory.ts';
export { countsOf, together, type Counts } from './tally/counts.ts';
export { countDifferences, differentRows, rowsOf, type ColumnPair } from './tally/differences.ts';
export { movesBetween, type Move } from './tally/moves.ts';
export { shiftBetween, SUM_ROWS, type NumberShift } from './tally/shifts.ts';
export {
  missingOf,
  valueAt,
  type CaseColumns,
  type Column,
  type ColumnData,
  type ResultColumns,
} from './types.ts';
