// Terms as they count: what a term says, what its score says of all its terms, and the points of the recode that is named.

import { positionOf } from './named.ts';
import { partsIn } from './parts/index.ts';
import { within } from './pointer.ts';
import type { Id, Instrument, Recode, Score, Term, TermDefaults } from './types.ts';

export interface CountedTerm extends Omit<Term, 'recode'> {
  readonly at: PlacesOfTerm;
  /** Whether its points are those of other terms too: of a recode, or of the whole score. */
  readonly sharesPoints: boolean;
}

/** JSON Pointers of where it is written; of the term's own place where it is not. */
export interface PlacesOfTerm {
  readonly points: string;
  readonly weight: string;
  readonly missing: string;
}

export function countedTerms(document: Instrument, score: Score, path: string): CountedTerm[] {
  return score.terms.map((term, position) => counted(document, score, term, path, position));
}

/** One of them; undefined where the score has no such term. */
export function countedTerm(
  document: Instrument,
  score: Score,
  path: string,
  position: number,
): CountedTerm | undefined {
  const term = score.terms[position];
  return term && counted(document, score, term, path, position);
}

function counted(
  document: Instrument,
  { defaults = {} }: Score,
  term: Term,
  path: string,
  position: number,
): CountedTerm {
  const own = within(path, 'terms', position);
  const ofAll = within(path, 'defaults');
  const placeOf = (key: 'weight' | 'missing') =>
    within(term[key] === undefined && defaults[key] !== undefined ? ofAll : own, key);
  const found = saysPoints(term) ? pointsSaid(document, term, own) : pointsSaid(document, defaults, ofAll);
  const { recode: _, points: __, ...said } = { ...defaults, ...term };
  return {
    ...said,
    ...(found && { points: found.points }),
    at: {
      points: found?.path ?? within(own, 'points'),
      weight: placeOf('weight'),
      missing: placeOf('missing'),
    },
    sharesPoints: found !== undefined && !found.path.startsWith(`${own}/`),
  };
}

function saysPoints({ recode, points }: TermDefaults): boolean {
  return recode !== undefined || points !== undefined;
}

interface Found {
  readonly points: Recode['points'];
  readonly path: string;
}

function pointsSaid(document: Instrument, { recode, points }: TermDefaults, path: string): Found | undefined {
  if (recode === undefined) return points && { points, path: within(path, 'points') };
  const recodes = partsIn(document, 'recodes');
  const position = positionOf(recodes, recode);
  const named = recodes[position];
  return named && { points: named.points, path: within('/recodes', position, 'points') };
}

/** What the points of a recode are given to. */
export function sourcesOfRecode(document: Instrument, recode: Id): Id[] {
  return document.scores.flatMap((score) => [
    ...score.terms.filter((term) => term.recode === recode).map(({ of }) => of),
    ...(score.defaults?.recode === recode ? sourcesOfDefaults(score) : []),
  ]);
}

/** What the points that a score has for all its terms are given to. */
export function sourcesOfDefaults({ terms }: Score): Id[] {
  return terms.filter((term) => !saysPoints(term)).map(({ of }) => of);
}
