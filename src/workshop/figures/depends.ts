// What the raters' disagreement does: in how many cases the level depends on who rates, and by which item.

import type { Id, Responses } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Exercise, RatedValue } from '../exercise/types.ts';
import type { ExerciseResponse } from '../response/types.ts';
import { grouped } from './agreement.ts';
import { assessed, outcomesOf } from './assessed.ts';
import { levelOf } from './outcomes.ts';
import { countsIn, type Row } from './ratings.ts';

export interface Dependence {
  /**
   * Of the vignettes for which two or more raters have a level: those in which it is not the same for all of them.
   * `without`: so many more were rated by two or more, whose levels are unknown.
   */
  readonly all: { readonly differ: number; readonly of: number; readonly without: number };
  /** The same if nobody disagreed on any other item; the most first, those that change no level left out. */
  readonly byItem: readonly { readonly item: Id; readonly differ: number; readonly of: number }[];
}

/** The other items are as the key has them, and where there is none, as most participants do. */
export function dependence(
  plan: Plan,
  { vignettes, key }: Exercise,
  responses: readonly ExerciseResponse[],
  rows: readonly Row[],
): Dependence {
  const { classifications } = plan.results;
  const byVignette = grouped(rows, ({ vignette }) => vignette);
  const tries = vignettes.flatMap(({ id }) => {
    const own = byVignette.get(id) ?? [];
    const ratings = key.find(({ vignette }) => vignette === id)?.ratings ?? [];
    const usual: Responses = {
      ...Object.fromEntries(own.flatMap(({ item, values }) => ofMost(item.id, values))),
      ...Object.fromEntries(ratings.map(({ item, value }) => [item, value])),
    };
    return own.map(({ item, values }) => ({
      item: item.id,
      cases: countsIn(values).map(({ value }): Responses => ({ ...usual, [item.id]: value })),
    }));
  });
  const [assessedOn = '2000-01-01'] = responses.map(({ handedIn }) => handedIn.slice(0, 10)).sort();
  const outcomes = outcomesOf(
    plan,
    tries.flatMap(({ cases }) => cases),
    assessedOn,
  );
  let at = 0;
  const found = tries.map(({ item, cases }) => {
    const own = outcomes.slice(at, (at += cases.length));
    return {
      item,
      isRated: cases.length > 0,
      differs: classifications.some((id) => differ(known(own.map(({ levels }) => levels[id] ?? null)))),
    };
  });
  const byItem = [...grouped(found, ({ item }) => item)]
    .map(([item, own]) => ({
      item,
      differ: own.filter(({ differs }) => differs).length,
      of: own.filter(({ isRated }) => isRated).length,
    }))
    .filter(({ differ: count }) => count > 0)
    .sort((a, b) => b.differ / b.of - a.differ / a.of);
  return {
    all: inAll(
      plan,
      vignettes.map(({ id }) => id),
      responses,
    ),
    byItem,
  };
}

/** Of the levels that the participants gave in the end. */
function inAll(
  plan: Plan,
  vignettes: readonly Id[],
  responses: readonly ExerciseResponse[],
): Dependence['all'] {
  const assess = assessed(plan, responses);
  const rated = vignettes
    .map((id) => responses.flatMap((one) => one.vignettes.filter(({ vignette }) => vignette === id)))
    .filter(({ length }) => length > 1);
  const levels = rated.map((own) =>
    plan.results.classifications.map((id) => known(own.map((one) => levelOf(one, assess(one), id)))),
  );
  const compared = levels.filter((own) => own.some(({ length }) => length > 1));
  return {
    differ: compared.filter((own) => own.some(differ)).length,
    of: compared.length,
    without: levels.length - compared.length,
  };
}

function differ(levels: readonly string[]): boolean {
  return new Set(levels).size > 1;
}

/** What is unknown is no level, and none that others have. */
function known(levels: readonly (string | null)[]): string[] {
  return levels.filter((level) => level !== null);
}

function ofMost(item: Id, values: Row['values']): [Id, RatedValue][] {
  const [most] = countsIn(values);
  return most ? [[item, most.value]] : [];
}
