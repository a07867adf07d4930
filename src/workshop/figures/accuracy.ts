// How often the participants rate as the key does: another question than whether they agree with each other.

import type { Id } from '../../model/types.ts';
import { wilsonInterval, type Interval } from '../../statistics/index.ts';
import type { VignetteKey } from '../exercise/types.ts';
import { isSame, placeOf, type Row } from './ratings.ts';

export interface Accuracy {
  readonly right: number;
  /** Ratings for which there is a key; those without one count neither as right nor as wrong. */
  readonly of: number;
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
  /** Of each row and participant: right or not; null where one of the two did not rate. */
  const marks = rows.map(({ vignette, item, values: given }) => {
    const right = values.get(placeOf(vignette, item.id));
    const of = given.map((value) => (value === null || right === undefined ? null : isSame(value, right)));
    return { item: item.id, of };
  });
  const byItem = new Map<Id, (boolean | null)[][]>(marks.map(({ item }) => [item, []]));
  for (const { item, of } of marks) byItem.get(item)!.push(of);
  const participants = rows[0]?.values ?? [];
  return {
    all: shareOf(marks.flatMap(({ of }) => of)),
    byItem: [...byItem].map(([item, own]) => ({ item, ...shareOf(own.flat()) })),
    byParticipant: participants.map((_, at) => shareOf(marks.map(({ of }) => of[at]!))),
  };
}

function shareOf(marks: readonly (boolean | null)[]): Accuracy {
  const counted = marks.filter((mark) => mark !== null);
  const right = counted.filter(Boolean).length;
  const of = counted.length;
  if (of === 0) return { right, of, share: null, interval: null };
  return { right, of, share: right / of, interval: wilsonInterval(right / of, of) };
}
