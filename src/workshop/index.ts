// Exercises in which participants rate the same vignettes: what is handed out and in, and how far the ratings agree.
// Pure functions: nothing here shows, stores or sends anything.

export { agreedAnswers, agreedVignettes, casesOfRatings, isSameTest, testOfVignette } from './close/cases.ts';
export { recognised, type FileKind } from './recognised.ts';
export { LARGEST_RESPONSE, textOf, tooLarge } from './text.ts';
export { canBe, itemsAsked, mustBeRated } from './collect/asked.ts';
export {
  collect,
  collecting,
  fateOf,
  TextsRead,
  type Collected,
  type Fate,
  type FileOutcome,
  type Incoming,
} from './collect/collect.ts';
export { checkAgainst } from './exercise/against.ts';
export { exerciseKind } from './exercise/kind.ts';
export { accuracy, type Accuracy, type AccuracyFigures } from './figures/accuracy.ts';
export {
  agreementByAspect,
  agreementByVignette,
  agreementInAll,
  comparingItems,
  grouped,
  type Agreement,
  type ItemAgreement,
  type Pooled,
} from './figures/agreement.ts';
export { answersOf, assessed, outcomesOf } from './figures/assessed.ts';
export {
  levelOf,
  outcomeAgreement,
  type Assess,
  type LevelAgreement,
  type Outcome,
  type ScoreAgreement,
} from './figures/outcomes.ts';
export { dependence, type Dependence } from './figures/depends.ts';
export { aspectsLeftOut, outOfReach } from './figures/out-of-reach.ts';
export { likeOthers, type LikeOthers } from './figures/outliers.ts';
export { FEW_RATERS, figuringRound, roundFigures, sameIn, type RoundFigures } from './figures/round.ts';
export { countsIn, isSame, placeOf, rowsOf, type Row } from './figures/ratings.ts';
export { digestingHandout, digestOfHandout, handoutFile, readHandoutFile } from './handout/file.ts';
export { handoutKind } from './handout/kind.ts';
export { handoutOf, isSameTask } from './handout/make.ts';
export { vignettesFor } from './handout/order.ts';
export { booklets, paperItems } from './paper/booklet.ts';
export { certificates, certifiedShare } from './paper/certificate.ts';
export { isWhole, readTyped, type Typed } from './paper/entry.ts';
export {
  NOTHING_TYPED,
  paperFields,
  readSheet,
  responseOfSheet,
  withTyped,
  type PaperField,
  type ReadSheet,
  type SheetLevels,
  type SheetWritten,
} from './paper/sheet.ts';
export { placeOnSheet, readLevel, type PaperLevel } from './paper/levels.ts';
export { isCode } from './exercise/code.ts';
export { levelsAsked, levelsIn, type Level } from './collect/levels.ts';
export { judged, type Judged, type JudgedParticipant, type Verdict } from './passing/judge.ts';
export {
  driftOf,
  EMPTY_REGISTER,
  entriesOf,
  hasMoved,
  isNameless,
  placeIn,
  replacedBy,
  withEntries,
  withoutEntry,
  type Drift,
} from './register/entries.ts';
export { registerKind } from './register/kind.ts';
export { newExercise, versionOf } from './prepare/begin.ts';
export { codesOf, spread } from './prepare/participants.ts';
export { lacking, type Lack } from './prepare/lacking.ts';
export { madeOf, madeOfTest, type Made } from './prepare/made.ts';
export {
  withConsensus,
  withKeyLevel,
  withKeyRating,
  withoutVignette,
  withVignette,
  withVignetteMoved,
} from './prepare/edits.ts';
export { readText, readValue, type ReadDocument } from './kind-by-schema.ts';
export { responseKind } from './response/kind.ts';
export { isUnchanged, sealed } from './response/seal.ts';
export type * from './exercise/types.ts';
export type * from './handout/types.ts';
export type * from './register/types.ts';
export type * from './response/types.ts';
