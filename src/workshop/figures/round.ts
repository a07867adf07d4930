// All figures of one round that are counted from the ratings alone.

import type { Instrument } from '../../model/types.ts';
import type { Estimate } from '../../statistics/index.ts';
import type { Exercise } from '../exercise/types.ts';
import type { ExerciseResponse } from '../response/types.ts';
import { accuracy, type AccuracyFigures } from './accuracy.ts';
import {
  agreementByAspect,
  agreementByItem,
  agreementByVignette,
  agreementInAll,
  type ItemAgreement,
  type Pooled,
} from './agreement.ts';
import { likeOthers, type LikeOthers } from './outliers.ts';
import { rowsOf, type Row } from './ratings.ts';

export interface RoundFigures {
  /** By the codes of the participants: all lists here that have a place for each are in this order. */
  readonly responses: readonly ExerciseResponse[];
  readonly rows: readonly Row[];
  readonly all: Estimate;
  /** The lowest agreement first. */
  readonly items: readonly ItemAgreement[];
  readonly aspects: readonly Pooled[];
  readonly vignettes: readonly Pooled[];
  readonly accuracy: AccuracyFigures;
  readonly alike: readonly LikeOthers[];
}

export function roundFigures(
  { aspects, vignettes, key }: Exercise,
  instrument: Instrument,
  all: readonly ExerciseResponse[],
  round: number,
): RoundFigures {
  const responses = all
    .filter((one) => one.round === round)
    .sort((a, b) => (a.participant < b.participant ? -1 : 1));
  const rows = rowsOf(
    responses,
    instrument,
    aspects,
    vignettes.map(({ id }) => id),
  );
  return {
    responses,
    rows,
    all: agreementInAll(rows),
    items: agreementByItem(rows),
    aspects: agreementByAspect(rows),
    vignettes: agreementByVignette(rows),
    accuracy: accuracy(rows, key),
    alike: likeOthers(rows),
  };
}

/** Below so many raters a figure says less than a sentence, and has no interval. */
export const FEW_RATERS = 5;

/** In how many of the rows that two or more rated all gave the same. */
export function sameIn(rows: readonly Row[]): { readonly same: number; readonly of: number } {
  const rated = rows
    .map(({ numbers }) => numbers.filter((number) => number !== null))
    .filter(({ length }) => length > 1);
  return { same: rated.filter((numbers) => new Set(numbers).size === 1).length, of: rated.length };
}
