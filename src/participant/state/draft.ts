// What a participant has done so far, as it is kept on the device; and the response that becomes of it.

import type { Code, Id } from '../../model/types.ts';
import type {
  Confidence,
  Departure,
  ExerciseResponse,
  ItemRating,
  Level,
  RatedValue,
  RatedVignette,
  Rounds,
} from '../../workshop/index.ts';
import { sealed } from '../../workshop/index.ts';

export interface Draft {
  readonly code: Code;
  readonly round: Rounds;
  /** Instants. */
  readonly begun: string;
  readonly saved: string;
  readonly at: Place;
  readonly vignettes: Readonly<Record<Id, VignetteDraft>>;
}

/** Where the participant is; `item` is null at the level of a vignette. */
export interface Place {
  readonly vignette: Id;
  readonly item: Id | null;
}

export interface VignetteDraft {
  readonly ratings: Readonly<Record<Id, ItemDraft>>;
  readonly departures: Readonly<Record<Id, DepartureDraft>>;
}

export interface ItemDraft {
  readonly value?: RatedValue | undefined;
  /** A number as it was typed, a date as long as it is none: what waits to be mended stands so again. */
  readonly typed?: string | undefined;
  /** The text does not say it: looked at, and left without a rating on purpose. */
  readonly isOpen?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly confidence?: Confidence | undefined;
}

export interface DepartureDraft {
  readonly to: Code;
  readonly reason: string;
}

export const NOTHING: VignetteDraft = { ratings: {}, departures: {} };

export function ratingsOf(draft: Draft, vignette: Id): VignetteDraft {
  return draft.vignettes[vignette] ?? NOTHING;
}

export interface HandIn {
  readonly exercise: Code;
  readonly handout: string;
  readonly language: string;
  readonly now: string;
  /** The participant's vignettes, in their order. */
  readonly asked: readonly AskedVignette[];
}

export interface AskedVignette {
  readonly vignette: Id;
  readonly items: readonly Id[];
  readonly levels: readonly Level[];
}

/** What was answered to a question that is not asked any more stays out. */
export function responseOf(
  draft: Draft,
  { exercise, handout, language, now, asked }: HandIn,
): ExerciseResponse {
  return sealed({
    format: 'aspect-response/1',
    exercise,
    handout,
    participant: draft.code,
    round: draft.round,
    language,
    begun: draft.begun,
    handedIn: now,
    vignettes: asked.flatMap((one) => ratedOf(one, ratingsOf(draft, one.vignette))),
  });
}

/** Whether a departure can be handed in: it has a reason, and leads from the level that is computed now. */
export function isWhole({ to, reason }: DepartureDraft, level: Level | undefined): boolean {
  return reason.trim() !== '' && level !== undefined && level.others.includes(to);
}

function ratedOf(
  { vignette, items, levels }: AskedVignette,
  { ratings, departures }: VignetteDraft,
): RatedVignette[] {
  const rated = items.flatMap((item): ItemRating[] => {
    const { value, reason = '', confidence } = ratings[item] ?? {};
    if (value === undefined) return [];
    const said = reason.trim();
    return [{ item, value, ...(said !== '' && { reason: said }), ...(confidence && { confidence }) }];
  });
  const departed = levels.flatMap((level): Departure[] => {
    const { classification, computed: from } = level;
    const departure = departures[classification];
    if (!departure || !isWhole(departure, level)) return [];
    return [{ classification, from, to: departure.to, reason: departure.reason.trim() }];
  });
  return rated.length + departed.length === 0 ? [] : [{ vignette, ratings: rated, departures: departed }];
}
