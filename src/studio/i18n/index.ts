// The interface in three languages. Texts: `en/<area>.ts`, with the same keys in `ru/` and `kk/`.
// Texts of the document itself (labels of items and so on) are `Text` maps: see `textIn`.

export {
  LANGUAGES,
  currentLanguage,
  directionOf,
  formatDate,
  formatDateTime,
  formatNumber,
  formatShare,
  formatTime,
  formatWhen,
  languageName,
  preferredLanguage,
  setLanguage,
  t,
  type Key,
  type Label,
  type Language,
} from './language.svelte.ts';
export { textIn } from './text.ts';
