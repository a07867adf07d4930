// The same instrument, with points written once: some as recodes, some as what holds for all terms of a score.

import type { Instrument, Recode, Score, Term, TermDefaults } from '../../src/model/types.ts';
import type { Chance } from './instruments.ts';

/** It means what the instrument means. */
export function sharing(chance: Chance, document: Instrument): Instrument {
  const recodes: Recode[] = [];
  const scores = document.scores.map((score) =>
    withDefaults(chance, { ...score, terms: score.terms.map((term) => recoded(chance, recodes, term)) }),
  );
  return { ...document, ...(recodes.length > 0 ? { recodes } : {}), scores };
}

function recoded(chance: Chance, recodes: Recode[], { points, ...term }: Term): Term {
  if (!points) return term;
  if (chance.happens(0.5)) return { ...term, points };
  const text = JSON.stringify(points);
  const known = recodes.find((one) => JSON.stringify(one.points) === text);
  const recode = known ?? { id: `recode_${String(recodes.length)}`, label: {}, points };
  if (!known) recodes.push(recode);
  return { ...term, recode: recode.id };
}

function withDefaults(chance: Chance, score: Score): Score {
  const first = score.terms[0];
  if (!first || chance.happens(0.5)) return score;
  const { weight, reverse, missing } = first;
  const points = pointsOf(first);
  const says = {
    weight: weight !== undefined,
    reverse: reverse === true,
    // A term cannot say that it has none where all have some.
    missing: missing !== undefined && score.terms.every((term) => term.missing !== undefined),
    points: points !== undefined && score.terms.every((term) => pointsOf(term) !== undefined),
  };
  const defaults: TermDefaults = {
    ...(says.weight && { weight: weight! }),
    ...(says.reverse && { reverse: true }),
    ...(says.points && points),
    ...(says.missing && { missing: missing! }),
  };
  if (Object.keys(defaults).length === 0) return score;
  const terms = score.terms.map((term): Term => {
    const next = { ...term };
    if (says.weight) next.weight = term.weight ?? 1;
    if (says.reverse) next.reverse = term.reverse ?? false;
    if (next.weight === defaults.weight) delete next.weight;
    if (next.reverse === defaults.reverse) delete next.reverse;
    if (says.missing && next.missing === defaults.missing) delete next.missing;
    if (says.points && JSON.stringify(pointsOf(term)) === JSON.stringify(points)) {
      delete next.points;
      delete next.recode;
    }
    return next;
  });
  return { ...score, defaults, terms };
}

function pointsOf({ points, recode }: Term): Pick<Term, 'points' | 'recode'> | undefined {
  if (recode !== undefined) return { recode };
  return points && { points };
}
