// The interface in its languages. Texts: `src/words/en/studio/<area>.ts`, with the same keys in the other languages.
// Texts of the document itself (labels of items and so on) are `Text` maps: see `textIn`.

export {
  beginLanguage,
  currentLanguage,
  formatDate,
  formatDateTime,
  formatDay,
  formatNumber,
  formatShare,
  formatTime,
  formatWhen,
  INTERFACE_LANGUAGES,
  languageName,
  loadAllTexts,
  preferredLanguage,
  setLanguage,
  t,
  withTexts,
  type Key,
  type Label,
} from './language.svelte.ts';
export { aboutOf, directionOf, textIn, type Language } from '../../words/index.ts';
