// What must hold between the parts of an exercise: each name once, and none that names nothing.

import type { Diagnostic } from '../../model/index.ts';
import { problem } from '../kind-by-schema.ts';
import type { Exercise } from './types.ts';

export function checkExercise({ vignettes, participants, key, consensus = [] }: Exercise): Diagnostic[] {
  const known = new Set(vignettes.map(({ id }) => id));
  const unknown = (name: string, path: string) =>
    known.has(name) ? [] : [problem('exercise-no-vignette', path, { name })];
  return [
    ...twice(
      vignettes.map(({ id }) => id),
      (at) => `/vignettes/${at}/id`,
    ),
    ...twice(
      participants.map(({ code }) => code),
      (at) => `/participants/${at}/code`,
    ),
    ...twice(
      key.map(({ vignette }) => vignette),
      (at) => `/key/${at}/vignette`,
    ),
    ...participants.flatMap(({ vignettes: own }, at) =>
      own.flatMap((name, i) => unknown(name, `/participants/${at}/vignettes/${i}`)),
    ),
    ...key.flatMap(({ vignette }, at) => unknown(vignette, `/key/${at}/vignette`)),
    ...key.flatMap(({ ratings }, at) =>
      twice(
        ratings.map(({ item }) => item),
        (i) => `/key/${at}/ratings/${i}/item`,
      ),
    ),
    ...consensus.flatMap(({ vignette }, at) => unknown(vignette, `/consensus/${at}/vignette`)),
    ...twice(
      consensus.map(({ vignette, item }) => `${vignette} ${item}`),
      (at) => `/consensus/${at}/item`,
    ),
  ];
}

/** Names that were given before. */
export function twice(names: readonly string[], pathOf: (at: number) => string): Diagnostic[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [problem('workshop-named-twice', pathOf(at), { name })] : [],
  );
}
