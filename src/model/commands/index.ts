// Everything that can be done to a document, and its undoing. A command is pure: a document in, the next one out.

export { replaceDocument, together, type Command } from './command.ts';
export { havingCodeAt, renameCode, type CodeInFeel, type FindCodeInFeel } from './codes.ts';
export { describeCommand } from './describe.ts';
export { applyFix, fixedValue } from './fix.ts';
export { freshCode, freshId, giveIds } from './fresh.ts';
export {
  begin,
  checkInstrument,
  perform,
  preparing,
  redo,
  undo,
  type History,
  type Performed,
  type Step,
} from './history.ts';
export { addLanguage, removeLanguage, removeTexts, setSourceLanguage, setTexts } from './languages.ts';
export { addLevel, moveLevel, omitLevel, removeLevel } from './levels.ts';
export {
  addEntries,
  addParts,
  duplicateEntries,
  duplicateParts,
  moveEntries,
  moveParts,
  removeEntries,
  removeParts,
} from './lists.ts';
export { codesNamedAnew, namedAnew, naming } from './naming.ts';
export { setProperty } from './properties.ts';
export { checkRename, rename, type RenameInFeel } from './rename.ts';
export {
  placesWithPoints,
  setCutoff,
  setOptionPoints,
  setPoints,
  setWeight,
  sharePoints,
} from './scoring.ts';
export {
  addInput,
  addOutput,
  ANY,
  emptyRow,
  moveInput,
  moveOutput,
  removeInput,
  removeOutput,
  UNFILLED,
} from './tables.ts';
