// What changed from one version of an instrument to another, in plain words.

export { sayChanges, type SaidChanges } from './document.ts';
export {
  isOther,
  isSame,
  percent,
  reasonOf,
  sayCompared,
  sayEffects,
  sayOutcome,
  sayShares,
  verdictOf,
  type Verdict,
} from './effects.ts';
export { isComputed, isWhole, sayPlaceOf, short, type Speaker } from './place.ts';
export { Speech } from './speech.ts';
export { isOlder } from '../version.ts';
