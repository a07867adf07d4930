// Whether a participant reached what the trainer set. What is not rated is neither right nor wrong: a criterion is met
// or not only where that holds whatever the open ratings would have been.

import type { Id } from '../../model/types.ts';
import { mustBeRated } from '../collect/asked.ts';
import type { Criterion, Exercise } from '../exercise/types.ts';
import { levelOf, type Assess } from '../figures/outcomes.ts';
import { shareOfOthers } from '../figures/outliers.ts';
import { isSame } from '../figures/ratings.ts';
import type { RoundFigures } from '../figures/round.ts';

export type Verdict = 'met' | 'notMet' | 'open';

export interface Judged {
  readonly criterion: Criterion;
  /** Of what was rated; null where there is nothing to compare. */
  readonly share: number | null;
  /** So many ratings, or levels, it rests on. */
  readonly of: number;
  /** So many more were asked for and are not there. */
  readonly missing: number;
  readonly verdict: Verdict;
}

export interface JudgedParticipant {
  readonly participant: string;
  readonly criteria: readonly Judged[];
  /** Of all criteria; null where there is none. */
  readonly verdict: Verdict | null;
}

/** What one comparison gave: between 0 and 1, null where the participant left it open. */
type Mark = number | null;

/** In the order of the responses. `assess` is null where the instrument cannot be run: levels are open then. */
export function judged(
  exercise: Exercise,
  round: RoundFigures,
  classifications: readonly Id[],
  assess: Assess | null,
): JudgedParticipant[] {
  return round.responses.map(({ participant }, at) => {
    const asked = vignettesOf(exercise, participant);
    const criteria = exercise.criteria.map((criterion) => {
      const marks =
        criterion.over === 'items'
          ? marksOfItems(criterion.of, exercise, round, at, asked)
          : marksOfLevels(criterion.of, exercise, round, at, { asked, classifications, assess });
      return verdictOn(criterion, marks);
    });
    return { participant, criteria, verdict: together(criteria) };
  });
}

function verdictOn(criterion: Criterion, marks: readonly Mark[]): Judged {
  const known = marks.filter((mark) => mark !== null);
  const reached = known.reduce((all, mark) => all + mark, 0);
  const missing = marks.length - known.length;
  // Shares are sums: their last digits are off.
  const isReachedBy = (sum: number): boolean => sum / marks.length >= criterion.least - 1e-9;
  const verdict =
    known.length === 0
      ? 'open'
      : isReachedBy(reached)
        ? 'met'
        : isReachedBy(reached + missing)
          ? 'open'
          : 'notMet';
  const share = known.length === 0 ? null : reached / known.length;
  return { criterion, share, of: known.length, missing, verdict };
}

function together(criteria: readonly Judged[]): Verdict | null {
  if (criteria.length === 0) return null;
  const verdicts = criteria.map(({ verdict }) => verdict);
  return verdicts.includes('notMet') ? 'notMet' : verdicts.includes('open') ? 'open' : 'met';
}

function vignettesOf({ participants, vignettes }: Exercise, code: string): ReadonlySet<Id> {
  const own = participants.find((one) => one.code === code)?.vignettes ?? [];
  return new Set(own.length > 0 ? own : vignettes.map(({ id }) => id));
}

/** What is asked in some cases only, and was not asked here, is not missing. */
function marksOfItems(
  of: Criterion['of'],
  { key }: Exercise,
  { rows }: RoundFigures,
  at: number,
  asked: ReadonlySet<Id>,
): Mark[] {
  return rows.flatMap(({ vignette, item, values, numbers }): Mark[] => {
    if (!asked.has(vignette)) return [];
    const value = values[at] ?? null;
    if (value === null && !mustBeRated(item)) return [];
    if (of === 'agreement') {
      const hasOthers = numbers.some((number, other) => other !== at && number !== null);
      return hasOthers ? [shareOfOthers(numbers)[at] ?? null] : [];
    }
    const right = key
      .find((one) => one.vignette === vignette)
      ?.ratings.find((one) => one.item === item.id)?.value;
    if (right === undefined) return [];
    return [value === null ? null : Number(isSame(value, right))];
  });
}

interface OfLevels {
  readonly asked: ReadonlySet<Id>;
  readonly classifications: readonly Id[];
  readonly assess: Assess | null;
}

function marksOfLevels(
  of: Criterion['of'],
  { key }: Exercise,
  { responses }: RoundFigures,
  at: number,
  { asked, classifications, assess }: OfLevels,
): Mark[] {
  return [...asked].flatMap((vignette) =>
    classifications.flatMap((classification): Mark[] => {
      const levels = responses.map(({ vignettes }) => {
        const rated = vignettes.find((one) => one.vignette === vignette);
        return rated && assess ? levelOf(rated, assess(rated), classification) : null;
      });
      const own = levels[at] ?? null;
      if (of === 'accuracy') {
        const right = key
          .find((one) => one.vignette === vignette)
          ?.levels.find((one) => one.classification === classification)?.level;
        return right === undefined ? [] : [own === null ? null : Number(own === right)];
      }
      const others = levels.filter((level, other) => other !== at && level !== null);
      if (others.length === 0) return [];
      return [own === null ? null : others.filter((level) => level === own).length / others.length];
    }),
  );
}
