// How much the participants agree on what follows from their ratings: scores, levels, and departures from them.

import type { Code, Id } from '../../model/types.ts';
import {
  gwetAc,
  icc,
  percentAgreement,
  quadraticWeights,
  withinOnePoint,
  type Estimate,
} from '../../statistics/index.ts';
import type { ExerciseResponse, RatedVignette } from '../response/types.ts';

/** What an instrument makes of one participant's ratings of one vignette; null where it could not be computed. */
export interface Outcome {
  readonly scores: Readonly<Record<Id, number | null>>;
  readonly levels: Readonly<Record<Id, Code | null>>;
}

export type Assess = (rated: RatedVignette) => Outcome;

export interface ScoreAgreement {
  readonly score: Id;
  readonly same: Estimate;
  readonly near: Estimate;
  /** ICC(2,1): of one participant like these, rating alone. */
  readonly icc: Estimate;
}

export interface LevelAgreement {
  readonly classification: Id;
  /** Of the levels that the participants gave in the end. */
  readonly same: Estimate;
  /** Gwet's AC2 with quadratic weights: levels have an order. */
  readonly ac: Estimate;
  /** So many of all assessments depart from the computed level. */
  readonly departures: number;
  readonly of: number;
}

export interface Asked {
  readonly vignettes: readonly Id[];
  readonly scores: readonly Id[];
  /** Each with its levels from the lowest to the highest. */
  readonly classifications: readonly { readonly id: Id; readonly levels: readonly Code[] }[];
}

export function outcomeAgreement(
  responses: readonly ExerciseResponse[],
  { vignettes, scores, classifications }: Asked,
  assess: Assess,
): { readonly scores: ScoreAgreement[]; readonly levels: LevelAgreement[] } {
  const rated = vignettes.map((vignette) =>
    responses.map((response) => response.vignettes.find((one) => one.vignette === vignette) ?? null),
  );
  const outcomes = rated.map((row) => row.map((one) => one && { rated: one, outcome: assess(one) }));
  return {
    scores: scores.map((score) => {
      const ratings = outcomes.map((row) => row.map((one) => one?.outcome.scores[score] ?? null));
      return {
        score,
        same: percentAgreement(ratings),
        near: withinOnePoint(ratings),
        icc: icc(ratings, 'two-way-random', 'single'),
      };
    }),
    levels: classifications.map(({ id, levels }) => {
      const given = outcomes.map((row) =>
        row.map((one) => {
          const level = one && levelOf(one.rated, one.outcome, id);
          return level === null ? null : levels.indexOf(level);
        }),
      );
      const assessments = rated.flat().filter((one) => one !== null);
      return {
        classification: id,
        same: percentAgreement(given),
        ac: gwetAc(
          given,
          levels.map((_, at) => at),
          quadraticWeights(levels.length),
        ),
        departures: assessments.filter((one) => departureOf(one, id)).length,
        of: assessments.length,
      };
    }),
  };
}

/** The level that a participant gave in the end. */
export function levelOf(rated: RatedVignette, { levels }: Outcome, classification: Id): Code | null {
  return departureOf(rated, classification)?.to ?? levels[classification] ?? null;
}

function departureOf({ departures }: RatedVignette, of: Id) {
  return departures.find(({ classification }) => classification === of);
}
