// All figures of one round that are counted from the ratings alone.

import { atOnce, type Pieces } from '../../document/pieces.ts';
import type { Instrument } from '../../model/types.ts';
import type { Estimate } from '../../statistics/index.ts';
import type { Exercise } from '../exercise/types.ts';
import type { ExerciseResponse } from '../response/types.ts';
import { accuracy, type AccuracyFigures } from './accuracy.ts';
import {
  agreementByAspect,
  agreementByVignette,
  agreementInAll,
  comparingItems,
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
  exercise: Exercise,
  instrument: Instrument,
  all: readonly ExerciseResponse[],
  round: number,
): RoundFigures {
  return atOnce(figuringRound(exercise, instrument, all, round));
}

/** The same in pieces: fifty people who rate ten vignettes make more of them than a page may stand still for. */
export function* figuringRound(
  { aspects, vignettes, key }: Exercise,
  instrument: Instrument,
  all: readonly ExerciseResponse[],
  round: number,
): Pieces<RoundFigures> {
  const responses = all
    .filter((one) => one.round === round)
    .sort((a, b) => (a.participant < b.participant ? -1 : 1));
  const rows = rowsOf(
    responses,
    instrument,
    aspects,
    vignettes.map(({ id }) => id),
  );
  yield;
  const items = yield* comparingItems(rows);
  yield;
  const inAll = agreementInAll(rows);
  yield;
  const ofAspects = agreementByAspect(rows);
  yield;
  const ofVignettes = agreementByVignette(rows);
  yield;
  const right = accuracy(rows, key);
  yield;
  return {
    responses,
    rows,
    all: inAll,
    items,
    aspects: ofAspects,
    vignettes: ofVignettes,
    accuracy: right,
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
