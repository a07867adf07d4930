// Exercises in which participants rate the same vignettes: what is handed out and in, and how far the ratings agree.
// Pure functions: nothing here shows, stores or sends anything.

export { itemsAsked, mustBeRated } from './collect/asked.ts';
export { collect, type Collected, type FileOutcome, type Incoming } from './collect/collect.ts';
export { checkAgainst } from './exercise/against.ts';
export { exerciseKind } from './exercise/kind.ts';
export { accuracy, type Accuracy, type AccuracyFigures } from './figures/accuracy.ts';
export {
  agreementByAspect,
  agreementByItem,
  agreementByVignette,
  agreementInAll,
  type Agreement,
  type ItemAgreement,
  type Pooled,
} from './figures/agreement.ts';
export { outcomeAgreement, type Assess, type Outcome } from './figures/outcomes.ts';
export { likeOthers, type LikeOthers } from './figures/outliers.ts';
export { rowsOf, type Row } from './figures/ratings.ts';
export { digestOfHandout, handoutFile, readHandoutFile } from './handout/file.ts';
export { handoutKind } from './handout/kind.ts';
export { handoutOf } from './handout/make.ts';
export { vignettesFor } from './handout/order.ts';
export { readText, readValue, type ReadDocument } from './kind-by-schema.ts';
export { responseKind } from './response/kind.ts';
export { isUnchanged, sealed } from './response/seal.ts';
export type * from './exercise/types.ts';
export type * from './handout/types.ts';
export type * from './response/types.ts';
