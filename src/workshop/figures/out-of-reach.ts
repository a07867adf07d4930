// What stays unknown however the vignettes are rated, because an exercise leaves out what it is computed from.

import { optionsOf, type Id, type Instrument, type Item, type Responses } from '../../model/index.ts';
import type { Plan } from '../../plan/index.ts';
import { itemsAsked } from '../collect/asked.ts';
import type { RatedValue } from '../exercise/types.ts';
import { outcomesOf } from './assessed.ts';

/** Scores and classifications of the results: tried with every item rated as low, and as high, as it can be. */
export function outOfReach(plan: Plan, instrument: Instrument, aspects: readonly Id[]): Id[] {
  const items = itemsAsked(instrument, aspects);
  const cases = [0, -1].map((end): Responses =>
    Object.fromEntries(items.map((item) => [item.id, atEnd(item, end, instrument)])),
  );
  const outcomes = outcomesOf(plan, cases, '2000-01-01');
  const isReached = (id: Id) =>
    outcomes.some(({ scores, levels }) => (scores[id] ?? levels[id] ?? null) !== null);
  return [...plan.results.scores, ...plan.results.classifications].filter((id) => !isReached(id));
}

/** The aspects that have items, none of which is rated. */
export function aspectsLeftOut(instrument: Instrument, aspects: readonly Id[]): Id[] {
  const rated = itemsAsked(instrument, aspects);
  return instrument.aspects
    .map(({ id }) => id)
    .filter((id) => instrument.items.some(({ aspect }) => aspect === id))
    .filter((id) => !rated.some(({ aspect }) => aspect === id));
}

/** The first (0) or the last (-1) of what an item can be rated. */
function atEnd(item: Item, end: number, instrument: Instrument): RatedValue {
  switch (item.kind) {
    case 'choice':
    case 'multi-choice': {
      const codes = optionsOf(item.options, instrument)
        .filter(({ noAnswer }) => !noAnswer)
        .map(({ code }) => code);
      return item.kind === 'choice' ? (codes.at(end) ?? '') : end === 0 ? [] : codes;
    }
    case 'number':
      return end === 0 ? item.min : item.max;
    case 'boolean':
      return end !== 0;
    case 'date':
      return end === 0 ? '1970-01-01' : '1999-12-31';
    case 'text':
    case 'earlier':
      return '';
  }
}
