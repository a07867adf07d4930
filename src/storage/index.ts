// The browser's database: instruments with their history, case banks, settings. Nothing above it knows Dexie.
// What the database refuses (space, another window, a broken row) comes back as a value, see `StorageProblem`.

export {
  deleteInstrument,
  listInstruments,
  openInstrument,
  readRaw,
  undeleteInstrument,
} from './instruments.ts';
export { createInstrument, saveInstrument, storeAnew } from './saving.ts';
export { forgetDeleted } from './forgetting.ts';
export { keepAside, listVersions, nameVersion, readVersion } from './versions.ts';
export {
  appendChunk,
  completeBank,
  deleteBank,
  forgetDeletedBanks,
  getBank,
  listBanks,
  markBank,
  readChunkOf,
  readChunks,
  renameBank,
  replaceChunk,
  saveBank,
  undeleteBank,
} from './banks.ts';
export {
  addResponses,
  createExercise,
  deleteExercise,
  openExercise,
  removeResponses,
  saveExercise,
  undeleteExercise,
  watchExercises,
  watchResponses,
  type KeptExercise,
  type OpenedExercise,
} from './exercises.ts';
export {
  changeSheet,
  countSheet,
  deleteSheet,
  watchSheets,
  type KeptSheet,
  type SheetPlace,
} from './sheets.ts';
export { changeRegister, watchRegister } from './register.ts';
export { holdKey, isLocked } from './keys.ts';
export { lockBank, sealChunks, unsealChunks } from './locking.ts';
export { canSeal, newLock, openLock, SHORTEST_PASSPHRASE, type Lock } from './sealed.ts';
export { keepFirstState, readFirstState, type KeptState } from './firstStates.ts';
export { forgetNote, listNotes, note, noteAgain, noteAtOnce, type Note } from './outside/notes.ts';
export {
  completeCopies,
  fillFolder,
  keepCopies,
  listCopies,
  removeCopy,
  writeCopy,
  type Copy,
} from './outside/copies.ts';
export {
  allowFolder,
  canChooseFolder,
  chooseFolder,
  folderState,
  folderToRead,
  leaveFolder,
  lookInFolder,
  writeToFolder,
  type FolderState,
} from './outside/folder.ts';
export { takeReserve } from './outside/reserve.ts';
export { clearEverything, onCleared } from './clear.ts';
export { isKnown, listRescued, type Found } from './outside/rescued.ts';
export { lastExport, listUnexported, noteExported, type Unexported } from './exported.ts';
export { onWriting } from './written.ts';
export { readStored } from './contents.ts';
export { holdPage } from './outside/pages.ts';
export { noteSetting, readSetting, writeSetting } from './settings.ts';
export { keepSummary, listUnsummarised, watchSummaries, type Summary, type SummaryOf } from './summaries.ts';
export { watchInstrument, watchInstruments } from './watch.ts';
export { watchBanks } from './watch-banks.ts';
export { isKeptForGood, keepForGood, onDatabaseEvent, openDatabase, spaceUsed } from './browser.ts';
export { newKey, type DatabaseEvent } from './database.ts';
export {
  CHUNK_ROWS,
  type BankChunk,
  type BankContents,
  type BankMeta,
  type ExerciseMeta,
  type InstrumentMeta,
  type Opened,
  type Outcome,
  type ResponseFile,
  type StorageProblem,
  type VersionMeta,
} from './types.ts';
export { readPeople, writePeople, type People, type Person } from './people.ts';
