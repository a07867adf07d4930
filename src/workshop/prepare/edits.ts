// Edits of an exercise that touch more than one of its parts.

import type { Code, Id, Text } from '../../model/types.ts';
import type { Consensus, Exercise, KeyRating, RatedValue, VignetteKey } from '../exercise/types.ts';
import type { Made } from './made.ts';

/** At the end, under a name that no other has. */
export function withVignette(exercise: Exercise, { vignette, key }: Made): Exercise {
  const taken = exercise.vignettes.map((one) => one.id);
  let number = 1;
  while (taken.includes(`vignette_${number}`)) number++;
  const id = `vignette_${number}`;
  const isEmpty = key.ratings.length === 0 && key.levels.length === 0;
  return {
    ...exercise,
    vignettes: [...exercise.vignettes, { id, ...vignette }],
    key: isEmpty ? exercise.key : [...exercise.key, { vignette: id, ...key }],
  };
}

/** One place up or down. */
export function withVignetteMoved(exercise: Exercise, at: number, by: 1 | -1): Exercise {
  const vignettes = [...exercise.vignettes];
  const [moved] = vignettes.splice(at, 1);
  if (moved) vignettes.splice(at + by, 0, moved);
  return { ...exercise, vignettes };
}

/** With what is said of it. Whoever rated nothing else rates all that is left. */
export function withoutVignette(exercise: Exercise, id: Id): Exercise {
  const { consensus } = exercise;
  return {
    ...exercise,
    vignettes: exercise.vignettes.filter((one) => one.id !== id),
    key: exercise.key.filter(({ vignette }) => vignette !== id),
    ...(consensus && { consensus: consensus.filter(({ vignette }) => vignette !== id) }),
    participants: exercise.participants.map((one) => ({
      ...one,
      vignettes: one.vignettes.filter((vignette) => vignette !== id),
    })),
  };
}

/** Null takes the rating out of the key. */
export function withKeyRating(
  exercise: Exercise,
  vignette: Id,
  item: Id,
  to: { readonly value?: RatedValue | null; readonly reason?: Text },
): Exercise {
  return withKey(exercise, vignette, (key) => {
    const known = key.ratings.find((one) => one.item === item);
    const value = to.value === undefined ? known?.value : to.value;
    if (value === undefined) return key;
    const rating = value === null ? null : { item, value, reason: to.reason ?? known?.reason ?? {} };
    return { ...key, ratings: replaced<KeyRating>(key.ratings, (one) => one.item === item, rating) };
  });
}

/** Null takes the level out of the key. */
export function withKeyLevel(
  exercise: Exercise,
  vignette: Id,
  classification: Id,
  level: Code | null,
): Exercise {
  return withKey(exercise, vignette, (key) => {
    const known = key.levels.find((one) => one.classification === classification);
    const next = level === null ? null : { classification, level, reason: known?.reason ?? {} };
    return { ...key, levels: replaced(key.levels, (one) => one === known, next) };
  });
}

/** Null where the group did not agree after all. */
export function withConsensus(
  exercise: Exercise,
  vignette: Id,
  item: Id,
  agreed: Omit<Consensus, 'vignette' | 'item'> | null,
): Exercise {
  const isIt = (one: Consensus): boolean => one.vignette === vignette && one.item === item;
  const next = agreed && { vignette, item, ...agreed };
  return { ...exercise, consensus: replaced(exercise.consensus ?? [], isIt, next) };
}

function withKey(exercise: Exercise, vignette: Id, change: (key: VignetteKey) => VignetteKey): Exercise {
  const known = exercise.key.find((one) => one.vignette === vignette);
  const next = change(known ?? { vignette, ratings: [], levels: [] });
  const isEmpty = next.ratings.length === 0 && next.levels.length === 0;
  return { ...exercise, key: replaced(exercise.key, (one) => one === known, isEmpty ? null : next) };
}

/** In its place, or at the end where it is new. */
function replaced<One>(list: readonly One[], isIt: (one: One) => boolean, next: One | null): One[] {
  if (next === null) return list.filter((one) => !isIt(one));
  return list.some(isIt) ? list.map((one) => (isIt(one) ? next : one)) : [...list, next];
}
