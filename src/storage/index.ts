// The browser's database: instruments with their history, case banks, settings. Nothing above it knows Dexie.
// What the database refuses (space, another window, a broken row) comes back as a value, see `StorageProblem`.

export {
  createInstrument,
  deleteInstrument,
  forgetDeleted,
  listInstruments,
  openInstrument,
  readRaw,
  saveInstrument,
  undeleteInstrument,
} from './instruments.ts';
export { keepAside, listVersions, nameVersion, readVersion } from './versions.ts';
export {
  appendChunk,
  completeBank,
  deleteBank,
  forgetDeletedBanks,
  getBank,
  listBanks,
  readChunks,
  renameBank,
  replaceChunk,
  saveBank,
  undeleteBank,
} from './banks.ts';
export { keepFirstState, readFirstState, type KeptState } from './firstStates.ts';
export { readSetting, writeSetting } from './settings.ts';
export { watchBanks, watchInstrument, watchInstruments } from './watch.ts';
export { keepForGood, measureSpace, onDatabaseEvent, type DatabaseEvent, type Space } from './browser.ts';
export {
  CHUNK_ROWS,
  type BankChunk,
  type BankMeta,
  type InstrumentMeta,
  type Opened,
  type Outcome,
  type StorageProblem,
  type VersionMeta,
} from './types.ts';
