// What holds of every kind of document, whatever it is about. Nothing here knows an instrument, a page or a database.

export {
  begin,
  LONGEST_HISTORY,
  perform,
  redo,
  undo,
  type Edit,
  type History,
  type Performed,
  type Step,
} from './history.ts';
export { sha256 } from './sha256.ts';
