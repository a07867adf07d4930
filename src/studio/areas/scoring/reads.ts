// The names that a part gives, what it is computed from, and what it leads to.

import { namesIn } from '../../../language/index.ts';
import { definitionsOf, expressionsOf, referencesOf } from '../../../model/index.ts';
import type { Id, Instrument } from '../../../model/types.ts';

/** The names that a part gives: its own, and those of its outputs if it is a decision table. */
export function namesGivenBy(document: Instrument, id: Id): readonly Id[] {
  const table = document.tables.find((one) => one.id === id);
  return [id, ...(table?.outputs.map((output) => output.id) ?? [])];
}

/** What a rule at a JSON Pointer leads to; nothing where there is no rule. */
export function effectsOf(document: Instrument, path: string): readonly Id[] {
  const effects = referencesOf(document).filter((one) => one.path.startsWith(`${path}/then/`));
  return [...new Set(effects.map(({ id }) => id))];
}

/** The names that the part at a JSON Pointer is computed from, each once, in its order. */
export function readsOf(document: Instrument, path: string): readonly Id[] {
  const isWithin = (place: { readonly path: string }): boolean =>
    place.path.startsWith(`${path}/`) && !place.path.startsWith(`${path}/then/`);
  const known = new Set(definitionsOf(document).map(({ id }) => id));
  return [
    ...new Set([
      ...referencesOf(document)
        .filter(isWithin)
        .map(({ id }) => id),
      ...expressionsOf(document)
        .filter(isWithin)
        .flatMap(({ text }) => namesIn(text))
        .filter((name) => known.has(name)),
    ]),
  ];
}
