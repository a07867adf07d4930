// What is pasted from a spreadsheet, and what is copied for one.

export { readCells, writeCells } from './cells.ts';
export { readYesNo } from '../cases/notations/written.ts';
export { haveItemHeadings, readItemCells } from './items/columns.ts';
export { readItems, readingItems, type PastedItems, type PastedRow } from './items/read.ts';
export {
  checkingConditions,
  withConditions,
  wrongConditions,
  type CheckedConditions,
} from './items/conditions.ts';
export { readDateRange, readNumberRange } from './items/ranges.ts';
export { itemCells } from './items/write.ts';
export { readNorms, type NormColumn, type NormProblem, type PastedNorms } from './norms.ts';
export { startsOf, type StretchProblem } from './stretches.ts';
export { readTests, type PastedTest, type PastedTests } from './tests.ts';
export { readPairs, type PastedPairs } from './pairs.ts';
export { codeMeant, folded } from './codes.ts';
export { isProblem } from './problem.ts';
export { pasteIntoTable, readEntry, type CellPlace, type CellProblem, type PastedBlock } from './table.ts';
