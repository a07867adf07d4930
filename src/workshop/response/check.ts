// Nothing in a response may count twice.

import type { Diagnostic } from '../../model/index.ts';
import { twice } from '../exercise/check.ts';
import type { ExerciseResponse } from './types.ts';

export function checkResponse({ vignettes }: ExerciseResponse): Diagnostic[] {
  return [
    ...twice(
      vignettes.map(({ vignette }) => vignette),
      (at) => `/vignettes/${at}/vignette`,
    ),
    ...vignettes.flatMap(({ ratings, departures }, at) => [
      ...twice(
        ratings.map(({ item }) => item),
        (i) => `/vignettes/${at}/ratings/${i}/item`,
      ),
      ...twice(
        departures.map(({ classification }) => classification),
        (i) => `/vignettes/${at}/departures/${i}/classification`,
      ),
    ]),
  ];
}
