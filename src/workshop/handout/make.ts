// From the trainer's exercise to what participants get.

import type { Instrument } from '../../model/index.ts';
import type { Handout } from './types.ts';

/** What an exercise and a handout have in common: the task. */
export type Task = Omit<Handout, 'format'>;

/** Takes over what is named here and nothing else: what an exercise may hold one day does not slip through. */
export function handoutOf(exercise: Task): Handout {
  const { id, languages, title, introduction, instrument, aspects } = exercise;
  const { vignettes, order, minutes, rounds, rating, participants } = exercise;
  return {
    format: 'aspect-handout/1',
    id,
    languages,
    title,
    ...(introduction && { introduction }),
    instrument,
    aspects,
    vignettes,
    order,
    ...(minutes !== undefined && { minutes }),
    rounds,
    rating,
    participants,
  };
}

/** Whether nothing that participants get was edited, of two tasks that were made of one exercise: its key is no part of them. */
export function isSameTask(one: Handout, other: Handout): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Handout)[]);
  return [...keys].every((key) => one[key] === other[key]);
}

/**
 * The instrument that is handed out: without its test cases, since a vignette may be one of them, and its answers and
 * expected level are the key then.
 */
export function instrumentFor(instrument: Instrument): Instrument {
  return { ...instrument, tests: [] };
}
