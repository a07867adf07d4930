// How often the participants rate as the key does: another question than whether they agree with each other.

import type { Id } from '../../model/types.ts';
import { wilsonInterval, type Interval } from '../../statistics/index.ts';
import type { RatedValue, VignetteKey } from '../exercise/types.ts';
import { isSame, placeOf, type Row } from './ratings.ts';

export interface Accuracy {
  readonly right: number;
  /** Ratings for which there is a key; those without one count neither as right nor as wrong. */
  readonly of: number;
  /** Why there is nothing to compare: no key, no rating, or never both for one rating; null where there is something. */
  readonly lacks: 'key' | 'ratings' | 'pairs' | null;
  /** Null where there is nothing to compare. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface AccuracyFigures {
  readonly all: Accuracy;
  readonly byItem: readonly (Accuracy & { readonly item: Id })[];
  /** In the order of the responses. */
  readonly byParticipant: readonly Accuracy[];
}

export function accuracy(rows: readonly Row[], key: readonly VignetteKey[]): AccuracyFigures {
  const values = new Map(
    key.flatMap(({ vignette, ratings }) =>
      ratings.map(({ item, value }) => [placeOf(vignette, item), value] as const),
    ),
  );
  const marks = rows.map(({ vignette, item, values: given }) => {
    const right = values.get(placeOf(vignette, item.id)) ?? null;
    return { item: item.id, of: given.map((value): Mark => ({ value, right })) };
  });
  const byItem = new Map<Id, Mark[][]>(marks.map(({ item }) => [item, []]));
  for (const { item, of } of marks) byItem.get(item)!.push(of);
  const participants = rows[0]?.values ?? [];
  return {
    all: shareOf(marks.flatMap(({ of }) => of)),
    byItem: [...byItem].map(([item, own]) => ({ item, ...shareOf(own.flat()) })),
    byParticipant: participants.map((_, at) => shareOf(marks.map(({ of }) => of[at]!))),
  };
}

/** What a participant gave, and what the key has; null where there is none. */
interface Mark {
  readonly value: RatedValue | null;
  readonly right: RatedValue | null;
}

function shareOf(marks: readonly Mark[]): Accuracy {
  const counted = marks.flatMap(({ value, right }) =>
    value === null || right === null ? [] : [isSame(value, right)],
  );
  const right = counted.filter(Boolean).length;
  const of = counted.length;
  if (of === 0) return { right, of, lacks: lackIn(marks), share: null, interval: null };
  return { right, of, lacks: null, share: right / of, interval: wilsonInterval(right / of, of) };
}

function lackIn(marks: readonly Mark[]): Accuracy['lacks'] {
  if (marks.every(({ right }) => right === null)) return 'key';
  return marks.every(({ value }) => value === null) ? 'ratings' : 'pairs';
}
